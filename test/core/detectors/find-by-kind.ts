import { detectors } from '../../../src/core/detectors/index.ts';

/** What the detector of a kind finds in a text, as it stands there. */
export function findByKind(kind: string, text: string): string[] {
  const detector = detectors.find((candidate) => candidate.kind === kind);
  if (!detector) throw new Error(`no detector for ${kind}`);
  return detector.find(text).map(({ start, end }) => text.slice(start, end));
}
