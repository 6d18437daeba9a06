/** What a generation of the index was made from, to the bytes of `manifest.json` and back. */
import * as v from 'valibot';

/** What must be the same for an index to be of use: a difference in any makes it stale. */
export interface IndexKind {
  /** The version of what is stored, from 1. Raise it whenever the meaning of an item or a file changes. */
  readonly format: number;
  /** The embedding model: name, revision and weights, for example `all-MiniLM-L6-v2@aff7a1d q4`. */
  readonly model: string;
  /** Components of a vector. */
  readonly dimensions: number;
}

export interface Manifest extends IndexKind {
  /** The hash of the corpus that was indexed; the caller chooses of what. */
  readonly corpus: string;
  /** How many items there are. */
  readonly items: number;
  /** Every file of the generation but the manifest. */
  readonly files: Readonly<Record<string, FileRecord>>;
  /** When it was built, as ISO 8601 in UTC. For people: nothing is ordered by it, clocks jump. */
  readonly created: string;
}

export interface FileRecord {
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

export const MANIFEST_FILE = 'manifest.json';

/** A plain name, for no file may stand outside its generation's folder. */
const FILE_NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const schema = v.object({
  format: count,
  model: v.string(),
  dimensions: count,
  corpus: v.string(),
  items: count,
  files: v.record(
    v.pipe(v.string(), v.regex(FILE_NAME)),
    v.object({ bytes: count, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
  created: v.string(),
});

export function isFileName(name: string): boolean {
  return FILE_NAME.test(name) && name !== MANIFEST_FILE;
}

export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** A manifest that is of use, or why it is not, as the end of a sentence that begins with its folder. */
export type ManifestResult =
  | { readonly status: 'good'; readonly manifest: Manifest }
  | { readonly status: 'stale' | 'corrupt'; readonly reason: string };

export function parseManifest(bytes: Uint8Array, expected: IndexKind): ManifestResult {
  const corrupt = { status: 'corrupt', reason: 'holds no manifest of an index' } as const;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return corrupt;
  }
  // The format first: another one may look quite different.
  const { format } = v.is(v.looseObject({ format: count }), json) ? json : { format: undefined };
  if (format !== undefined && format !== expected.format) {
    return {
      status: 'stale',
      reason: `is of format ${format}; this version needs format ${expected.format}`,
    };
  }
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return corrupt;
  const { model, dimensions } = parsed.output;
  if (model !== expected.model) {
    return {
      status: 'stale',
      reason: `was made with the model ${model}; the model is now ${expected.model}`,
    };
  }
  if (dimensions !== expected.dimensions) {
    const reason = `was made for ${dimensions} dimensions; the model now has ${expected.dimensions}`;
    return { status: 'stale', reason };
  }
  return { status: 'good', manifest: parsed.output };
}
