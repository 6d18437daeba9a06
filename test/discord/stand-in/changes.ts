/** Turns "something happened" into promises that wait for what a test wants to see. */

export interface Changes {
  /** Says that something may have changed; whoever waits looks again. */
  changed(): void;
  /**
   * Resolves with the first value of `look` that is neither undefined, null nor false.
   * @throws Error naming `what` when it hasn't come within `timeoutMs`, or when the stand-in stops
   */
  waitFor<T>(look: () => T | undefined | null | false, what: string, timeoutMs?: number): Promise<T>;
  /** Rejects all who still wait. */
  stop(): void;
}

/** Long enough for a loaded machine; a test that waits in vain shouldn't reach vitest's own limit. */
const PATIENCE_MS = 10_000;
const POLL_MS = 20;

/** @param circumstances what to add to the error of one who waited in vain */
export function createChanges(circumstances: () => string): Changes {
  const watchers = new Set<() => void>();
  const stoppers = new Set<() => void>();
  return {
    changed() {
      for (const watch of [...watchers]) watch();
    },
    waitFor(look, what, timeoutMs = PATIENCE_MS) {
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          clearInterval(poll);
          watchers.delete(watch);
          stoppers.delete(stop);
        };
        const watch = () => {
          try {
            const seen = look();
            if (seen === undefined || seen === null || seen === false) return;
            end();
            resolve(seen);
          } catch (cause) {
            end();
            reject(cause);
          }
        };
        const stop = () => {
          end();
          reject(new Error(`The stand-in stopped before it saw ${what}.`));
        };
        const timer = setTimeout(() => {
          end();
          reject(new Error(`Waited ${timeoutMs} ms for ${what}, in vain.\n${circumstances()}`));
        }, timeoutMs);
        // What a test looks at may also change in the bot, where nobody tells us.
        const poll = setInterval(() => watch(), POLL_MS);
        watchers.add(watch);
        stoppers.add(stop);
        watch();
      });
    },
    stop() {
      for (const stop of [...stoppers]) stop();
    },
  };
}
