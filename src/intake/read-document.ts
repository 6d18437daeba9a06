/** A document's bytes -> what was found in it, by the reader for its kind. */
import type { Found } from './create-draft.js';
import { type DocumentKind, documentKind } from './document-kind.js';
import { type ReadApartOptions, readApart } from './read-apart.js';
import { decodeText, readText } from './read-text.js';

export interface DocumentHints {
  /** The encoding that a server named. */
  readonly charset?: string | undefined;
  /** Taken for the kind where the bytes leave it open: a page may begin with anything. */
  readonly kind?: DocumentKind | undefined;
  /** The file's name, for a title where the document has none. */
  readonly name?: string | undefined;
}

/** @throws IntakeError */
export async function readDocument(
  bytes: Uint8Array,
  { charset, kind: hint, name }: DocumentHints,
  options: ReadApartOptions,
): Promise<Found> {
  const found = await documentKind(bytes);
  const kind = found === 'text' && hint === 'html' ? 'html' : found;
  if (kind === 'text') return readText(decodeText(bytes, charset), name);
  return readApart({ kind, bytes, charset }, options);
}
