/** What is said of each described webmail, by its layout's id: each layout's file has it beside the layout. */
import { layouts } from '../src/webmail/layouts/index.ts';
import type { LayoutFacts } from '../src/webmail/layouts/layout.ts';

const read = layouts.map(async ({ id }) => {
  const { facts } = (await import(`../src/webmail/layouts/${id}.ts`)) as { facts: LayoutFacts };
  return [id, facts] as const;
});
const known = new Map(await Promise.all(read));

/** @throws Error for a layout that is not in the list. */
export function factsOf({ id }: { readonly id: string }): LayoutFacts {
  const facts = known.get(id);
  if (facts === undefined) throw new Error(`no layout is called ${id}`);
  return facts;
}
