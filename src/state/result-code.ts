/** What SQLite threw in, its primary result code out: https://sqlite.org/rescode.html */

/** Another holds the lock. */
export const BUSY = 5;
/** The database is damaged, or none at all. */
export const CORRUPT = 11;
export const NOT_A_DATABASE = 26;

/** Undefined for what SQLite has not thrown. */
export function resultCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
}
