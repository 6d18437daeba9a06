/** `/quotes` -> who is quoted in the articles as saying what. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ButtonInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { caseless } from '../articles/caseless.js';
import { en, type Language } from '../languages/en.js';
import type { Person } from '../speech/speech.js';
import { CHOICES_LIMIT } from './article-option.js';
import { EVERYWHERE, type SlashCommand } from './command.js';
import type { Desk } from './desk.js';
import { escapeLabel, plainLabel } from './escape.js';
import { described } from './localised.js';
import { type RenderPage, replyWithQuotes, turnQuotes } from './quoted-reply.js';
import { PERSON_LIMIT, renderSpeech, tidyPerson } from './render-speech.js';

/** So many of those who are quoted are named to whoever asked for somebody else. */
const NAMES_LIMIT = 10;

const definition = {
  type: ApplicationCommandType.ChatInput,
  ...described(({ quotes }) => quotes),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      ...described(({ quotes }) => quotes.options.person),
      autocomplete: true,
      max_length: PERSON_LIMIT,
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      ...described(({ quotes }) => quotes.options.private),
    },
  ],
  ...EVERYWHERE,
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

export const quotesCommand: SlashCommand = {
  definition,
  async answer(interaction, desk) {
    const { person, private: isPrivate } = en.commands.quotes.options;
    const { options } = interaction;
    const asked = options.getString(person.name) ?? '';
    const privately = options.getBoolean(isPrivate.name) ?? false;
    await replyWithQuotes(interaction, privately, desk, pageOf(asked, 0, desk));
  },
  async propose(interaction, { answering }) {
    const { persons } = await answering.speech({});
    const typed = caseless(interaction.options.getFocused().trim());
    return persons
      .filter(({ name }) => caseless(name).includes(typed))
      .slice(0, CHOICES_LIMIT)
      .map(({ name }) => plainLabel(name, PERSON_LIMIT))
      .map((name) => ({ name, value: name }));
  },
};

export async function turnSpeech(
  interaction: ButtonInteraction,
  [person, page]: readonly [person: string, page: string],
  desk: Desk,
): Promise<void> {
  await turnQuotes(interaction, desk, pageOf(person, Number(page), desk));
}

function pageOf(asked: string, page: number, { answering }: Desk): RenderPage {
  return async (setting) => {
    const person = tidyPerson(asked);
    const { status, utterances, persons } = await answering.speech(person === '' ? {} : { person });
    return status === 'not_found'
      ? notQuoted(person, persons, setting.say)
      : renderSpeech(utterances, { ...setting, person, page });
  };
}

function notQuoted(person: string, persons: readonly Person[], { quotes, tag }: Language): string {
  if (person === '' || persons.length === 0) return quotes.nobody;
  const names = persons.slice(0, NAMES_LIMIT).map(({ name }) => escapeLabel(name, PERSON_LIMIT));
  const list = new Intl.ListFormat(tag, { type: 'unit' }).format(names);
  return `${quotes.notQuoted(escapeLabel(person, PERSON_LIMIT))}\n${quotes.insteadOf(list)}`;
}
