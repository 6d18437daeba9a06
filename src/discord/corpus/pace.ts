/** A stream of states -> the newest one written now and then, never two at once, and the last one always. */

export interface Pace<State> {
  /** This is how it stands; a newer state takes its place if it comes before this one is written. */
  offer(state: State): void;
  /** Writes the last state, when its time has come, and resolves then. Nothing may be offered afterwards. */
  finish(state: State): Promise<void>;
}

/**
 * @param write never rejects
 * @param everyMs between the beginnings of two writes, at least
 * @param firstMs before the first one, at least; a last state that comes before any other was written doesn't wait
 */
export function createPace<State>(
  write: (state: State) => Promise<void>,
  { everyMs, firstMs }: { readonly everyMs: number; readonly firstMs: number },
): Pace<State> {
  let next = performance.now() + firstMs;
  let waiting: { readonly state: State } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;
  let hasWritten = false;

  function plan(): void {
    if (waiting === undefined || timer !== undefined || writing !== undefined) return;
    timer = setTimeout(run, Math.max(0, next - performance.now()));
  }
  function run(): void {
    timer = undefined;
    if (waiting === undefined) return;
    const { state } = waiting;
    waiting = undefined;
    next = performance.now() + everyMs;
    hasWritten = true;
    writing = write(state).finally(() => {
      writing = undefined;
      plan();
    });
  }

  return {
    offer(state) {
      waiting = { state };
      plan();
    },
    async finish(state) {
      clearTimeout(timer);
      waiting = undefined;
      await writing;
      const rest = next - performance.now();
      if (hasWritten && rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      await write(state);
    },
  };
}
