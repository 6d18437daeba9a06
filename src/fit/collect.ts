/** A pack's questions in, the signs of each one's candidates out, with which of them are right. */
import type { Signs } from '../answer/evidence.js';
import type { ReadSigns } from '../answer/rank.js';
import type { RankedSentence } from '../answer/rank-sentences.js';
import type { LoadedEngine } from '../engine.js';
import { isRight, type Pack } from '../eval/pack.js';
import { type Progress, SILENT_PROGRESS } from '../terminal/progress.js';

export interface Collected<S = ReadSigns> {
  readonly name: string;
  readonly questions: readonly (readonly Weighed<S>[])[];
}

export interface Weighed<S = ReadSigns> {
  readonly signs: S;
  readonly right: boolean;
}

export interface Judged<S = ReadSigns> {
  readonly answerable: boolean;
  readonly candidates: readonly Weighed<S>[];
}

export function candidatesOf<S>(judged: readonly Judged<S>[]): (readonly Weighed<S>[])[] {
  return judged.map(({ candidates }) => candidates);
}

/** All candidates of each question. */
export function judgeShortlists(
  pack: Pack,
  engine: LoadedEngine,
  progress: Progress,
): Promise<Judged<Signs>[]> {
  return judgeBy(pack, engine.shortlist, progress);
}

/** Those of them that were read. */
export function judge(
  pack: Pack,
  engine: LoadedEngine,
  progress: Progress = SILENT_PROGRESS,
): Promise<Judged[]> {
  return judgeBy(pack, engine.rank, progress);
}

/** Questions without any candidate are left out: no weight could change their answer. */
async function judgeBy<S extends Signs>(
  { name, questions }: Pack,
  rank: (question: string) => Promise<RankedSentence<S>[]>,
  progress: Progress,
): Promise<Judged<S>[]> {
  progress.start(`Looking at ${name}`, questions.length, 'questions');
  const judged: Judged<S>[] = [];
  for (const [i, each] of questions.entries()) {
    progress.update(i + 1);
    const ranked = await rank(each.question);
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
