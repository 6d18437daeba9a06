/** Turns a message's text and its `allowed_mentions` into whom it would ping. */
import type { AllowedMentions } from '../schemas/message.js';

export interface MentionContext {
  /** The text people see: content and text displays; embeds never ping. */
  readonly text: string;
  readonly allowed: AllowedMentions | null | undefined;
  /** What is parsed when the body says nothing; docs: interaction answers parse users only. */
  readonly byDefault: readonly ('users' | 'roles' | 'everyone')[];
  /** Whether the bot may mention everyone, and roles that aren't mentionable, here. */
  readonly mayMentionEveryone: boolean;
  readonly mentionableRoles: readonly string[];
  /** The author of the message replied to. */
  readonly repliedUser: string | undefined;
}

/** Mentions in code are plain text to Discord. A backslash is not trusted to disarm one: the stricter reading. */
const CODE = /```[\s\S]*?```|``[\s\S]*?``|`[^`\n]*`/g;

/** `@everyone`, `@here`, `<@user>` and `<@&role>`, each once, in the order of their kinds. */
export function pings(context: MentionContext): string[] {
  const text = context.text.replace(CODE, ' ');
  const { allowed } = context;
  // Given but without `parse`, `allowed_mentions` allows only the ids it lists.
  const parse = allowed ? (allowed.parse ?? []) : context.byDefault;
  const found = new Set<string>();
  if (parse.includes('everyone') && context.mayMentionEveryone) {
    for (const word of ['@everyone', '@here']) if (text.includes(word)) found.add(word);
  }
  for (const [mention, id = ''] of text.matchAll(/<@!?(\d{1,20})>/g)) {
    if (parse.includes('users') || allowed?.users?.includes(id)) found.add(mention.replace('!', ''));
  }
  for (const [mention, id = ''] of text.matchAll(/<@&(\d{1,20})>/g)) {
    const mentionable = context.mayMentionEveryone || context.mentionableRoles.includes(id);
    if (mentionable && (parse.includes('roles') || allowed?.roles?.includes(id))) found.add(mention);
  }
  const repliedTo = allowed ? allowed.replied_user === true : true;
  if (repliedTo && context.repliedUser !== undefined) found.add(`<@${context.repliedUser}>`);
  return [...found];
}
