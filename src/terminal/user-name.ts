/** The user who runs the program -> their name. */
import { userInfo } from 'node:os';

/**
 * As the system knows it; a user without a name there, as in a container that was given only a number, goes by the
 * number.
 */
export function userName(look: () => { readonly username: string } = userInfo): string {
  try {
    return look().username;
  } catch {
    return `user ${process.getuid?.() ?? ''}`.trim();
  }
}
