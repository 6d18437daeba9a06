/** A wish to stop, however it reaches the process, turned into a promise. */

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
/** One Ctrl-C can come twice, from the terminal and from npm, at most so far apart (milliseconds). */
const ECHO = 500;
/** How often is looked whether the shell that npm runs this in is still there (milliseconds). */
const LOOK_EVERY = 1_000;
/** Who started this process, while that may still be true. */
const PARENT = process.ppid;

/**
 * Resolves at the first SIGTERM or SIGINT. A second one ends the process at once.
 * @param startedByNpm then also when the parent is gone: npm passes a signal to the shell between, which ends without
 * passing it on, and the bot would go on unseen
 */
export function stopSignal({ startedByNpm }: { readonly startedByNpm: boolean }): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      resolve();
      setTimeout(() => {
        for (const signal of SIGNALS) process.off(signal, stop);
      }, ECHO).unref();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    if (!startedByNpm) return;
    const look = setInterval(() => {
      if (process.ppid === PARENT) return;
      clearInterval(look);
      resolve();
    }, LOOK_EVERY).unref();
  });
}
