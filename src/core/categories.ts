/**
 * The categories a field can have. The first nine are those that WhatsApp's published statement lists; the rest is what
 * that list passes over.
 */
export const categories = [
  'phone-number',
  'phone-network',
  'device-type',
  'free-storage',
  'device-language',
  'permissions',
  'backup',
  'app-version',
  'features-used',
  'accessibility',
  'identifiers',
  'third-party',
  'time',
  'other',
] as const;

export type Category = (typeof categories)[number];

/** The categories that point at a person by themselves: their values are hidden whatever their length. */
export const identifyingCategories: ReadonlySet<Category> = new Set<Category>(['phone-number', 'identifiers', 'third-party', 'accessibility']);
