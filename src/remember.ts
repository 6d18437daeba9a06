/** A slow function of a text in, the same function out that remembers its latest results. */

/** @param limit so many results are kept; then all are forgotten, for the common ones are soon back */
export function remember<Result>(limit: number, make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= limit) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
