/** The names in a front matter -> those that are likely meant for a field, and that nothing reads as they are written. */

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
    const meant = missing.find((field) => isSlip(said.toLowerCase(), field));
    return meant === undefined ? [] : [{ said, meant }];
  });
}

/** Whether the two are the same but for one letter too many, too few or wrong, or two that changed places. */
function isSlip(said: string, meant: string): boolean {
  let same = 0;
  while (same < meant.length && said[same] === meant[same]) same++;
  const [a, b] = [said.slice(same), meant.slice(same)];
  const swapped = `${a.charAt(1)}${a.charAt(0)}${a.slice(2)}`;
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1) || swapped === b;
}
