/** A draft of an article -> how it begins and ends and how many passages it has, without keeping others waiting. */
import { setImmediate as breathe } from 'node:timers/promises';
import { paragraphs } from '../../articles/lines.js';
import { passages } from '../../articles/passages.js';
import type { Draft } from '../../intake/draft.js';

export interface Outline {
  /** The first and the last sentence, word for word; the same where there is only one. */
  readonly first: string;
  readonly last: string;
  readonly passages: number;
}

/** How long sentences are looked for in one go (milliseconds): a text of 2 MB takes half a second in all. */
const GO_MS = 10;

export async function outlineOf({ title, body }: Draft): Promise<Outline> {
  let first: string | undefined;
  let last = '';
  let count = 0;
  let until = performance.now() + GO_MS;
  for (const [at, { start, end }] of paragraphs(body).entries()) {
    const text = body.slice(start, end);
    // Only the first paragraph can be one that repeats the title.
    const article = {
      id: '',
      title: at === 0 ? title : '',
      source: null,
      published: null,
      url: null,
      body: text,
    };
    const found = passages(article);
    const sentences = found
      .flatMap((passage) => passage.sentences)
      .map((span) => text.slice(span.start, span.end));
    first ??= sentences.at(0);
    last = sentences.at(-1) ?? last;
    count += found.length;
    if (performance.now() < until) continue;
    await breathe();
    until = performance.now() + GO_MS;
  }
  return { first: first ?? '', last, passages: count };
}
