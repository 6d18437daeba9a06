/** A sentence and a question's answers in, the stretches of its tokens that are an answer out. */
import type { PackQuestion } from '../eval/pack.js';
import type { Token } from '../model/tokenizer.js';

/** @returns first and last token of each stretch; none where answers are whole sentences */
export function answerSpans(
  { answers, match }: PackQuestion,
  sentence: string,
  tokens: readonly Token[],
): [number, number][] {
  if (match === 'sentence') return [];
  const text = sentence.toLowerCase();
  // Where lower case has another length, offsets would be wrong.
  if (text.length !== sentence.length) return [];
  const spans: [number, number][] = [];
  for (const answer of new Set(answers.map((each) => each.trim().toLowerCase()))) {
    if (answer === '') continue;
    for (let at = text.indexOf(answer); at >= 0; at = text.indexOf(answer, at + 1)) {
      const first = tokens.findIndex(({ end }) => end > at);
      const last = tokens.findLastIndex(({ start }) => start < at + answer.length);
      if (first >= 0 && first <= last) spans.push([first, last]);
    }
  }
  return spans;
}
