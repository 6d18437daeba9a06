/** Somebody who acts on the corpus <-> the member of an interaction, and the words for them. */
import type { RepliableInteraction } from 'discord.js';
import type { Language } from '../../languages/en.js';
import type { Who } from '../../state/record.js';
import { escapeLabel } from '../escape.js';

/** A name at a terminal is shown so long at most (characters). */
const NAME_LIMIT = 60;

export function memberOf({ user }: RepliableInteraction): Who {
  return { via: 'discord', id: user.id, name: user.displayName };
}

/** A member as a mention, which shows their present name and, as all mentions of the bot, pings nobody. */
export function whoWords({ via, id, name }: Who, { corpus: { who } }: Language): string {
  switch (via) {
    case 'discord':
      return `<@${id}>`;
    case 'terminal':
      return who.terminal(escapeLabel(name, NAME_LIMIT));
    case 'schedule':
      return who.schedule;
    case 'start':
      return who.start;
  }
}
