/** The option that names an article: what is proposed while a reader types, and the article that is meant. */
import type { Source } from '../articles/article.js';
import { caseless } from '../articles/caseless.js';
import type { Language } from '../languages/en.js';
import type { Choice } from './command.js';
import { escapeLabel, plainLabel } from './escape.js';
import { articleMark } from './place-id.js';

/** Discord's limits (Application Commands, option choice): choices at once, and characters of each. */
export const CHOICES_LIMIT = 25;
export const CHOICE_LIMIT = 100;
/** Between a title and where it is from; its name is cut before that is. */
const SEPARATOR = ' · ';
/** Longer than the names that are made from titles. */
const ID_LIMIT = 65;
const ECHO_LIMIT = 150;

/** The articles whose title, source or date holds all the words typed so far, at most 25. */
export function proposeArticles<Article extends Source>(
  articles: readonly Article[],
  typed: string,
): Choice[] {
  const words = caseless(typed).split(/\s+/).filter(Boolean);
  return articles
    .filter((article) => {
      const name = caseless(articleName(article, Number.POSITIVE_INFINITY));
      return words.every((word) => name.includes(word));
    })
    .slice(0, CHOICES_LIMIT)
    .map((article) => ({ name: choiceName(article, articles), value: articleMark(article) }));
}

/**
 * @param given what was chosen from the list, or typed past it: an id or a title, or the one title that holds it
 * @returns the article, or what to tell whoever named none, or several
 */
export function findArticle<Article extends Source>(
  articles: readonly Article[],
  given: string,
  { article: say }: Language,
): { readonly article: Article } | { readonly sentence: string } {
  const text = caseless(given.trim());
  const chosen = articles.find((article) => articleMark(article) === given || article.id === given);
  const titled = articles.filter(({ title }) => caseless(title) === text);
  const holding = articles.filter(({ title }) => text !== '' && caseless(title).includes(text));
  const [article, another] = chosen ? [chosen] : titled.length > 0 ? titled : holding;
  const name = escapeLabel(given, ECHO_LIMIT);
  if (article === undefined) return { sentence: say.unknown(name) };
  return another === undefined ? { article } : { sentence: say.several(name) };
}

/** Title, source and day in one line. */
export function articleName({ title, source, published }: Source, limit: number): string {
  const from = [source, published].filter((part) => part !== null && part !== '').join(SEPARATOR);
  // What tells two articles of one title apart comes last, and must be seen.
  const room = from === '' ? limit : limit - SEPARATOR.length - Math.min(from.length, limit / 2);
  const parts = [plainLabel(title, room), ...(from === '' ? [] : [plainLabel(from, limit / 2)])];
  return parts.join(SEPARATOR);
}

/** The article's id, its file's name, where another has the same title, source and day: nothing else tells them apart. */
export function tellingId(article: Source, articles: readonly Source[]): string | undefined {
  const shown = (one: Source) => articleName(one, Number.POSITIVE_INFINITY).normalize();
  const { id } = article;
  return articles.some((other) => other.id !== id && shown(other) === shown(article)) ? id : undefined;
}

function choiceName(article: Source, articles: readonly Source[]): string {
  const id = tellingId(article, articles);
  if (id === undefined) return articleName(article, CHOICE_LIMIT);
  // Names made from one title differ at their end.
  const end = plainLabel(id.slice(-ID_LIMIT), ID_LIMIT);
  const dayAndId = [...(article.published === null ? [] : [article.published]), end].join(SEPARATOR);
  const room = CHOICE_LIMIT - SEPARATOR.length - dayAndId.length;
  return [plainLabel(article.title, room), dayAndId].join(SEPARATOR);
}
