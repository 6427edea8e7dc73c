/**
 * The project's source as the compiler reads it, for tests about the source itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export const root = join(import.meta.dirname, '..');

export interface Source {
  /** From the project's top, with slashes: `src/core/draft.ts`. */
  readonly path: string;
  readonly lines: number;
  /** Modules it imports: paths from the top for its own, names for packages. Types count too. */
  readonly imports: readonly string[];
  /** Names that stand before a dot or are called: `browser`, `eval`. */
  readonly used: ReadonlySet<string>;
  /** Names of properties that it reads, sets or gives: `innerHTML`. */
  readonly properties: ReadonlySet<string>;
}

/** All files below a folder that end so, as paths from the project's top. */
export function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const imports: string[] = [];
  const used = new Set<string>();
  const properties = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) imports.push(resolve(path, node.moduleSpecifier));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] !== undefined) imports.push(resolve(path, node.arguments[0]));
    if ((ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isPropertyAccessExpression(node)) && ts.isIdentifier(node.expression)) used.add(node.expression.text);
    if (ts.isPropertyAccessExpression(node)) properties.add(node.name.text);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) properties.add(node.argumentExpression.text);
    if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isPropertySignature(node)) && ts.isIdentifier(node.name)) properties.add(node.name.text);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) properties.add((node.propertyName ?? node.name).getText());
    if (ts.isJsxAttribute(node) && ts.isIdentifier(node.name)) properties.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return { path, lines: text.split('\n').length - 1, imports, used, properties };
}

function resolve(from: string, specifier: ts.Expression): string {
  const name = ts.isStringLiteral(specifier) ? specifier.text : '(computed)';
  return name.startsWith('.') ? join(dirname(from), name).replaceAll('\\', '/') : name;
}
