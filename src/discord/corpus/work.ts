/** An operation on the corpus -> run, with its progress and its outcome in the moderator's private reply. */
import type { RepliableInteraction } from 'discord.js';
import type { Options, Refusal } from '../../keeping/keeper.js';
import { languageOf } from '../../languages/languages.js';
import type { What } from '../../state/record.js';
import type { Desk } from '../desk.js';
import type { Post } from '../post.js';
import { createLiveReply } from './live-reply.js';
import { renderProgress } from './render-progress.js';
import { renderRefusal } from './render-refusal.js';

export interface Work<Done> {
  readonly what: What;
  readonly run: (options: Options) => Promise<Done | Refusal>;
  readonly render: (done: Done) => Post;
  /** Buttons to try once more with, under a refusal that has none of its own. */
  readonly again?: () => Post['components'];
}

/**
 * @param interaction whose reply was promised, or whose message is to be changed
 * @returns what was done, once that is shown; undefined where it was refused
 */
export async function showWork<Done extends { readonly status: 'done' }>(
  interaction: RepliableInteraction,
  { what, run, render, again }: Work<Done>,
  { log }: Pick<Desk, 'log'>,
): Promise<Done | undefined> {
  const say = languageOf(interaction.locale);
  const reply = createLiveReply(interaction, log);
  const result = await run({ onProgress: (step) => reply.show(renderProgress(what, step, say)) });
  if (result.status === 'refused') {
    const refusal = renderRefusal(result, { what, member: interaction.user.id }, say);
    const components = refusal.components.length > 0 ? refusal.components : (again?.() ?? []);
    await reply.end({ ...refusal, components });
    return undefined;
  }
  await reply.end(render(result));
  return result;
}
