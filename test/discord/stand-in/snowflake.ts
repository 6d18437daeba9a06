/** Turns the clock into Discord's ids, each greater than the one before. */

/** The first second of 2015, where Discord's ids begin; docs, Reference, Snowflakes. */
const DISCORD_EPOCH_MS = 1_420_070_400_000;
/** The low bits hold worker, process and a counter; the milliseconds stand above them. */
const TIME_SHIFT = 22n;

/** Makes one unique, ever-growing id a call, as a decimal string. */
export function createSnowflakes(now: () => number = Date.now): () => string {
  let last = 0n;
  return () => {
    const byClock = BigInt(now() - DISCORD_EPOCH_MS) << TIME_SHIFT;
    last = byClock > last ? byClock : last + 1n;
    return last.toString();
  };
}
