/**
 * Lists of words kept by their beginnings, which makes them smaller: of each group between bars the first word is whole, and the others lack its first two letters.
 * `adele olfo rian|agata nes` is Adele, Adolfo, Adrian, Agata, Agnes.
 */
export function wordsOfGroups(groups: string): string[] {
  return groups.split('|').flatMap((group) => group.split(' ').map((word, i) => (i === 0 ? word : group.slice(0, 2) + word)));
}
