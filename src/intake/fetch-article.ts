/** An address on the web -> a draft of the article there. */
import { createDraft } from './create-draft.js';
import { documentType } from './document-type.js';
import { type DownloadOptions, download } from './download.js';
import type { Draft } from './draft.js';
import { readDocument } from './read-document.js';

/**
 * Web pages, plain text, Markdown and PDF; see `download` for which addresses and how much.
 * @param address as a moderator wrote it; http or https
 * @throws IntakeError with the sentence for the moderator; the signal's reason when it is aborted
 */
export async function fetchArticle(address: string, options: DownloadOptions = {}): Promise<Draft> {
  const { bytes, contentType, url } = await download(address, options);
  const hints = documentType(contentType);
  const found = await readDocument(bytes, hints, { signal: options.signal });
  return createDraft({ ...found, url });
}
