/** The log of a thread or process that has none itself: its lines go as messages to the one that does. */
import type { Log } from './log.js';

export interface LogLine {
  readonly log: keyof Log;
  readonly fields: object;
  readonly sentence: string;
}

export function createLogElsewhere(send: (line: LogLine) => void): Log {
  const at = (level: keyof Log) => (fields: object, sentence: string) =>
    send({ log: level, fields, sentence });
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}
