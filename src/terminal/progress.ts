/** Steps done of a long piece of work, turned into a bar on a terminal, or into a plain line now and then elsewhere. */
import { SingleBar } from 'cli-progress';

/** Enough to see in a log file that it lives, little enough to read. */
const PLAIN_LINE_EVERY_MS = 5_000;
const BYTES_PER_MB = 1_000_000;

export interface Progress {
  /** One piece of work at a time. `unit` is what is counted, in the plural; `bytes` are shown as MB. */
  start(label: string, total: number, unit: string): void;
  /** How many are done by now. */
  update(done: number): void;
  /** Ends the bar where it stands; harmless when none was started. */
  stop(): void;
}

/** Shows nothing at all. */
export const SILENT_PROGRESS: Progress = { start() {}, update() {}, stop() {} };

/** Log nothing between `start` and `stop`: it would tear the bar. */
export function createProgress(
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean } = process.stderr,
): Progress {
  return stream.isTTY ? createBar(stream) : createPlainLines(stream);
}

function createBar(stream: NodeJS.WritableStream): Progress {
  let bar: SingleBar | undefined;
  return {
    start(label, total, unit) {
      bar = new SingleBar({
        stream,
        format: `${label} {bar} {value} of {total} ${unitName(unit)}`,
        formatValue: (value, _options, type) =>
          type === 'value' || type === 'total' ? amount(value, unit) : String(value),
        barCompleteChar: '█',
        barIncompleteChar: '░',
        barsize: 30,
        linewrap: true, // leaves the terminal's settings alone, as Ctrl-C would not put them back
      });
      bar.start(total, 0);
    },
    update(done) {
      bar?.update(done);
    },
    stop() {
      bar?.stop();
      bar = undefined;
    },
  };
}

function createPlainLines(stream: NodeJS.WritableStream): Progress {
  let line: ((done: number) => string) | undefined;
  let last = 0;
  let nextAt = 0;
  return {
    start(label, total, unit) {
      line = (done) => `${label}: ${amount(done, unit)} of ${amount(total, unit)} ${unitName(unit)}\n`;
      last = 0;
      nextAt = Date.now() + PLAIN_LINE_EVERY_MS;
    },
    update(done) {
      last = done;
      if (!line || Date.now() < nextAt) return;
      stream.write(line(done));
      nextAt = Date.now() + PLAIN_LINE_EVERY_MS;
    },
    stop() {
      if (line) stream.write(line(last));
      line = undefined;
    },
  };
}

function amount(value: number, unit: string): string {
  return unit === 'bytes' ? (value / BYTES_PER_MB).toFixed(1) : String(value);
}

function unitName(unit: string): string {
  return unit === 'bytes' ? 'MB' : unit;
}
