/** What intake makes of a document: an article for a moderator to look at and correct before anything is stored. */

export interface Draft {
  /** One line of at most MAX_TITLE characters; empty where the document names none. */
  readonly title: string;
  /** Who published it, one line; null where the document doesn't say. */
  readonly source: string | null;
  /** The day it was published, `YYYY-MM-DD`, as the document says in its own time zone; else null. */
  readonly published: string | null;
  /** Where it was found in the end, after redirects, http or https; null for files and pasted text. */
  readonly url: string | null;
  /** Plain text, paragraphs parted by a blank line; line ends are `\n`, and no other control character but tab occurs. */
  readonly body: string;
  /** What a moderator should look at before adding it. */
  readonly warnings?: readonly DraftWarning[];
}

/**
 * - `little_text`: so few words that the page may hide the rest behind a wall or load it by script
 * - `pages_without_text`: some pages of a PDF are pictures, so what they say is missing
 * - `title_shortened`, `source_shortened`: cut to the longest that the corpus takes
 * - `future_date`: the document says that it is published later than today
 */
export type DraftWarning =
  | 'little_text'
  | 'pages_without_text'
  | 'title_shortened'
  | 'source_shortened'
  | 'future_date';
