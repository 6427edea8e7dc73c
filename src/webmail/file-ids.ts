/**
 * Ids of listed files that hold while a page draws its list anew. An element that is still there is the same file; one that took another's place is
 * the file of that name whose element went.
 */
export interface ListedFile {
  readonly element: Element;
  readonly name: string;
}

export class FileIds {
  #known: { readonly id: string; readonly name: string; element: Element }[] = [];
  #count = 0;

  /** An id for each file, in the order of the list. */
  of(files: readonly ListedFile[]): string[] {
    const listed = new Set(files.map(({ element }) => element));
    const free = this.#known.filter(({ element }) => !listed.has(element));
    return files.map(({ element, name }) => {
      const same = this.#known.find((one) => one.element === element && one.name === name);
      const replaced = same ?? free.find((one) => one.name === name);
      if (!replaced) {
        this.#count += 1;
        const id = `file-${String(this.#count)}`;
        this.#known.push({ id, name, element });
        return id;
      }
      if (replaced !== same) free.splice(free.indexOf(replaced), 1);
      replaced.element = element;
      return replaced.id;
    });
  }

  /** The file was taken out: another of its name is not it. */
  forget(id: string): void {
    this.#known = this.#known.filter((one) => one.id !== id);
  }
}

const kept = new WeakMap<Element, FileIds>();

/** Those of the compose window with this subject field, wherever its page moves it. */
export function fileIdsOf(field: Element): FileIds {
  const ids = kept.get(field) ?? new FileIds();
  kept.set(field, ids);
  return ids;
}
