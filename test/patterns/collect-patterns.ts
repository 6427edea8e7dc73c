/** Every regular expression in `src`: the literals by reading the sources, those that are put together by loading the modules of the core. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesBelow, root } from '../read-source.ts';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** Where it stands first: a path and a line, or a path alone for one that is put together. */
  readonly place: string;
}

export async function collectPatterns(): Promise<readonly Pattern[]> {
  const found = new Map<string, Pattern>();
  const add = (pattern: Pattern): void => {
    const key = `/${pattern.source}/${pattern.flags}`;
    if (!found.has(key)) found.set(key, pattern);
  };
  for (const path of filesBelow('src', /(?<!\.d)\.tsx?$/)) literalsOf(path).forEach(add);
  for (const pattern of await madeWhileLoading(filesBelow('src/core', /(?<!\.d)\.ts$/))) add(pattern);
  return [...found.values()];
}

function literalsOf(path: string): Pattern[] {
  const found: Pattern[] = [];
  const tree = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place: `${path}:${String(tree.getLineAndCharacterOfPosition(node.getStart()).line + 1)}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The constructor is watched while the modules load; what packages make for themselves is theirs. */
async function madeWhileLoading(paths: readonly string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const own = globalThis.RegExp;
  let path = '';
  globalThis.RegExp = new Proxy(own, {
    construct(target, [pattern, flags]: [string | RegExp, string | undefined]): RegExp {
      const made = new target(pattern, flags);
      if (new Error().stack?.split('\n')[2]?.includes('node_modules') !== true) found.push({ source: made.source, flags: made.flags, place: path });
      return made;
    },
  });
  try {
    for (path of paths) await import(join(root, path));
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}
