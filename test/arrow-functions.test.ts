import { describe, expect, test } from 'vitest';
import { arrowFunctions } from '../scripts/arrow-functions.ts';

const script = (body: string): string => `!function(){${body}}()`;

/** What a script leaves in `globalThis.left`. */
function run(code: string): unknown {
  const outside: { left?: unknown } = {};
  new Function('globalThis', code)(outside);
  return outside.left;
}

describe('a script whose functions are arrows does what it did', () => {
  test.each([
    ['asked for behind it', 'function add(a,b){return a+b}globalThis.left=add(1,2)', 1],
    ['asked for before it stands', 'globalThis.left=add(1,2);function add(a,b){return a+b}', 0],
    ['asked for by one that is asked for', 'globalThis.left=twice(2);function twice(a){return add(a,a)}function add(a,b){return a+b}', 0],
    ['kept in a list before it stands', 'var all={find:add};globalThis.left=all.find(1,2);function add(a,b){return a+b}', 0],
    ['in the body of one that runs later', 'var later=()=>add(1,2);function add(a,b){return a+b}globalThis.left=later()', 1],
    ['in the body of one that runs before it stands', 'var later=()=>add(1,2),now=later();globalThis.left=now;function add(a,b){return a+b}', 0],
    ['called through one that was kept', 'var first=()=>add(1,2);var all=[first];var value=all[0]();globalThis.left=value;function add(a,b){return a+b}', 0],
    ['with arguments of its own', 'function count(){return arguments.length}globalThis.left=count(1,2)', 0],
    ['with a this of its own', 'function Thing(){this.size=2}globalThis.left=new Thing().size', 0],
    ['made with new', 'function Thing(){}globalThis.left=new Thing()instanceof Thing', 0],
    ['with a prototype', 'function Thing(){}Thing.prototype.size=2;globalThis.left=Thing.prototype.size', 0],
    ['one value after another', 'function*each(){yield 1}globalThis.left=[...each()]', 0],
    ['that waits', 'async function one(){return 1}globalThis.left=one()instanceof Promise', 1],
  ])('%s', (_name, body, arrows) => {
    const before = script(body);
    const after = arrowFunctions(before);
    expect(run(after)).toEqual(run(before));
    expect(after.split('=>').length - before.split('=>').length).toBe(arrows);
  });

  test('a module, with what it gives to others', () => {
    expect(arrowFunctions('import{b}from"./b.js";function add(a){return a+b}export{add as c};')).toBe('import{b}from"./b.js";var add=(a)=>{return a+b};export{add as c};');
    expect(arrowFunctions('globalThis.left=add(1);function add(a){return a}')).toBe('globalThis.left=add(1);function add(a){return a}');
  });
});
