/** Turns the bodies that create or change a message into strict shapes; docs, Message Resource and Webhook Resource. */
import * as v from 'valibot';
import { messageComponent } from './components.js';
import { address, bitfield, list, snowflake, text, wholeNumber } from './fields.js';

const WEB = /^https?:$/;
const picture = v.nullish(v.strictObject({ url: address(2048, /^(https?|attachment):$/) }));

/** Limits: docs, Message Resource, Embed Limits. */
export const embed = v.strictObject({
  title: v.nullish(text(0, 256)),
  type: v.nullish(v.string()),
  description: v.nullish(text(0, 4096)),
  url: v.nullish(address(2048, WEB)),
  timestamp: v.nullish(
    v.pipe(v.string(), v.isoTimestamp('DATE_TIME_TYPE_PARSE|Could not parse. Should be ISO8601.')),
  ),
  color: v.nullish(wholeNumber(0, 0xffffff)),
  footer: v.nullish(v.strictObject({ text: text(0, 2048), icon_url: v.nullish(address(2048, WEB)) })),
  image: picture,
  thumbnail: picture,
  author: v.nullish(
    v.strictObject({
      name: text(0, 256),
      url: v.nullish(address(2048, WEB)),
      icon_url: v.nullish(address(2048, WEB)),
    }),
  ),
  fields: v.nullish(
    list(v.strictObject({ name: text(1, 256), value: text(1, 1024), inline: v.nullish(v.boolean()) }), 0, 25),
  ),
});

const mentionIds = (what: string) =>
  v.nullish(
    v.pipe(
      list(snowflake, 0, 100),
      v.check(
        (ids) => new Set(ids).size === ids.length,
        `SET_TYPE_ALREADY_CONTAINS_VALUE|The ${what} repeat.`,
      ),
    ),
  );
/** Docs, Message Resource, Allowed Mentions Object. */
export const allowedMentions = v.pipe(
  v.strictObject({
    parse: v.nullish(v.array(v.picklist(['users', 'roles', 'everyone']))),
    users: mentionIds('users'),
    roles: mentionIds('roles'),
    replied_user: v.nullish(v.boolean()),
  }),
  v.check(
    (m) =>
      !(m.parse?.includes('users') && m.users?.length) && !(m.parse?.includes('roles') && m.roles?.length),
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE|parse and the ids of the same kind are mutually exclusive.',
  ),
);

const attachment = v.strictObject({
  id: v.union([snowflake, wholeNumber(0, Number.MAX_SAFE_INTEGER)]),
  filename: v.optional(text(1, 1024)),
  title: v.nullish(text(0, 1024)),
  /** The text for those who don't see the picture. */
  description: v.nullish(text(0, 1024)),
  /** Of voice messages; discord.js sends both empty with every file. */
  duration_secs: v.nullish(v.number()),
  waveform: v.nullish(text(0, 400)),
});

const shared = {
  content: v.nullish(text(0, 2000)),
  embeds: v.nullish(list(embed, 0, 10)),
  allowed_mentions: v.nullish(allowedMentions),
  components: v.nullish(v.array(messageComponent)),
  attachments: v.nullish(list(attachment, 0, 10)),
  flags: v.nullish(bitfield),
};
/**
 * discord.js puts these into every body it makes of a message, also where Discord knows only some of them and
 * ignores the rest (`MessagePayload.resolveBody`), so no bot can keep them out.
 */
const fromTheClient = {
  tts: v.nullish(v.boolean()),
  nonce: v.nullish(v.union([text(0, 25), wholeNumber(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)])),
  enforce_nonce: v.nullish(v.boolean()),
};

/** POST /channels/:id/messages */
export const messageCreate = v.strictObject({
  ...shared,
  ...fromTheClient,
  sticker_ids: v.nullish(list(snowflake, 0, 3)),
  message_reference: v.nullish(
    v.strictObject({
      type: v.nullish(wholeNumber(0, 1)),
      message_id: snowflake,
      channel_id: v.nullish(snowflake),
      guild_id: v.nullish(snowflake),
      fail_if_not_exists: v.nullish(v.boolean()),
    }),
  ),
});
/** PATCH of a message, by channel or by webhook; and the data of an interaction's answer or follow-up. */
export const messageBody = v.strictObject({ ...shared, ...fromTheClient });

export type MessageBody = v.InferOutput<typeof messageBody>;
export type AllowedMentions = v.InferOutput<typeof allowedMentions>;
export type Embed = v.InferOutput<typeof embed>;
