/** What the routes and the people of the stand-in share: the world, the messages and what goes on. */
import type { Commands } from './commands.js';
import type { Gateway } from './gateway.js';
import type { Interactions } from './interactions.js';
import type { Mailbox } from './mailbox.js';
import type { Upload } from './uploads.js';
import type { World } from './world.js';

export interface Inside {
  readonly world: World;
  readonly newId: () => string;
  readonly gateway: Gateway;
  readonly mailbox: Mailbox;
  readonly interactions: Interactions;
  readonly commands: Commands;
  /** Each time the bot showed that it types: the channel's id. */
  readonly typing: string[];
  /** `http://127.0.0.1:PORT` */
  readonly origin: () => string;
  /** Makes a file fetchable; returns its address. */
  readonly publish: (upload: Upload) => string;
  readonly changed: () => void;
}
