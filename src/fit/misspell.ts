/** A question in, the same question as typed in haste out. */

/** The shortest word that gets a slip: of short ones too little would be left. */
const LEAST_LETTERS = 5;

/**
 * @param seed which word, which letter and which slip: a letter left out, doubled, or swapped with the next one
 * @returns the question as it is, where it has no word long enough
 */
export function misspell(question: string, seed: number): string {
  const words = [...question.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= LEAST_LETTERS);
  const { 0: word, index } = words[seed % words.length] ?? { 0: '', index: 0 };
  if (word === '') return question;
  // Readers seldom miss the first letter.
  const at = 1 + (seed % (word.length - 2));
  const [before, letter, next, behind] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  const slips = [
    before + next + behind,
    before + letter + letter + next + behind,
    before + next + letter + behind,
  ];
  return question.slice(0, index) + slips[seed % slips.length] + question.slice(index + word.length);
}
