/** A process's id and when it last wrote in, whether nobody is writing there any more out. */
import { hasCode } from './has-code.js';

/**
 * Whether what lies under a name with a process id in it was left behind by a writer that was killed.
 * @param changedMs when it was last written to, in milliseconds since 1970
 * @param longestMs nobody writes for longer: what is older is nobody's, though the id may have gone to another program
 */
export function isAbandoned(pid: number, changedMs: number, longestMs: number): boolean {
  const now = Date.now();
  if (now - changedMs > longestMs || !isAlive(pid)) return true;
  // In a container every run may have the same process id: then what is older than this run is from an earlier one.
  return pid === process.pid && changedMs < now - process.uptime() * 1000;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}
