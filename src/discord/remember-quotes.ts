/** Messages that the bot posted for all -> the quotes in them, remembered, so that a change of their source can be told. */
import { ComponentType, type Message, MessageFlags } from 'discord.js';
import { CONTEXT } from './buttons.js';
import type { Desk } from './desk.js';
import { loggable } from './failures.js';
import { findPlaces } from './place-id.js';
import { QUOTES_MENU } from './quote-menu.js';

interface Numbered {
  readonly number: number;
  readonly place: string;
}

/**
 * What a message quotes stands in its buttons and its menu. Private messages and those outside of servers are left out:
 * nobody else sees them, and a direct message's channel would tell who asked. Never rejects.
 */
export async function rememberQuotes(
  messages: readonly Message[],
  { answering, corpus, shownQuotes, log }: Pick<Desk, 'answering' | 'corpus' | 'shownQuotes' | 'log'>,
): Promise<void> {
  try {
    for (const message of messages) {
      const places = placesIn(message);
      if (places.length === 0 || !message.inGuild() || message.flags.has(MessageFlags.Ephemeral)) continue;
      const version = corpus.version();
      const found = await findPlaces(
        places.map(({ place }) => place),
        answering,
      );
      const quotes = found.flatMap((context, at) => {
        if (context === undefined) return [];
        const { text, start, end, article } = context.quote;
        return [{ text, start, end, article: article.id, number: places[at]?.number ?? at + 1 }];
      });
      shownQuotes.remember({ channel: message.channelId, message: message.id }, version, quotes);
    }
  } catch (error) {
    log.warn(loggable(error), 'The quotes of an answer could not be remembered.');
  }
}

/** The places that the buttons and the menu under a message show in their context, by the numbers they have there. */
function placesIn({ components }: Message): Numbered[] {
  const used = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  const ofButtons = used.flatMap((one) =>
    one.type === ComponentType.Button ? (CONTEXT.read(one.customId ?? '')?.slice(0, 1) ?? []) : [],
  );
  const ofMenus = used.flatMap((one) =>
    one.type === ComponentType.StringSelect && QUOTES_MENU.read(one.customId)
      ? one.options.map(({ value, label }) => ({
          place: value.split(':')[0] ?? '',
          // A menu of quotes calls each by its number first.
          number: Number(/^\[(\d+)\]/.exec(label)?.[1] ?? 0),
        }))
      : [],
  );
  return [...ofButtons.map((place, at) => ({ place, number: at + 1 })), ...ofMenus];
}
