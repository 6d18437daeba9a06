/** A quote <-> the few characters that find it again: small enough for a button, and checked against the text. */
import { createHash } from 'node:crypto';
import type { Answering, Context, Quote } from '../answer/answer.js';
import type { Source } from '../articles/article.js';

/** Characters of a SHA-256 in base64url: 48 bits tell articles apart, 36 tell a text from its edited self. */
const ARTICLE_CHARACTERS = 8;
const TEXT_CHARACTERS = 6;
/** The longest offset and length written, in base 36: 60 million units; the marks of three quotes still fit 100. */
const OFFSET_CHARACTERS = 5;
const ARTICLE_MARK = new RegExp(`^[\\w-]{${ARTICLE_CHARACTERS}}$`);
const MARK = new RegExp(
  `^([\\w-]{${ARTICLE_CHARACTERS}})\\.([0-9a-z]{1,${OFFSET_CHARACTERS}})\\.([0-9a-z]{1,${OFFSET_CHARACTERS}})\\.([\\w-]{${TEXT_CHARACTERS}})$`,
);

/** `article.start.length.text`, all short; at most 26 characters for a quote, whose length takes two of them. */
export function placeId({ article, start, end, text }: Quote): string {
  const offsets = [start, end - start].map((offset) => offset.toString(36));
  return [articleMark(article), ...offsets, short(text, TEXT_CHARACTERS)].join('.');
}

export function isPlaceId(id: string): boolean {
  return MARK.test(id);
}

/**
 * Finds the quote that an id stands for.
 * @returns undefined when the article is gone, or has other words at that place by now
 */
export async function findPlace(id: string, answering: Answering): Promise<Context | undefined> {
  const [found] = await findPlaces([id], answering);
  return found;
}

/** The same for several, in their order. */
export async function findPlaces(
  ids: readonly string[],
  answering: Answering,
): Promise<(Context | undefined)[]> {
  const { articles } = await answering.corpus();
  return Promise.all(ids.map((id) => findIn(articles, id, answering)));
}

/** What a button or menu calls an article. */
export function articleMark({ id }: Pick<Source, 'id'>): string {
  return short(id, ARTICLE_CHARACTERS);
}

export function isArticleMark(mark: string): boolean {
  return ARTICLE_MARK.test(mark);
}

async function findIn(
  articles: readonly Source[],
  id: string,
  answering: Answering,
): Promise<Context | undefined> {
  const [, mark, startText, lengthText, textHash] = MARK.exec(id) ?? [];
  if (startText === undefined || lengthText === undefined) return undefined;
  const article = articles.find((candidate) => articleMark(candidate) === mark);
  if (!article) return undefined;
  const start = Number.parseInt(startText, 36);
  const end = start + Number.parseInt(lengthText, 36);
  const context = await answering.context({ article: article.id, start, end });
  return context && short(context.quote.text, TEXT_CHARACTERS) === textHash ? context : undefined;
}

function short(text: string, characters: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, characters);
}
