/** A private answer and a press of its button -> the same answer, for all to see. */
import {
  type ButtonInteraction,
  ComponentType,
  InteractionContextType,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import * as v from 'valibot';
import { languageOf } from '../languages/languages.js';
import { ANOTHER, type Button, OFFERED } from './buttons.js';
import { customIds } from './custom-id.js';
import type { Desk } from './desk.js';
import { escapeLabel } from './escape.js';
import { MESSAGE_LIMIT, type Row } from './post.js';
import { rememberQuotes } from './remember-quotes.js';

export const SHARE = customIds('share', v.strictTuple([]));

const NAME_LIMIT = 32;

/** The button, where there is somebody to share with: not in direct messages to the bot. */
export function shareButtons(
  { context, locale }: Pick<RepliableInteraction, 'context' | 'locale'>,
  isPrivate: boolean,
): Button[] {
  if (!isPrivate || context === InteractionContextType.BotDM) return [];
  return [{ label: languageOf(locale).buttons.share, id: SHARE.write() }];
}

/** Posts the message as it stands: what is shared is what its reader saw. */
export async function shareAnswer(
  interaction: ButtonInteraction,
  _: readonly string[],
  desk: Desk,
): Promise<void> {
  const { buttons, share } = languageOf(interaction.locale);
  const { content } = interaction.message;
  const rows = interaction.message.components.flatMap((row): Row[] =>
    row.type === ComponentType.ActionRow ? [row.toJSON() as Row] : [],
  );
  await interaction.update({ components: rows.map((row) => withShared(row, buttons.shared)) });
  const signed = `${content}\n${share.by(escapeLabel(interaction.user.displayName, NAME_LIMIT))}`;
  const shared = await interaction.followUp({
    content: signed.length <= MESSAGE_LIMIT ? signed : content,
    components: rows.flatMap(forAll),
    flags: MessageFlags.SuppressEmbeds,
  });
  await rememberQuotes([shared], desk);
}

/** The row with its button pressed for good. */
function withShared(row: Row, label: string): Row {
  return {
    ...row,
    components: row.components.map((one) => (isShare(one) ? { ...one, label, disabled: true } : one)),
  };
}

/** The row without the button; what is asked by the others is answered for all, too. */
function forAll(row: Row): Row[] {
  const components = row.components
    .filter((one) => !isShare(one))
    .map((one) => ('custom_id' in one ? { ...one, custom_id: askingForAll(one.custom_id) } : one));
  return components.length > 0 ? [{ ...row, components }] : [];
}

function askingForAll(id: string): string {
  const [, number] = OFFERED.read(id) ?? [];
  if (number !== undefined) return OFFERED.write('public', number);
  return ANOTHER.read(id) ? ANOTHER.write('public') : id;
}

function isShare(component: Row['components'][number]): boolean {
  return 'custom_id' in component && component.custom_id === SHARE.write();
}
