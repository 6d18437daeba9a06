/** An article in, its passages out: a paragraph each, or the parts of a long one, with their sentences and exact places. */
import type { Article, Span } from './article.js';
import { blocks, paragraphs, trimmed } from './lines.js';
import { splitSentences } from './sentences.js';

/** A sentence of an article: `body.slice(start, end)`, and its paragraph, from 1. */
export interface Sentence extends Span {
  readonly paragraph: number;
}

/** A stretch of one paragraph that is read as a whole; its sentences cover all of it but white space. */
export interface Passage extends Span {
  /** From 1; the parts of a long paragraph share its number. */
  readonly paragraph: number;
  readonly sentences: readonly Sentence[];
}

/**
 * The most characters of a passage. The embedding model was trained on 256 tokens and reads at most 512;
 * English has four to five characters a token.
 */
export const MAX_PASSAGE = 1_000;

/**
 * All passages in order. A paragraph without a letter or a digit (a row of stars) is none, and neither is a
 * first one that only repeats the title, which every citation shows; both still count as paragraphs.
 */
export function passages(article: Article): Passage[] {
  return paragraphs(article.body).flatMap((span, i) => {
    const text = article.body.slice(span.start, span.end);
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    if (i === 0 && text.replace(/^#+\s*/, '').replace(/\s+/g, ' ') === article.title) return [];
    return pieces(text).map((piece) => place(piece, span.start, i + 1));
  });
}

/** The sentences' texts: what the model reads of a passage. */
export function sentenceTexts({ body }: Article, { sentences }: Passage): string[] {
  return sentences.map(({ start, end }) => body.slice(start, end));
}

function place(sentences: readonly Span[], offset: number, paragraph: number): Passage {
  const placed = sentences.map(({ start, end }) => ({ start: start + offset, end: end + offset, paragraph }));
  return {
    start: placed[0]?.start ?? offset,
    end: placed.at(-1)?.end ?? offset,
    paragraph,
    sentences: placed,
  };
}

/** The sentences of each passage of a paragraph: all in one, or cut at its own line ends, or at sentence ends. */
function pieces(text: string): Span[][] {
  if (text.length <= MAX_PASSAGE) return [splitSentences(text)];
  return blocks(text).flatMap((block) => {
    const sentences = splitSentences(text.slice(block.start, block.end))
      .map(({ start, end }) => ({ start: start + block.start, end: end + block.start }))
      .flatMap((sentence) => cutLong(text, sentence));
    return fill(sentences);
  });
}

/** Groups of at most MAX_PASSAGE characters, few and of about the same length: a short rest would lack its context. */
function fill(sentences: readonly Span[]): Span[][] {
  const first = sentences[0];
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return [];
  const length = last.end - first.start;
  const share = length / Math.ceil(length / (MAX_PASSAGE - length / sentences.length / 2));
  const groups: Span[][] = [];
  let group: Span[] = [];
  let shares = 0;
  for (const sentence of sentences) {
    const middle = (sentence.start + sentence.end) / 2 - first.start;
    const from = group[0]?.start ?? sentence.start;
    if (group.length > 0 && (middle > (shares + 1) * share || sentence.end - from > MAX_PASSAGE)) {
      groups.push(group);
      group = [];
    }
    group.push(sentence);
    shares = Math.floor(middle / share);
  }
  groups.push(group);
  return groups;
}

/** A stretch without a sentence's end that is longer than a passage may be (a table, a list) is cut at white space. */
export function cutLong(text: string, sentence: Span, most = MAX_PASSAGE): Span[] {
  const parts: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > most) {
    const window = text.slice(start, start + most + 1);
    const space = window.search(/\s\S*$/);
    // Without any space: between two characters, never within a surrogate pair.
    const cut = space > 0 ? space : /[\uD800-\uDBFF]$/.test(window.slice(0, -1)) ? most - 1 : most;
    const part = trimmed(text, start, start + cut);
    if (part !== undefined) parts.push(part);
    start += cut;
  }
  const rest = trimmed(text, start, sentence.end);
  return rest === undefined ? parts : [...parts, rest];
}
