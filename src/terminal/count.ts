/** A number and what is counted -> both in words: `1 article`, `2 articles`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
