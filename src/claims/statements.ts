/** A message in, the sentences in it that state something out, as exact stretches of it. */
import { isSmallTalk } from '../answer/small-talk.js';
import type { Span } from '../articles/article.js';
import { splitSentences } from '../articles/sentences.js';

/** Discord: the most characters of a message (4,000 with Nitro); the rest of a longer text is not read. */
const MAX_MESSAGE = 4_000;
/** Fewer words state nothing that articles could speak of. */
const FEWEST_WORDS = 3;

/** What Discord shows as a mention, an emoji or a time: nobody's words. */
export const INSERTED = /<a?:\w+:\d+>|<[@#][!&]?\d+>|<\/[^<>:]+:\d+>|<t:-?\d+(?::\w)?>/g;
/** That, code and links. Blanked out, so that offsets hold. */
const NOT_WORDS = new RegExp(`\`\`\`[\\s\\S]*?\`\`\`|\`[^\`\\n]*\`|${INSERTED.source}|<?https?://\\S+`, 'g');
/** What Markdown puts before a line: a quotation, a list, a heading. */
const LINE_MARKS = /^[ \t]*(?:>{1,3}|[-*+•]|#{1,3}|-#|\d{1,2}[.)])[ \t]+/gm;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const ASKS = /\?["'”’»)\]]*\s*$/;
/** "Look at this", "Please read the article", "I think so": told to somebody, or of oneself alone. */
const TOLD_TO_SOMEBODY = /^\W*(?:please|look|see|check|read|watch|click|imagine|guess|let['’]?s)\b/i;

export function statements(message: string): Span[] {
  const read = message.slice(0, MAX_MESSAGE);
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  const text = read.replace(NOT_WORDS, blank).replace(LINE_MARKS, blank);
  // In a chat a line's end is a sentence's end.
  return [...text.matchAll(/[^\n\r]+/g)].flatMap(({ 0: line, index }) =>
    splitSentences(line)
      .filter(({ start, end }) => states(line.slice(start, end)))
      .map(({ start, end }) => ({ start: start + index, end: end + index })),
  );
}

function states(sentence: string): boolean {
  const words = sentence.match(WORD) ?? [];
  if (words.length < FEWEST_WORDS || ASKS.test(sentence)) return false;
  return !TOLD_TO_SOMEBODY.test(sentence) && !isSmallTalk(sentence);
}
