/** Answers that readers said were wrong -> what they asked and why, beside what was quoted, page by page; no names. */
import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Context } from '../../answer/answer.js';
import type { Language } from '../../languages/en.js';
import { languageOf } from '../../languages/languages.js';
import { FEEDBACK_DAYS, type KeptNote } from '../../state/feedback.js';
import { citation } from '../citation.js';
import type { Desk } from '../desk.js';
import { escapeLabel } from '../escape.js';
import { findPlaces } from '../place-id.js';
import { SMALL } from '../quote-block.js';
import { type ListedQuote, type Note, renderList } from '../quote-list.js';
import { promisePage, sendPosts, tell } from '../reply.js';
import { WRONG_PAGE } from './ids.js';
import { dayAndTime } from './moment.js';

/** The newest are shown, so many. */
const MOST_NOTES = 200;
/** How much of a question and of a reason is shown (characters). */
const QUESTION_LIMIT = 200;
const REASON_LIMIT = 500;

export async function showWrong(
  interaction: ButtonInteraction,
  [page, isTurn]: readonly [page: string, isTurn: 'open' | 'turn'],
  { answering, feedback }: Desk,
): Promise<void> {
  if (isTurn === 'turn') await promisePage(interaction);
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const say = languageOf(interaction.locale);
  const notes = feedback.wrong(MOST_NOTES);
  if (notes.length === 0) return tell(interaction, say.corpus.feedback.nothingWrong);
  const contexts = await findPlaces(
    notes.map(({ quoted = '' }) => quoted),
    answering,
  );
  const post = renderList(
    notes.map((note, at) => listed(note, contexts[at], say)),
    {
      say,
      head: say.corpus.feedback.head(FEEDBACK_DAYS),
      page: Number(page),
      turn: (to) => WRONG_PAGE.write(String(to), 'turn'),
    },
  );
  await sendPosts(interaction, [post], true);
}

function listed(note: KeptNote, context: Context | undefined, say: Language): ListedQuote | Note {
  const asked = note.question === '' ? [] : [say.answer.asked(escapeLabel(note.question, QUESTION_LIMIT))];
  const heading = [
    `**${escapeLabel(note.reason, REASON_LIMIT)}**`,
    `${SMALL}${dayAndTime(note.at)}`,
    ...asked,
  ];
  if (context === undefined) {
    return { heading: heading.join('\n'), note: SMALL + say.corpus.feedback.noQuote };
  }
  const { quote } = context;
  return { heading: heading.join('\n'), quote, cite: (number) => citation(quote, { say, number }) };
}
