/** One value of a file's metadata, as it is written there: a tag's name and what it says. */
export interface MetadataLine {
  readonly key: string;
  readonly value: string;
}
