/** Two files of one name are two paths: the name, or the first of `name (2)`, `name (3)` that is not taken; it is taken then. */
export function unusedName(name: string, taken: Set<string>): string {
  let unused = name;
  for (let n = 2; taken.has(unused); n += 1) unused = `${name} (${String(n)})`;
  taken.add(unused);
  return unused;
}
