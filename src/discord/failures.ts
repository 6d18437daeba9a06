/** An error out of Discord or the answering -> what the log may hold of it, and what is still worth trying. */
import { DiscordAPIError, DiscordjsErrorCodes, HTTPError, RateLimitError } from 'discord.js';
import { hasCode } from '../has-code.js';

/** Discord's JSON error codes (Opcodes and status codes). */
const TOO_LATE = new Set<unknown>([
  10062, // unknown interaction: not acknowledged within 3 s
  40060, // already acknowledged, by another process with the same token
  10015, // unknown webhook: its 15 minutes are over
  50027, // invalid webhook token: the same
  10008, // unknown message: it was deleted meanwhile
]);

/** Nothing more can be said to the reader: the interaction is over. */
export function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && TOO_LATE.has(error.code);
}

/** Discord lets the bot not do this here; asking again would only be refused again. */
export function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 403;
}

/**
 * An option that isn't there or has another type than the command's definition says: forged, or filled in by an app that
 * still knows an older definition.
 */
export function isBadOption(error: unknown): boolean {
  const { CommandInteractionOptionType, CommandInteractionOptionNotFound } = DiscordjsErrorCodes;
  return hasCode(error, CommandInteractionOptionType, CommandInteractionOptionNotFound);
}

/** Something that is set wrong: it will be refused as long as nobody corrects it. */
export function isRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status >= 400 && error.status < 500;
}

/**
 * What the log may hold of an error. An error of discord.js carries the request too, whose address has the
 * interaction's token in it and whose body has the reader's words: those stay out.
 */
export function loggable(error: unknown): object {
  if (!(error instanceof Error)) return { error: String(error) };
  const { name, message, cause } = error;
  const request =
    error instanceof DiscordAPIError
      ? { code: error.code, status: error.status, method: error.method }
      : error instanceof HTTPError
        ? { status: error.status, method: error.method }
        : error instanceof RateLimitError
          ? { method: error.method, milliseconds: error.timeToReset }
          : {};
  return { error: name, message, ...request, ...(cause instanceof Error ? { cause: cause.message } : {}) };
}
