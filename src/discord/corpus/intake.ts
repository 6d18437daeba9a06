/** What a moderator brings (an address, an attached file, a text) -> a draft, or a sentence that says why there is none. */
import type { DownloadOptions } from '../../intake/download.js';
import type { Draft } from '../../intake/draft.js';
import { fetchArticle } from '../../intake/fetch-article.js';
import { explainRefusal, IntakeError } from '../../intake/intake-error.js';
import { readPasted } from '../../intake/read-pasted.js';
import { type Attachment, fetchUpload } from '../../intake/read-upload.js';
import type { Language } from '../../languages/en.js';
import { escapeMarkdown } from '../escape.js';

/** Where Discord keeps attached files. */
const DISCORD_FILES = 'https://cdn.discordapp.com';

export type Brought =
  | { readonly address: string }
  | { readonly file: Attachment }
  | { readonly text: string };

export interface Intake {
  /** @returns the draft, or what to tell the moderator: escaped, in their language */
  read(brought: Brought, say: Language): Promise<{ readonly draft: Draft } | { readonly sentence: string }>;
}

export interface IntakeOptions extends Pick<DownloadOptions, 'allowAddress' | 'signal'> {
  /** The origin of attached files; another one only for a stand-in. */
  readonly filesFrom?: string | undefined;
}

/** What is being fetched or read is given up when the signal says that the bot is being stopped. */
export function createIntake({ filesFrom = DISCORD_FILES, ...options }: IntakeOptions = {}): Intake {
  return {
    async read(brought, { corpus, intake, apology }) {
      try {
        if ('text' in brought) return { draft: await readPasted(brought.text) };
        if ('address' in brought) return { draft: await fetchArticle(brought.address, options) };
        // Discord itself names the address; should anything else ever do, it is not followed.
        if (!URL.canParse(brought.file.url) || new URL(brought.file.url).origin !== filesFrom)
          return { sentence: corpus.add.notWithDiscord };
        return { draft: await fetchUpload(brought.file, options) };
      } catch (error) {
        if (options.signal?.aborted) return { sentence: apology.stopping };
        if (!(error instanceof IntakeError)) throw error;
        return { sentence: escapeMarkdown(explainRefusal(error.refusal, intake)) };
      }
    },
  };
}
