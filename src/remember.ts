/** A slow function of one value in, the same function out that remembers its latest results. */

/** @param limit so many results are kept; then all are forgotten, for the common ones are soon back */
export function remember<Value, Result>(
  limit: number,
  make: (value: Value) => Result,
): (value: Value) => Result {
  const known = new Map<Value, Result>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    if (known.size >= limit) known.clear();
    const made = make(value);
    known.set(value, made);
    return made;
  };
}
