/** A question in, questions that read like it out, but with a wrong name or number: what the articles don't say. */

/** Names but for the first word, whose capital says nothing, and numbers. */
const NAMES =
  /(?<=\S )\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?: (?:of the |of |the )?\p{Lu}[\p{L}\p{M}\p{N}'’-]*)*|\b\d[\d,.]*\b/gu;
const isNumber = (name: string) => /^\d/.test(name);

/**
 * @param questions where other names and numbers are taken from
 * @returns a function of a question, a text that must not have the new name, and how many are wanted; the same for the same arguments in the same order
 */
export function createSwap(questions: readonly string[]) {
  const all = questions.flatMap((question) => question.match(NAMES) ?? []);
  const pools = { number: all.filter(isNumber), name: all.filter((name) => !isNumber(name)) };
  let turn = 0;
  return (question: string, text: string, count: number): string[] => {
    const names = [...question.matchAll(NAMES)];
    const lower = `${question} ${text}`.toLowerCase();
    const swapped: string[] = [];
    for (let tries = 0; names.length > 0 && swapped.length < count && tries < 4 * count; tries++) {
      const { 0: old, index } = names[tries % names.length] ?? { 0: '', index: 0 };
      const pool = isNumber(old) ? pools.number : pools.name;
      // A step that has no common divisor with most sizes goes through all of the pool, in no order that matters.
      turn += 7919;
      const other = pool[turn % pool.length] ?? old;
      if (lower.includes(other.toLowerCase())) continue;
      swapped.push(question.slice(0, index) + other + question.slice(index + old.length));
    }
    return swapped;
  };
}
