/** Whatever was thrown in, the system's code for it out, such as `ENOSPC`; undefined where it has none. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error) return String(error.code);
  if (!(error instanceof Error)) return undefined;
  // vectra wraps the file system's error into a message of its own.
  return systemCode(error.cause) ?? /\bE[A-Z]{3,}\b/.exec(error.message)?.[0];
}
