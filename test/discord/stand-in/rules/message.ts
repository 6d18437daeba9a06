/** Turns a message as it would stand after a send or an edit into a pass, or into Discord's refusal. */
import { emptyMessage, type FieldProblem, invalidForm } from '../discord-error.js';
import type { MessageComponent } from '../schemas/components.js';
import type { Embed } from '../schemas/message.js';
import { componentProblems } from './components.js';

/** Docs, Message Resource, Message Flags. */
export const FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voiceMessage: 1 << 13,
  componentsV2: 1 << 15,
} as const;

/** Docs, Embed Limits: title, description, field names and values, footer and author of all embeds together. */
const EMBED_LETTERS = 6000;

/** The parts of a message that the rules look at. */
export interface Draft {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly MessageComponent[];
  /** Uploads that are kept or added. */
  readonly attachments: number;
  readonly stickers: number;
  readonly flags: number;
}

/** @throws DiscordError 50006 for an empty message, 50035 for anything else */
export function checkMessage(draft: Draft): void {
  const v2 = (draft.flags & FLAG.componentsV2) !== 0;
  const problems = [...componentProblems(draft.components, v2), ...embedProblems(draft.embeds)];
  if (v2) problems.push(...legacyProblems(draft));
  if (problems.length > 0) throw invalidForm(problems);
  const shown = draft.embeds.length + draft.components.length + draft.attachments + draft.stickers;
  // Rows of buttons do count as something: Discord sends a message of buttons alone.
  if (draft.content.trim() === '' && shown === 0) throw emptyMessage();
}

/**
 * @param allowed the flags that may be set here
 * @throws DiscordError 50035 when others are
 */
export function checkFlags(flags: number, allowed: number, where: string): void {
  if ((flags & ~allowed) === 0) return;
  throw invalidForm([
    {
      path: ['flags'],
      code: 'MESSAGE_FLAGS_INVALID',
      message: `Flags ${flags} are not allowed in ${where}; at most ${allowed}.`,
    },
  ]);
}

function legacyProblems(draft: Draft): FieldProblem[] {
  const legacy = {
    content: draft.content !== '',
    embeds: draft.embeds.length > 0,
    sticker_ids: draft.stickers > 0,
  };
  return Object.entries(legacy).flatMap(([field, used]) =>
    used
      ? [
          {
            path: [field],
            code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          },
        ]
      : [],
  );
}

function embedProblems(embeds: readonly Embed[]): FieldProblem[] {
  const letters = embeds.reduce((sum, embed) => sum + embedLetters(embed), 0);
  if (letters <= EMBED_LETTERS) return [];
  return [
    {
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${EMBED_LETTERS}`,
    },
  ];
}

function embedLetters(embed: Embed): number {
  const texts = [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
