/** A corpus that is not indexed yet in, how long the main thread kept others waiting while it was embedded out. */
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Surroundings } from '../command-line.js';
import { startEngine } from '../engine-thread.js';
import { type Figures, type Goal, judge } from './figures.js';

/** The project's own goal, in milliseconds: Discord's heartbeats and first replies must never wait. */
const DELAY: Goal = { percentile: 'p99', atMost: 30 };
/** Milliseconds between two looks at the event loop; each delay that it finds includes them. */
export const RESOLUTION = 1;
/** Milliseconds to look at a thread that does nothing, for comparison: what the machine itself costs. */
const IDLE_MS = 3_000;
const NS_PER_MS = 1_000_000;

/** The engine thread's index is built by this; `config.indexDir` must be empty. */
export async function measureEventLoop({ config, log, progress }: Surroundings): Promise<Figures[]> {
  const idle = monitorEventLoopDelay({ resolution: RESOLUTION });
  idle.enable();
  await sleep(IDLE_MS);
  idle.disable();

  const busy = monitorEventLoopDelay({ resolution: RESOLUTION });
  let passages = 0;
  const engine = await startEngine(config, {
    log,
    progress: {
      ...progress,
      start(label, total, unit) {
        passages = total;
        busy.enable();
        progress.start(label, total, unit);
      },
      stop() {
        busy.disable();
        progress.stop();
      },
    },
  });
  await engine.stop();
  return [
    judge(delays(`event-loop delay while ${passages} passages are embedded`, busy), DELAY),
    delays('… while nothing is', idle),
  ];
}

export function delays(what: string, histogram: IntervalHistogram): Figures {
  const [p50, p99] = [histogram.percentile(50) / NS_PER_MS, histogram.percentile(99) / NS_PER_MS];
  return { what, unit: 'ms', count: histogram.count, p50, p99 };
}
