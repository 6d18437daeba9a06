/** Why an operation on the corpus was not done -> a sentence in the moderator's language, and what can be done about it. */
import { explainRefusal } from '../../intake/intake-error.js';
import type { Refusal } from '../../keeping/keeper.js';
import type { Language } from '../../languages/en.js';
import type { What } from '../../state/record.js';
import { buttonRow } from '../buttons.js';
import { escapeMarkdown } from '../escape.js';
import { MESSAGE_LIMIT, type Post, plain } from '../post.js';
import { REFRESH } from './ids.js';
import { fromNow } from './moment.js';
import { renderLost, titleOf } from './render-changes.js';
import { whoWords } from './who.js';

/** What could not be done, and for whom: the buttons are theirs alone. */
export interface Attempt {
  readonly what: What;
  /** A Discord id. */
  readonly member: string;
}

export function renderRefusal(refusal: Refusal, { what, member }: Attempt, say: Language): Post {
  const { refused, works, buttons } = say.corpus;
  switch (refusal.why) {
    case 'busy': {
      const { running } = refusal;
      if (running === undefined) return plain(refused.beginning);
      return plain(refused.busy(works[running.what], whoWords(running.by, say), fromNow(running.since)));
    }
    case 'duplicate':
      return plain(refused.duplicate(titleOf(refusal.article)));
    case 'taken':
      return plain(refused.taken(titleOf(refusal.article)));
    case 'unknown':
      return plain(refused[UNKNOWN[what]]);
    case 'loses_most': {
      const sentence = refused.losesMost(refusal.lost.length, refusal.of);
      return {
        content: `${sentence}\n${renderLost(refusal.lost, say, MESSAGE_LIMIT - sentence.length - 1)}`,
        components: buttonRow([{ label: buttons.refreshAnyway, id: REFRESH.write('force', member) }]),
      };
    }
    case 'draft':
      return plain(
        refused.failed(
          escapeMarkdown(
            refusal.refusal === undefined ? refusal.sentence : explainRefusal(refusal.refusal, say.intake),
          ),
        ),
      );
    case 'failed': {
      const { hindrance, stored } = refusal;
      const sentence = refused.failed(
        hindrance === undefined ? escapeMarkdown(refusal.sentence) : refused.hindered[hindrance],
      );
      if (!stored) return plain(hindrance === undefined ? sentence : `${sentence}\n${refused.unchanged}`);
      return {
        content: `${sentence}\n${refused.stored}`,
        components: buttonRow([{ label: buttons.refresh, id: REFRESH.write('', member) }]),
      };
    }
  }
}

/** What can be unknown to each operation. */
const UNKNOWN = {
  add: 'unknownArticle',
  refresh: 'unknownArticle',
  remove: 'unknownArticle',
  undo: 'unknownRemoval',
  rollback: 'unknownVersion',
} as const satisfies Record<What, string>;
