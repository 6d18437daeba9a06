/** Direct speech as plain data -> a page of the message that shows it: who speaks, and below what is quoted. */
import * as v from 'valibot';
import type { Language } from '../languages/en.js';
import type { Utterance } from '../speech/speech.js';
import type { Button } from './buttons.js';
import { citation } from './citation.js';
import { customIds, PAGE } from './custom-id.js';
import { escapeLabel } from './escape.js';
import type { Post } from './post.js';
import { renderList } from './quote-list.js';

/** So much of a name is asked for (characters): it must fit a button's custom id. */
export const PERSON_LIMIT = 80;
const PERSON = v.pipe(v.string(), v.maxLength(PERSON_LIMIT));

/** A page of what a person says, or with an empty name of what everybody says. */
export const SPEECH_PAGE = customIds('speech', v.strictTuple([PERSON, PAGE]));

export interface SpeechSetting {
  readonly say: Language;
  /** The name or part of one that was asked for; empty: everybody. */
  readonly person: string;
  /** From 0. */
  readonly page: number;
  readonly buttons: readonly Button[];
}

/** @param utterances at least one */
export function renderSpeech(
  utterances: readonly Utterance[],
  { say, person, page, buttons }: SpeechSetting,
): Post {
  const head =
    person === ''
      ? say.quotes.everybody
      : say.quotes.person(escapeLabel(nameFor(person, utterances), PERSON_LIMIT));
  const listed = utterances.map(({ quote, speaker }) => ({
    quote,
    heading: `**${escapeLabel(speaker, PERSON_LIMIT)}**`,
    cite: (number: number) => citation(quote, { say, number }),
  }));
  const turn = (to: number) => SPEECH_PAGE.write(person, String(to));
  return renderList(listed, { say, head, page, turn, buttons });
}

/** The whole name where a part of it was asked for and means one person. */
function nameFor(person: string, utterances: readonly Utterance[]): string {
  const [name, another] = new Set(utterances.map(({ speaker }) => speaker));
  return name !== undefined && another === undefined ? name : person;
}

/** What was asked for, as a button's custom id can hold it. */
export function tidyPerson(text: string): string {
  return text
    .replace(/[:\s]+/g, ' ')
    .trim()
    .slice(0, PERSON_LIMIT)
    .trim();
}
