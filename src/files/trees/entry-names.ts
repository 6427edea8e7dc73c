/** Archives and mails may hold several entries of one name. Each is told apart by a name of its own: what is decided of one, and what is changed in it, is of that one alone. */

/** The names in their order; one that stood before gets a number before its ending: `a (2).log`. An empty name stays: it is that of what a wrapper wraps. The same again for its own result. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const next = new Map<string, number>([['', 0]]);
  return names.map((name) => {
    let number = next.get(name);
    if (number === undefined) {
      next.set(name, 2);
      return name;
    }
    if (name === '') return name;
    let own = name;
    for (; taken.has(own); number += 1) own = numbered(name, number);
    next.set(name, number);
    taken.add(own);
    return own;
  });
}

function numbered(name: string, number: number): string {
  const ending = /(?:\.[^./]{1,8})?\/?$/.exec(name)?.index ?? name.length;
  return `${name.slice(0, ending)} (${String(number)})${name.slice(ending)}`;
}
