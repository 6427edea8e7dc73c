/**
 * Message ids for things of the core. Browsers refuse a hyphen in an id.
 */
import type { Category } from '../core/categories.ts';

export function categoryId(category: Category): string {
  return `category_${category.replaceAll('-', '_')}`;
}

export function kindId(kind: string): string {
  return `kind_${kind.replaceAll('-', '_')}`;
}
