/** Whatever was thrown in, and codes such as `ENOENT`; whether it carries one of them out. */
export function hasCode(error: unknown, ...codes: readonly unknown[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(error.code);
}
