/** The names in a front matter -> those that are likely meant for a field, and that nothing reads as they are written. */
import { distance } from '../edit-distance.js';

/** What is read of a front matter. */
const FIELDS = ['title', 'source', 'published', 'url'] as const;

export interface Misspelt {
  /** The name as it is written. */
  readonly said: string;
  /** The field that it is likely meant for. */
  readonly meant: (typeof FIELDS)[number];
}

/** Names that are one slip away from a field that is missing; others, such as `tags`, are their writer's own. */
export function misspeltFields(names: readonly string[]): Misspelt[] {
  const missing = FIELDS.filter((field) => !names.includes(field));
  return names.flatMap((said) => {
    const meant = missing.find((field) => distance(said.toLowerCase(), field, 1) <= 1);
    return meant === undefined ? [] : [{ said, meant }];
  });
}
