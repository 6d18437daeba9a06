/** What every handler works with. */
import type { Answering } from '../answer/answer.js';
import type { Log } from '../log.js';
import type { Flood } from './flood.js';

export interface Desk {
  readonly answering: Answering;
  readonly flood: Flood;
  readonly log: Log;
}
