/** The log: one readable line an event, on standard error, so that standard output carries results only. */
import pino from 'pino';
import pretty from 'pino-pretty';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The narrow part of the logger that the code uses; `fields` are printed behind the sentence. */
export interface Log {
  error(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  info(fields: object, sentence: string): void;
  debug(fields: object, sentence: string): void;
}

/** @param colors whether lines are coloured; undefined: where standard error is a terminal */
export function createLog(level: LogLevel, colors?: boolean): Log {
  const stream = pretty({
    destination: 2,
    sync: true,
    colorize: colors ?? process.stderr.isTTY === true,
    ignore: 'pid,hostname',
    translateTime: 'SYS:yyyy-mm-dd HH:MM:ss',
    singleLine: true,
  });
  return pino({ level }, stream);
}
