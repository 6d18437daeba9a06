/** What was found in a document -> a draft that the corpus takes as it is, or a refusal. */
import { isDay, MAX_FILE_BYTES, MAX_TITLE, oneLine } from '../articles/parse.js';
import type { Draft, DraftWarning } from './draft.js';
import { IntakeError } from './intake-error.js';
import { normaliseText } from './plain-text.js';

/** What a reader of one kind of document found in it, as it stands there. */
export interface Found {
  readonly title?: string | null | undefined;
  readonly source?: string | null | undefined;
  /** `YYYY-MM-DD`. */
  readonly published?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly body: string;
  readonly warnings?: readonly DraftWarning[] | undefined;
}

/** Shorter than the first paragraphs of a report, in characters without white space at the ends. */
const LITTLE_TEXT = 400;
const A_DAY_MS = 86_400_000;

/** @throws IntakeError `control_character`, `no_text` or `too_long` */
export function createDraft(found: Found): Draft {
  const body = normaliseText(found.body);
  if (!/[\p{L}\p{N}]/u.test(body)) throw new IntakeError({ kind: 'no_text' });
  if (Buffer.byteLength(body) > MAX_FILE_BYTES) {
    const values = { characters: body.length, most: MAX_FILE_BYTES };
    throw new IntakeError({ kind: 'too_long', values });
  }
  const title = label(found.title ?? '');
  const source = label(found.source ?? '');
  const published = isDay(found.published ?? '') ? (found.published ?? null) : null;
  const warnings = [...(found.warnings ?? [])];
  if (title.shortened) warnings.push('title_shortened');
  if (source.shortened) warnings.push('source_shortened');
  if (body.trim().length < LITTLE_TEXT) warnings.push('little_text');
  // Somewhere on Earth it is tomorrow already.
  if (published !== null && Date.parse(published) > Date.now() + A_DAY_MS) warnings.push('future_date');
  return {
    title: title.text,
    // In YAML these words mean that there is none.
    source: /^(?:~|null)?$/.test(source.text) ? null : source.text,
    published,
    url: found.url ?? null,
    body,
    ...(warnings.length > 0 && { warnings }),
  };
}

/**
 * A moderator's corrections. The day is taken as it is typed, so that toArticleFile can say what is wrong with it.
 * @throws IntakeError as createDraft
 */
export function correctDraft(
  draft: Draft,
  {
    title,
    source,
    published,
  }: { readonly title: string; readonly source: string; readonly published: string },
): Draft {
  const pictures = draft.warnings?.filter((warning) => warning === 'pages_without_text');
  const corrected = createDraft({ ...draft, title, source, warnings: pictures, published });
  const day = published.trim();
  return { ...corrected, published: day === '' ? null : day };
}

/** One line, whole characters, no longer than the corpus takes. */
function label(text: string): { text: string; shortened: boolean } {
  const line = oneLine(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
  if (line.length <= MAX_TITLE) return { text: line, shortened: false };
  const cut = line.slice(0, MAX_TITLE - 1).replace(/[\uD800-\uDBFF]$/, '');
  return { text: `${cut.trimEnd()}…`, shortened: true };
}
