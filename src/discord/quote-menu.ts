/** The quotes on a page <-> a menu that shows the chosen one in its context. */
import { ComponentType, MessageFlags, type StringSelectMenuInteraction } from 'discord.js';
import * as v from 'valibot';
import type { Quote } from '../answer/answer.js';
import type { Language } from '../languages/en.js';
import { languageOf } from '../languages/languages.js';
import { customIds } from './custom-id.js';
import type { Desk } from './desk.js';
import { plainLabel } from './escape.js';
import { findPlace, placeId } from './place-id.js';
import { plain, type Row } from './post.js';
import { renderContext } from './render-context.js';
import { sendPosts } from './reply.js';

/** Options in a menu, and characters in an option's label (Discord, Component Reference). */
export const MENU_LIMIT = 25;
export const LABEL_LIMIT = 100;

export const QUOTES_MENU = customIds('in-context', v.strictTuple([]));

/** One row with the menu, the quotes called by their numbers and first words; no row where there is no quote. */
export function quoteMenu(
  shown: readonly { readonly number: number; readonly quote: Quote }[],
  { menus }: Language,
): Row[] {
  // The same place twice would be the same choice twice, which Discord refuses.
  const places = new Map(shown.toReversed().map((one) => [placeId(one.quote), one] as const));
  const options = [...places]
    .map(([value, { number, quote }]) => ({
      value,
      label: plainLabel(`[${number}] ${quote.text}`, LABEL_LIMIT),
    }))
    .reverse();
  return menuRow(QUOTES_MENU.write(), menus.context.placeholder, options);
}

/** One row with a menu; no row where there is nothing to choose. */
export function menuRow(
  id: string,
  placeholder: string,
  options: readonly { readonly value: string; readonly label: string; readonly description?: string }[],
): Row[] {
  if (options.length === 0) return [];
  const menu = {
    type: ComponentType.StringSelect as const,
    custom_id: id,
    placeholder,
    options: [...options],
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}

export async function showChosen(
  interaction: StringSelectMenuInteraction,
  _: readonly string[],
  { answering }: Desk,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const say = languageOf(interaction.locale);
  const [value = ''] = interaction.values;
  const [place = ''] = value.split(':');
  const context = await findPlace(place, answering);
  const post = context ? renderContext(context, { say, place }) : plain(say.answer.changed);
  await sendPosts(interaction, [post], true);
}
