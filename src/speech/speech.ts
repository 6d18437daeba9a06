/** Direct speech as plain data: who is quoted as saying what, word for word. */
import type { Quote } from '../answer/answer.js';

/** One sentence with direct speech in it, whose speaker is certain. */
export interface Utterance {
  /**
   * The whole sentence, at most 1,000 characters; with the sentence before it where only that one names the speaker
   * ("He said …").
   */
  readonly quote: Quote;
  /** The stretches of `quote.text` between quotation marks, the marks left out: `[start, end)`. At least one. */
  readonly said: readonly (readonly [start: number, end: number])[];
  /** The speaker's name as the article writes it in full, without titles, or an office that has no name in it. */
  readonly speaker: string;
  /** The words of `quote.text` that name the speaker: a name, or an office such as "the Prime Minister". */
  readonly named: readonly [start: number, end: number];
}

export interface Person {
  readonly name: string;
  /** How many utterances. */
  readonly count: number;
}

export interface SpeechRequest {
  /** A name as in `persons`, or a part of it such as a surname, in any case; left out or blank: everybody. */
  readonly person?: string;
}

export interface Speech {
  /** `not_found`: nobody of that name is quoted, or, without one, nobody at all. */
  readonly status: 'found' | 'not_found';
  /** In reading order: article by article, oldest first, each from its beginning. */
  readonly utterances: readonly Utterance[];
  /** Everybody who is quoted, most quoted first: for autocomplete, and for whoever asked for somebody else. */
  readonly persons: readonly Person[];
}

export interface SpeechFinder {
  speech(request: SpeechRequest): Promise<Speech>;
}
