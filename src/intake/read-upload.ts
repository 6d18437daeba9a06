/** A file that a moderator attached -> a draft of the article in it. */
import { createDraft } from './create-draft.js';
import { type DownloadOptions, download, MAX_DOWNLOAD_BYTES, tooLarge } from './download.js';
import type { Draft } from './draft.js';
import type { ReadApartOptions } from './read-apart.js';
import { readDocument } from './read-document.js';

/** The most bytes that an attached file may have. */
export const MAX_UPLOAD_BYTES = MAX_DOWNLOAD_BYTES;

/** As Discord describes an attachment. */
export interface Attachment {
  /** Where Discord keeps the file. */
  readonly url: string;
  /** In bytes, as Discord says; what comes is counted too. */
  readonly size: number;
  readonly name: string;
}

/**
 * Reads Markdown, plain text, HTML or PDF, told apart by their bytes. Text must be UTF-8.
 * @param name the file's own, of which at most a title is made, never a path
 * @throws IntakeError
 */
export async function readUpload(
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  options: ReadApartOptions = {},
): Promise<Draft> {
  if (bytes.length > MAX_UPLOAD_BYTES) throw tooLarge();
  return createDraft(await readDocument(bytes, { name }, options));
}

/**
 * The same for a file that still lies with Discord. One that is too large is not fetched at all.
 * @throws IntakeError; the signal's reason when it is aborted
 */
export async function fetchUpload(
  { url, size, name }: Attachment,
  options: DownloadOptions = {},
): Promise<Draft> {
  if (size > MAX_UPLOAD_BYTES) throw tooLarge();
  const { bytes } = await download(url, options);
  return readUpload({ bytes, name }, { signal: options.signal });
}
