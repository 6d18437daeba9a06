/** What lists quotes -> the reply that shows a page of it, remembered for when its sources change, or says why there is none. */
import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Language } from '../languages/en.js';
import { languageOf } from '../languages/languages.js';
import type { Button } from './buttons.js';
import type { Desk } from './desk.js';
import type { Post } from './post.js';
import { rememberQuotes } from './remember-quotes.js';
import { nothingToSay, promisePage, promiseReply, sendPosts, tellPrivately } from './reply.js';
import { shareButtons } from './share.js';

/** What a page is made with: the reader's language, and further buttons under it. */
export interface PageSetting {
  readonly say: Language;
  readonly buttons: readonly Button[];
}

/** @returns the page, or a sentence that says why there is none */
export type RenderPage = (setting: PageSetting) => Promise<Post | string>;

/** Answers a command with its first page. */
export async function replyWithQuotes(
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
  desk: Desk,
  render: RenderPage,
): Promise<void> {
  if (await promiseReply(interaction, isPrivate, desk)) await send(interaction, isPrivate, desk, render);
}

/** Answers a button with another page, which only whoever pressed it sees. */
export async function turnQuotes(
  interaction: ButtonInteraction,
  desk: Desk,
  render: RenderPage,
): Promise<void> {
  await promisePage(interaction);
  await send(interaction, true, desk, render);
}

async function send(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  isPrivate: boolean,
  desk: Desk,
  render: RenderPage,
): Promise<void> {
  const say = languageOf(interaction.locale);
  const page = await render({ say, buttons: shareButtons(interaction, isPrivate) });
  if (typeof page === 'string') {
    await tellPrivately(interaction, await nothingToSay(page, say, desk.answering));
  } else await rememberQuotes(await sendPosts(interaction, [page], isPrivate), desk);
}
