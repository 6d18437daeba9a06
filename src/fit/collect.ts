/** A pack's questions in, the signs of each one's candidates out, with which of them are right. */
import type { Signs } from '../answer/evidence.js';
import type { Engine } from '../eval/ask-pack.js';
import { isRight, type Pack } from '../eval/pack.js';
import { type Progress, SILENT_PROGRESS } from '../terminal/progress.js';

export interface Collected {
  readonly name: string;
  readonly questions: readonly (readonly Weighed[])[];
}

export interface Weighed {
  readonly signs: Signs;
  readonly right: boolean;
}

export interface Judged {
  readonly answerable: boolean;
  readonly candidates: readonly Weighed[];
}

export async function collect(pack: Pack, engine: Engine): Promise<Collected> {
  const judged = await judge(pack, engine);
  return { name: pack.name, questions: judged.map(({ candidates }) => candidates) };
}

/** Questions without any candidate are left out: no weight could change their answer. */
export async function judge(
  { name, questions }: Pack,
  engine: Engine,
  progress: Progress = SILENT_PROGRESS,
): Promise<Judged[]> {
  progress.start(`Looking at ${name}`, questions.length, 'questions');
  const judged: Judged[] = [];
  for (const [i, each] of questions.entries()) {
    progress.update(i + 1);
    const ranked = await engine.rank(each.question);
    if (ranked.length === 0) continue;
    const candidates = ranked.map(({ signs, sentence }) => ({
      signs,
      right: each.answerable && isRight(each, sentence.text),
    }));
    judged.push({ answerable: each.answerable, candidates });
  }
  progress.stop();
  return judged;
}
