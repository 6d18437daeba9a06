/** What every handler works with. */
import type { Answering } from '../answer/answer.js';
import type { Offering } from '../answer/offers.js';
import type { ClaimReader } from '../claims/claims.js';
import type { Log } from '../log.js';
import type { Library } from '../sources/sources.js';
import type { SpeechFinder } from '../speech/speech.js';
import type { Feedback } from '../state/feedback.js';
import type { Newcomers } from '../state/newcomers.js';
import type { ShownQuotes } from '../state/shown-quotes.js';
import type { Summarizer } from '../summary/summary.js';
import type { Chronicler } from '../timeline/timeline.js';
import type { Conversations } from './conversations.js';
import type { Moderation } from './corpus/moderation.js';
import type { Flood } from './flood.js';
import type { Judgements } from './judgements.js';

/** All that the articles can be asked. */
export interface Reading
  extends Answering,
    Pick<Offering, 'questionsToTry'>,
    Summarizer,
    Library,
    Chronicler,
    SpeechFinder,
    ClaimReader {}

export interface Desk {
  readonly answering: Reading;
  readonly conversations: Conversations;
  readonly corpus: Moderation;
  readonly flood: Flood;
  readonly feedback: Feedback;
  readonly judgements: Judgements;
  readonly newcomers: Newcomers;
  readonly shownQuotes: ShownQuotes;
  readonly log: Log;
}
