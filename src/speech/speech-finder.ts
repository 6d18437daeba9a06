/** Articles in, their direct speech out: who is quoted as saying what, where the speaker is certain. */
import { createFullNames, type FullNames, withoutTitle } from '../answer/full-names.js';
import { names } from '../answer/names.js';
import { MAX_QUOTE, quote } from '../answer/quote.js';
import { sentenceBefore } from '../answer/whole-quote.js';
import { type Article, overlap, type Span } from '../articles/article.js';
import { caseless } from '../articles/caseless.js';
import { MAX_PASSAGE } from '../articles/passages.js';
import { oldestFirst } from '../articles/reading-order.js';
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { attribution } from './attribution.js';
import { quotations } from './quotations.js';
import type { Person, SpeechFinder, Utterance } from './speech.js';

export function createSpeechFinder(index: CorpusIndex): SpeechFinder {
  /** Under an index the articles don't change. */
  let known: readonly Utterance[] | undefined;
  return {
    async speech({ person = '' }) {
      known ??= findAll(index);
      const wanted = fold(person);
      const utterances = known.filter(({ speaker }) => ` ${fold(speaker)}`.includes(` ${wanted}`));
      return {
        status: utterances.length > 0 ? 'found' : 'not_found',
        utterances,
        persons: count(known),
      };
    },
  };
}

function findAll(index: CorpusIndex): Utterance[] {
  const byArticle = new Map<Article, IndexedSentence[]>();
  for (const sentence of index.sentences) {
    const all = byArticle.get(sentence.article) ?? [];
    byArticle.set(sentence.article, all);
    all.push(sentence);
  }
  return [...byArticle]
    .flatMap(([article, sentences]) => {
      const called = createFullNames(sentences.map(({ text }) => text));
      return stretches(article, sentences).flatMap((stretch) => {
        const before = sentenceBefore(index.sentences, stretch.first);
        return utteranceOf(article, stretch, before, called) ?? [];
      });
    })
    .sort((a, b) => oldestFirst(a.quote.article, b.quote.article) || a.quote.start - b.quote.start);
}

/** Sentences that quotations hold together, and these, as offsets in the article's body. */
interface Stretch extends Span {
  readonly first: IndexedSentence;
  readonly quoted: readonly Span[];
}

function stretches(article: Article, sentences: readonly IndexedSentence[]): Stretch[] {
  const found: Stretch[] = [];
  const byParagraph = new Map<number, IndexedSentence[]>();
  for (const sentence of sentences) {
    const all = byParagraph.get(sentence.paragraph) ?? [];
    byParagraph.set(sentence.paragraph, all);
    all.push(sentence);
  }
  for (const all of byParagraph.values()) {
    const offset = all[0]?.start ?? 0;
    const quoted = quotations(article.body.slice(offset, all.at(-1)?.end)).map(({ start, end }) => ({
      start: start + offset,
      end: end + offset,
    }));
    for (const each of quoted) {
      const within = all.filter((sentence) => overlap(sentence, each));
      const [first, last] = [within[0], within.at(-1)];
      if (first === undefined || last === undefined) continue;
      const before = found.at(-1);
      if (before !== undefined && first.start < before.end && first.article === before.first.article) {
        found[found.length - 1] = {
          ...before,
          end: Math.max(before.end, last.end),
          quoted: [...before.quoted, each],
        };
      } else found.push({ first, start: first.start, end: last.end, quoted: [each] });
    }
  }
  return found;
}

function utteranceOf(
  article: Article,
  { first, start, end, quoted }: Stretch,
  before: IndexedSentence | undefined,
  called: FullNames,
): Utterance | undefined {
  const spoken = quoted.filter((each) => !isTitle(article.body.slice(each.start, each.end)));
  if (spoken.length === 0 || end - start > MAX_PASSAGE) return undefined;
  const shifted = (offset: number) => (span: Span) => ({
    start: span.start - offset,
    end: span.end - offset,
  });
  const found = attribution(article.body.slice(start, end), quoted.map(shifted(start)), before?.text);
  if (found === undefined) return undefined;
  const offset = found.isInBefore ? (before?.start ?? start) : start;
  if (end - offset > (found.isInBefore ? MAX_QUOTE : MAX_PASSAGE)) return undefined;
  const words = article.body.slice(offset + found.start, offset + found.end);
  const pair = (span: Span) => [span.start, span.end] as const;
  return {
    quote: quote(article, { start: offset, end, paragraph: first.paragraph }),
    said: spoken.map(shifted(offset)).map(pair),
    speaker: speakerOf(words, found.kind, called),
    named: [found.start, found.end],
  };
}

function speakerOf(words: string, kind: 'person' | 'office', called: FullNames): string {
  const [name] = names(words);
  if (kind === 'person' && name !== undefined && name.own.length > 0)
    return called.inFull(withoutTitle(words, name));
  return called.holderOf(words) ?? words.replace(/\s+/g, ' ').replace(/^The /, 'the ');
}

/** “The Old Man and the Sea”: every longer word has its capital, and no sentence ends in it. */
function isTitle(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const isCapitalised = words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
  return words.length > 1 && isCapitalised && !/[.,!?]$/.test(quoted);
}

function count(utterances: readonly Utterance[]): Person[] {
  const counts = new Map<string, number>();
  for (const { speaker } of utterances) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts]
    .map(([name, many]) => ({ name, count: many }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** As names are compared: without titles' full stops, one space between words. */
function fold(text: string): string {
  return caseless(text.normalize('NFKD'))
    .replace(/[\s.]+/g, ' ')
    .trim();
}
