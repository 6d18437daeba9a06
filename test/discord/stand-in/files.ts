/** Turns uploads into files at an address, as Discord's attachments are. */
import type { Attachment } from './messages.js';
import type { Upload } from './uploads.js';

export interface Files {
  /** Makes a file fetchable; returns its address. */
  publish(upload: Upload): string;
  /** The same, as an attachment of a message. */
  attach(upload: Upload, description: string | undefined): Attachment;
  /** The file at a path of ours. */
  at(path: string): Upload | undefined;
}

/** @param origin `http://127.0.0.1:PORT`, known once the server listens */
export function createFiles(newId: () => string, origin: () => string): Files {
  const byPath = new Map<string, Upload>();
  const publish = (upload: Upload): string => {
    const path = `/attachments/${newId()}/${encodeURIComponent(upload.filename)}`;
    byPath.set(path, upload);
    return `${origin()}${path}`;
  };
  return {
    publish,
    attach(upload, description) {
      const url = publish(upload);
      return {
        id: newId(),
        filename: upload.filename,
        size: upload.bytes.length,
        url,
        proxy_url: url,
        content_type: upload.contentType,
        ...(description === undefined ? {} : { description }),
      };
    },
    at: (path) => byPath.get(path),
  };
}
