/** Whatever was thrown in, its sentence out. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
