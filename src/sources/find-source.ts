/** The articles' list and what a reader typed in, the article that they mean out. */
import type { Source } from '../articles/article.js';
import { caseless } from '../articles/caseless.js';

/**
 * By its number in the list, from 1; its id, also with the ending of its file; its title; or a part of the title that no
 * other has. Case and accents don't matter.
 * @returns undefined where none fits, or several do
 */
export function findSource<S extends Source>(sources: readonly S[], typed: string): S | undefined {
  const wanted = caseless(typed.trim());
  if (wanted === '') return undefined;
  const name = wanted.replace(/\.(?:md|txt)$/, '');
  const exact = sources.find(({ id, title }) => caseless(id) === name || caseless(title) === wanted);
  if (exact !== undefined) return exact;
  if (/^\d{1,5}$/.test(wanted)) return sources[Number(wanted) - 1];
  const [only, ...others] = sources.filter(({ title }) => caseless(title).includes(wanted));
  return others.length > 0 ? undefined : only;
}
