/** Reference summaries, facts and topics in, how good the engine's summaries are beside simpler ones out. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { CorpusIndex } from '../index/corpus-index.js';
import { SUMMARY_SENTENCES, type Summarizer, type SummaryLength } from '../summary/summary.js';
import { type Rouge, rouge } from './rouge.js';
import { textRank } from './text-rank.js';

const references = v.object({
  /** By the article's id. */
  articles: v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1))),
  /** What a summary of everything should hold: one of `anyOf`, word for word. */
  facts: v.array(v.object({ fact: v.string(), anyOf: v.array(v.string()) })),
});
const topics = v.object({ spokenOf: v.array(v.string()), silentOn: v.array(v.string()) });

export interface SummaryMeasures {
  /** Averages over the articles, each summary measured against the best of its references. */
  readonly rouge: Readonly<Record<'short' | 'medium', Rouge>>;
  /** The facts that the medium summary of everything holds, and those that it lacks. */
  readonly held: readonly string[];
  readonly lacking: readonly string[];
}

export interface SummaryResults {
  readonly summaries: Readonly<Record<string, SummaryMeasures>>;
  /** Of the topics that the articles speak of, those that were found; of the others, those that were refused. */
  readonly topics: {
    readonly spokenOf: number;
    readonly found: number;
    readonly silentOn: number;
    readonly refused: number;
  };
}

/** A way to sum up: the text of a summary of one article or of all. */
type Summarize = (article: string | undefined, length: SummaryLength) => Promise<string>;

/** @param dir a folder with `references.json` and `topics.json` */
export async function measureSummaries(
  dir: string,
  { summary, index }: Summarizer & { readonly index: CorpusIndex },
): Promise<SummaryResults> {
  const { articles, facts } = v.parse(
    references,
    JSON.parse(await readFile(join(dir, 'references.json'), 'utf8')),
  );
  const asked = v.parse(topics, JSON.parse(await readFile(join(dir, 'topics.json'), 'utf8')));

  const textsOf = (article: string | undefined) =>
    index.sentences
      .filter((each) => article === undefined || each.article.id === article)
      .map(({ text }) => text);
  const ways: Readonly<Record<string, Summarize>> = {
    'the first sentences': async (article, length) => {
      const each = article === undefined ? Object.keys(articles) : [article];
      const room = SUMMARY_SENTENCES[length] / each.length;
      return each.flatMap((id) => textsOf(id).slice(0, room)).join(' ');
    },
    TextRank: async (article, length) => {
      const texts = textsOf(article);
      return textRank(texts, SUMMARY_SENTENCES[length])
        .map((i) => texts[i])
        .join(' ');
    },
    Verbatim: async (article, length) => {
      const { points } = await summary(article === undefined ? { length } : { article, length });
      return points.map(({ quote }) => quote.text).join(' ');
    },
  };

  const measured: Record<string, SummaryMeasures> = {};
  for (const [name, summarize] of Object.entries(ways)) {
    const scores = async (length: SummaryLength) =>
      mean(
        await Promise.all(
          Object.entries(articles).map(async ([id, texts]) => rouge(await summarize(id, length), texts)),
        ),
      );
    const everything = await summarize(undefined, 'medium');
    const isHeld = ({ anyOf }: (typeof facts)[number]) => anyOf.some((words) => everything.includes(words));
    measured[name] = {
      rouge: { short: await scores('short'), medium: await scores('medium') },
      held: facts.filter(isHeld).map(({ fact }) => fact),
      lacking: facts.filter((fact) => !isHeld(fact)).map(({ fact }) => fact),
    };
  }

  const isFound = async (topic: string) =>
    (await summary({ topic, length: 'short' })).status === 'summarized';
  const count = async (list: readonly string[]) =>
    (await Promise.all(list.map(isFound))).filter(Boolean).length;
  const wronglyFound = await count(asked.silentOn);
  return {
    summaries: measured,
    topics: {
      spokenOf: asked.spokenOf.length,
      found: await count(asked.spokenOf),
      silentOn: asked.silentOn.length,
      refused: asked.silentOn.length - wronglyFound,
    },
  };
}

function mean(all: readonly Rouge[]): Rouge {
  const of = (what: (one: Rouge) => number) => all.reduce((sum, one) => sum + what(one), 0) / all.length;
  return { one: of(({ one }) => one), two: of(({ two }) => two), longest: of(({ longest }) => longest) };
}
