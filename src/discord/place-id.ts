/** A quote <-> the few characters that find it again: small enough for a button, and checked against the text. */
import { createHash } from 'node:crypto';
import type { Answering, Context, Quote } from '../answer/answer.js';

/** Characters of a SHA-256 in base64url: 48 bits tell articles apart, 36 tell a text from its edited self. */
const ARTICLE_CHARACTERS = 8;
const TEXT_CHARACTERS = 6;
/** The longest offset and length written, in base 36: 60 million units; the marks of three quotes still fit 100. */
const OFFSET_CHARACTERS = 5;
const MARK = new RegExp(
  `^([\\w-]{${ARTICLE_CHARACTERS}})\\.([0-9a-z]{1,${OFFSET_CHARACTERS}})\\.([0-9a-z]{1,${OFFSET_CHARACTERS}})\\.([\\w-]{${TEXT_CHARACTERS}})$`,
);

/** `article.start.length.text`, all short; at most 26 characters for a quote, whose length takes two of them. */
export function placeId({ article, start, end, text }: Quote): string {
  const offsets = [start, end - start].map((offset) => offset.toString(36));
  return [short(article.id, ARTICLE_CHARACTERS), ...offsets, short(text, TEXT_CHARACTERS)].join('.');
}

export function isPlaceId(id: string): boolean {
  return MARK.test(id);
}

/**
 * Finds the quote that an id stands for.
 * @returns undefined when the article is gone, or has other words at that place by now
 */
export async function findPlace(id: string, answering: Answering): Promise<Context | undefined> {
  const [, articleHash, startText, lengthText, textHash] = MARK.exec(id) ?? [];
  if (startText === undefined || lengthText === undefined) return undefined;
  const { articles } = await answering.corpus();
  const article = articles.find((candidate) => short(candidate.id, ARTICLE_CHARACTERS) === articleHash);
  if (!article) return undefined;
  const start = Number.parseInt(startText, 36);
  const end = start + Number.parseInt(lengthText, 36);
  const context = await answering.context({ article: article.id, start, end });
  return context && short(context.quote.text, TEXT_CHARACTERS) === textHash ? context : undefined;
}

function short(text: string, characters: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, characters);
}
