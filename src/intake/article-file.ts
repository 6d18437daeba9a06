/** A draft -> the text of the file that holds it in the corpus. */
import { stringify } from 'yaml';
import { parseArticle } from '../articles/parse.js';
import type { Draft } from './draft.js';
import { IntakeError } from './intake-error.js';

/**
 * Front matter and the body, without a line between them, as the body is everything behind the front matter.
 * `parseArticle` reads exactly the draft's fields out of it again.
 * @throws IntakeError `front_matter` when it would not: no title, no day of the calendar, too much text
 */
export function toArticleFile({ title, source, published, url, body }: Draft): string {
  const fields = {
    title,
    ...(source !== null && { source }),
    ...(published !== null && { published }),
    ...(url !== null && { url }),
  };
  // Every value a text in quotes: nothing in it can be taken for a number, a date or markup of YAML.
  const front = stringify(fields, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  const file = `---\n${front}---\n${body}`;
  const parsed = parseArticle('draft.md', Buffer.from(file));
  if ('problem' in parsed) {
    throw new IntakeError({ kind: 'front_matter', values: { fault: parsed.problem.code } });
  }
  const read = parsed.article;
  for (const [field, wanted] of Object.entries({ title, source, published, url, body })) {
    if (read[field as keyof typeof read] === wanted) continue;
    const fault = { kind: 'not_storable', values: { field } } as const;
    throw new IntakeError({ kind: 'front_matter', values: { fault } });
  }
  return file;
}
