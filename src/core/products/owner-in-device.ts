import type { InnerFact } from './product.ts';

const fact = { kind: 'owner-name', category: 'identifiers' } as const;

/**
 * The owner in the name of a device: `iPhone (Mario's iPhone)`, `Mario's iPhone`, `iPhone di Mario`. What stands in brackets behind an Apple device is the name
 * it was given, unless it is a size or a generation.
 */
export const ownerInDevice: readonly InnerFact[] = [
  { ...fact, pattern: /^(?:iPhone|iPad|iPod|Mac)[^()\n]{0,40}\((?![^()\n]{0,60}(?:inch|gen))([^()\n]{0,60}\p{L}{2}[^()\n]{0,60})\)\s{0,4}$/iu },
  { ...fact, pattern: /^(\p{L}[^()'’\n]{0,40}['’]s)\s/u },
  { ...fact, pattern: /^(?:iPhone|iPad|iPod|Mac|Galaxy|Pixel)[^()\n]{0,40}? (?:di|de|do|da|von|van|of) (\p{L}[^()\n]{0,40})$/iu },
  { ...fact, pattern: /^(\p{L}[^()\n]{0,30}?)(?:の|의|的) ?(?:iPhone|iPad|Mac|Galaxy|Pixel)/u },
];
