import type { NeedFact } from './product.ts';

/**
 * What nearly every desk needs to find a fault: the app's version, and the system it runs on. The project's own judgement, and said to be one; everything
 * else is unknown where a desk publishes nothing.
 */
export const nearlyAlways: readonly NeedFact[] = [
  { category: 'app-version', need: 'needed', source: 'source_judgementVersions' },
  { category: 'device-type', need: 'needed', source: 'source_judgementVersions' },
];
