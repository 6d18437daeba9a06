/** What a message of the bot holds, and how much fits into one. */
import type { APIActionRowComponent, APIButtonComponent, APIStringSelectComponent } from 'discord.js';

/** Characters in a message (Discord, Create Message). It counts code points; UTF-16 units are never fewer. */
export const MESSAGE_LIMIT = 2000;

export type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/** The bot sends it with no pings and no previews. */
export interface Post {
  readonly content: string;
  /** At most five. */
  readonly components: readonly Row[];
}

/** A sentence of the bot's own. */
export function plain(content: string): Post {
  return { content, components: [] };
}
