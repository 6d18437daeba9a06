/** A server's `Content-Type` -> what it says about a document, or a refusal of what isn't read. */
import { MIMEType } from 'node:util';
import type { DocumentKind } from './document-kind.js';
import { IntakeError } from './intake-error.js';

const KINDS: Readonly<Record<string, DocumentKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'text',
  'text/x-markdown': 'text',
  'application/pdf': 'pdf',
};

/**
 * @param contentType such as `text/html; charset=windows-1251`; empty where the server sent none, so that the bytes decide
 * @throws IntakeError `content_type`
 */
export function documentType(contentType: string): { kind?: DocumentKind; charset?: string } {
  if (contentType === '') return {};
  const type = parse(contentType);
  const kind = type === undefined ? undefined : KINDS[type.essence];
  if (type === undefined || kind === undefined) {
    const named = type?.essence ?? contentType;
    throw new IntakeError({ kind: 'content_type', values: { type: named.slice(0, 80) } });
  }
  const charset = type.params.get('charset')?.trim();
  return { kind, ...(charset !== undefined && charset !== '' && { charset }) };
}

function parse(contentType: string): MIMEType | undefined {
  try {
    return new MIMEType(contentType);
  } catch {
    return undefined;
  }
}
