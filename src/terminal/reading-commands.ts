/** What a reader types behind `/summary`, `/sources`, `/timeline` or `/quotes` in, the reply out. */

import { findSource } from '../sources/find-source.js';
import type { Library } from '../sources/sources.js';
import type { SpeechFinder } from '../speech/speech.js';
import { SUMMARY_SENTENCES, type Summarizer, type SummaryLength } from '../summary/summary.js';
import type { Chronicler } from '../timeline/timeline.js';
import type { Renderer } from './render.js';
import { renderArticle, renderSources } from './render-sources.js';
import { renderSpeech } from './render-speech.js';
import { renderSummary } from './render-summary.js';
import { renderTimeline } from './render-timeline.js';
import type { Shown } from './shown.js';

/** What the commands need of the engine. */
export type Reading = Summarizer & Library & Chronicler & SpeechFinder;

export interface ReadingCommand {
  reply(rest: string): Promise<Shown>;
  /** What the reader may go on with behind the command. */
  completions(): Promise<readonly string[]>;
}

const LENGTHS = Object.keys(SUMMARY_SENTENCES) as SummaryLength[];
/** Where the reader doesn't say. */
const USUAL_LENGTH: SummaryLength = 'medium';

/** By the command's name. */
export function readingCommands(reading: Reading, render: Renderer): ReadonlyMap<string, ReadingCommand> {
  const titles = async () => (await reading.sources()).map(({ title }) => title);
  return new Map<string, ReadingCommand>([
    [
      'summary',
      {
        async reply(rest) {
          const [, given, wanted = ''] = /^(short|medium|long)?(?:\s+|$)?(.*)$/is.exec(rest.trim()) ?? [];
          const length = LENGTHS.find((each) => each === given?.toLowerCase()) ?? USUAL_LENGTH;
          const article = findSource(await reading.sources(), wanted)?.id;
          const topic = article === undefined && wanted !== '' ? wanted : undefined;
          const summary = await reading.summary({
            length,
            ...(article === undefined ? {} : { article }),
            ...(topic === undefined ? {} : { topic }),
          });
          return renderSummary(summary, { article, topic }, render);
        },
        completions: async () => [...LENGTHS, ...(await titles())],
      },
    ],
    [
      'timeline',
      {
        reply: async () => renderTimeline(await reading.timeline(), render),
        completions: async () => [],
      },
    ],
    [
      'quotes',
      {
        reply: async (rest) => renderSpeech(await reading.speech({ person: rest }), rest.trim(), render),
        completions: async () => (await reading.speech({})).persons.map(({ name }) => name),
      },
    ],
    [
      'sources',
      {
        async reply(rest) {
          const sources = await reading.sources();
          if (rest.trim() === '') return { text: renderSources(sources, render), quotes: [] };
          const pages = await reading.pages(findSource(sources, rest)?.id ?? '');
          const text =
            pages === undefined
              ? render.say(
                  'There is no such article, or several are called so. /sources lists them by number.',
                )
              : renderArticle(pages, render);
          return { text, quotes: [] };
        },
        completions: titles,
      },
    ],
  ]);
}
