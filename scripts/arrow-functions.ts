/**
 * Functions as arrows kept in variables: `var f=(a)=>a+1` packs smaller than `function f(a){return a+1}`, and what makes the script small can join and move it. A function is there before the first
 * statement of its script runs, a variable only behind its own: those stay functions that something before them may ask for while the script begins. Of modules none may ask for one that asks for it.
 */
import { analyze, type Reference, type Scope } from 'eslint-scope';
import type { FunctionExpression, Node, Program } from 'estree';
import { parseAst } from 'vite';

type Placed = Node & { readonly start: number; readonly end: number };

/** A script (one function that is called at once, as the builder makes them, or a module) with those of its functions as arrows that can be. */
export function arrowFunctions(code: string): string {
  const program = parseAst(code, { range: true }) as unknown as Program;
  const module = analyze(program, { ecmaVersion: 2022, sourceType: 'module' }).globalScope?.childScopes[0];
  const isCalled = program.body.length === 1 && program.body[0]?.type === 'ExpressionStatement';
  const scope = isCalled ? module?.childScopes[0] : module;
  if (!scope) return code;
  const body = isCalled ? (scope.block as FunctionExpression).body.body : program.body;
  const began = new Beginning(scope);
  let [changed, at] = ['', 0];
  for (const statement of body as Placed[]) {
    if (statement.type !== 'FunctionDeclaration') began.run(statement);
    else if (!began.asked.has(statement.id.name) && canBeArrow(statement) && !isConstructor(statement.id.name, code)) {
      const block = statement.body as Placed;
      const params = code.slice(code.indexOf('(', statement.start), block.start);
      changed += `${code.slice(at, statement.start)}var ${statement.id.name}=${statement.async === true ? 'async ' : ''}${params}=>${code.slice(block.start, block.end)};`;
      at = statement.end;
    }
  }
  return changed + code.slice(at);
}

/** What the statements of a script may have asked for by the time that they have run: what they name, and from the first call on whatever that leads to. */
class Beginning {
  readonly asked = new Set<string>();
  readonly #followed = new Set<string>();
  readonly #made: ReadonlyMap<string, Placed>;
  readonly #named: readonly Reference[];

  constructor(readonly scope: Scope) {
    this.#made = new Map(scope.variables.flatMap(({ name, defs }) => (defs[0] ? [[name, defs[0].node as Placed]] : [])));
    this.#named = scope.variables.flatMap(({ references }) => references);
  }

  run(statement: Placed): void {
    const parts = (statement.type === 'VariableDeclaration' ? statement.declarations : [statement]) as Placed[];
    for (const part of parts) {
      if (callsOutside(part)) this.#follow(part);
      else for (const { identifier, from } of this.#within(part)) if (from.variableScope === this.scope) this.asked.add(identifier.name);
    }
  }

  #follow(part: Placed): void {
    for (const { identifier } of this.#within(part)) {
      if (this.#followed.has(identifier.name)) continue;
      this.asked.add(identifier.name);
      this.#followed.add(identifier.name);
      const made = this.#made.get(identifier.name);
      if (made) this.#follow(made);
    }
  }

  #within(part: Placed): readonly Reference[] {
    return this.#named.filter(({ identifier }) => (identifier as unknown as Placed).start >= part.start && (identifier as unknown as Placed).end <= part.end);
  }
}

/** Whether a statement calls or changes anything itself, not only in functions that it makes. */
const callsOutside = (part: Node): boolean => some(part, ({ type }) => /^(?:Call|New|TaggedTemplate|Assignment)Expression$/.test(type), /Function/);

/** A function with a `this` or `arguments` of its own stays, and one that gives one value after another. */
function canBeArrow(made: Node & { readonly type: 'FunctionDeclaration' }): boolean {
  const own = (node: Node): boolean => node.type === 'ThisExpression' || (node.type === 'Identifier' && node.name === 'arguments');
  return made.generator !== true && ![...made.params, made.body].some((part) => some(part, own, /^(?:Function|Class)/));
}

/** Whether something is made with `new` of a function: no arrow can be used so. */
function isConstructor(name: string, code: string): boolean {
  const written = name.replaceAll('$', '\\$');
  return new RegExp(`(?<![\\w$])(?:new ${written}(?![\\w$])|${written}\\.prototype)`).test(code);
}

/** Whether a node or one in it is asked for, without looking into those of some types. */
function some(node: unknown, isAskedFor: (node: Node) => boolean, closed: RegExp): boolean {
  if (Array.isArray(node)) return node.some((one) => some(one, isAskedFor, closed));
  if (typeof node !== 'object' || node === null) return false;
  const { type } = node as Partial<Node>;
  return type === undefined ? false : isAskedFor(node as Node) || (!closed.test(type) && Object.values(node).some((one) => some(one, isAskedFor, closed)));
}
