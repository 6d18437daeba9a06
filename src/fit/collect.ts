/** A pack's questions in, the signs of each one's candidates out, with which of them are right. */
import type { Signs } from '../answer/evidence.js';
import type { Engine } from '../eval/ask-pack.js';
import { isRight, type Pack } from '../eval/pack.js';

export interface Collected {
  readonly name: string;
  readonly questions: readonly (readonly Weighed[])[];
}

export interface Weighed {
  readonly signs: Signs;
  readonly right: boolean;
}

/** Questions without any candidate are left out: no weight could change their answer. */
export async function collect({ name, questions }: Pack, engine: Engine): Promise<Collected> {
  const collected: Weighed[][] = [];
  for (const each of questions) {
    const ranked = await engine.rank(each.question);
    if (ranked.length === 0) continue;
    collected.push(
      ranked.map(({ signs, sentence }) => ({
        signs,
        right: each.answerable && isRight(each, sentence.text),
      })),
    );
  }
  return { name, questions: collected };
}
