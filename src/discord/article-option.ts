/** The option that names an article: what is proposed while a reader types, and the article that is meant. */
import type { Source } from '../articles/article.js';
import type { Choice } from './command.js';
import { plainLabel } from './escape.js';
import { articleMark } from './place-id.js';

/** Discord's limits (Application Commands, option choice): choices at once, and characters of each. */
export const CHOICES_LIMIT = 25;
export const CHOICE_LIMIT = 100;
/** Between a title and where it is from; its name is cut before that is. */
const SEPARATOR = ' · ';

/** The articles whose title, source or date holds all the words typed so far, at most 25. */
export function proposeArticles<Article extends Source>(
  articles: readonly Article[],
  typed: string,
): Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return articles
    .filter((article) => {
      const name = nameOf(article, Number.POSITIVE_INFINITY).toLowerCase();
      return words.every((word) => name.includes(word));
    })
    .slice(0, CHOICES_LIMIT)
    .map((article) => ({ name: nameOf(article, CHOICE_LIMIT), value: articleMark(article) }));
}

/**
 * @param given what was chosen from the list, or typed past it: an id or a title, or the one title that holds it
 * @returns undefined where no article is meant, or more than one
 */
export function findArticle<Article extends Source>(
  articles: readonly Article[],
  given: string,
): Article | undefined {
  const text = given.trim().toLowerCase();
  if (text === '') return undefined;
  const exact = articles.find(
    (article) =>
      articleMark(article) === given || article.id === given || article.title.toLowerCase() === text,
  );
  const [first, second] = articles.filter(({ title }) => title.toLowerCase().includes(text));
  return exact ?? (second === undefined ? first : undefined);
}

function nameOf({ title, source, published }: Source, limit: number): string {
  const from = [source, published].filter((part) => part !== null && part !== '').join(SEPARATOR);
  // What tells two articles of one title apart comes last, and must be seen.
  const room = from === '' ? limit : limit - SEPARATOR.length - Math.min(from.length, limit / 2);
  const parts = [plainLabel(title, room), ...(from === '' ? [] : [plainLabel(from, limit / 2)])];
  return parts.join(SEPARATOR);
}
