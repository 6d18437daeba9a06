/** What a reader typed, the question in it out: without mentions, emoji and times, whose numbers hide what is asked. */
import { INSERTED } from '../claims/statements.js';

export function questionOf(text: string): string {
  return text
    .replace(INSERTED, ' ')
    .replace(/^[\s,:]+/, '')
    .trim();
}
