/** Turns a multipart request into its JSON and its files; docs, Reference, Uploading Files. */

export interface Upload {
  /** The `n` of its field `files[n]`. */
  readonly index: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** @throws TypeError when the bytes are no multipart body */
export async function readMultipart(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<{ readonly json: unknown; readonly uploads: Upload[] }> {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  const uploads: Upload[] = [];
  let json: unknown = {};
  for (const [field, value] of form) {
    if (typeof value === 'string') {
      if (field === 'payload_json') json = JSON.parse(value);
      continue;
    }
    uploads.push({
      index: field.match(/^files\[(\d+)\]$/)?.[1] ?? field,
      filename: value.name,
      contentType: value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { json, uploads };
}
