/** What can be done to the corpus while it is served, and what comes of it: plain data for Discord and the terminal. */
import type { Problem, Source } from '../articles/article.js';
import type { Draft } from '../intake/draft.js';
import type { Refusal as IntakeRefusal } from '../intake/intake-error.js';
import type { Gap } from '../state/gaps.js';
import type { RecordEntry, What, Who } from '../state/record.js';
import type { Removal } from '../state/removals.js';
import type { ShownQuotes } from '../state/shown-quotes.js';
import type { Alike } from './alike.js';
import type { Unfetched } from './refetch.js';

/**
 * One operation at a time, over all processes that share the data folder. Each is finished or undone at the next start
 * when the process is killed in it. None throws but for a bug: what went wrong is a `Refusal`.
 */
export interface Keeper {
  status(): Promise<Status>;
  /** Writes the article into the corpus under a name made from its title, and serves it. */
  add(draft: Draft, by: Who, options?: Options): Promise<Added | Refusal>;
  /** Moves the article's file out of the corpus. No answer quotes it from the moment that this is called. */
  remove(article: string, by: Who, options?: Options): Promise<Removed | Refusal>;
  /** Puts a removed article back. @param removal its id, or the removed article's: then its latest removal */
  undo(removal: number | string, by: Who, options?: Options): Promise<Added | Refusal>;
  /** Removals that `undo` takes: of the last day, the newest first. */
  undoable(): Removal[];
  /** Reads the corpus folder again, fetches articles that have an address again, and serves what is there. */
  refresh(by: Who, options?: RefreshOptions): Promise<Refreshed | Refusal>;
  /** What `rollback` to a version would bring back and take away. */
  previewRollback(version: string): Promise<Rollback | Refusal>;
  /** Serves a kept version again, and makes the corpus folder what it was then. What it lacks is kept with the removed. */
  rollback(version: string, by: Who, options?: Options): Promise<(Refreshed & Rollback) | Refusal>;
  /** The newest first. */
  record(count: number): RecordEntry[];
  /** Questions that found no answer, those asked most often first. */
  gaps(count: number): Gap[];
  gap(id: number): Gap | undefined;
  removeGap(id: number): void;
  /** Remembers the quotes of public answers, and tells which messages' quotes have changed since. */
  readonly shownQuotes: ShownQuotes;
  /** Called after each operation that is over, here or in another process, for a log or a channel. */
  onRecord(listener: (entry: RecordEntry) => void): void;
}

export interface Options {
  readonly onProgress?: ((step: Step) => void) | undefined;
}

export interface RefreshOptions extends Options {
  /** Also when most of the articles would be lost. */
  readonly force?: boolean | undefined;
  /** Leaves articles that have an address as they are in the folder. */
  readonly offline?: boolean | undefined;
}

/** How far an operation is. `total` is 0 where it isn't known. */
export interface Step {
  readonly doing: 'reading' | 'fetching' | 'embedding' | 'publishing';
  readonly done: number;
  readonly total: number;
}

/** The difference between what was served before and what is served now. */
export interface Changes {
  /** The corpus version that is served now: the generation's name. */
  readonly version: string;
  readonly added: readonly Source[];
  readonly changed: readonly Source[];
  readonly removed: readonly Source[];
  /** Files that can't be served. */
  readonly skipped: readonly Problem[];
  /** Milliseconds from beginning to end. */
  readonly ms: number;
}

export interface Refreshed extends Changes {
  readonly status: 'done';
  /** Articles whose address did not give a text worth taking: the text that was there stays. */
  readonly unfetched: readonly Unfetched[];
}

export interface Added extends Changes {
  readonly status: 'done';
  readonly article: Source;
  /** Of `add`: an article that was there already and is likely to be the same. */
  readonly alike?: Alike | undefined;
}

export interface Removed extends Changes {
  readonly status: 'done';
  readonly removal: Removal;
}

export interface Rollback {
  readonly returning: readonly Source[];
  readonly leaving: readonly Source[];
  readonly changing: readonly Source[];
}

/** Nothing was done, or not all of it. `sentence` says in English what happened and what to do. */
export type Refusal = { readonly status: 'refused'; readonly sentence: string } & (
  | {
      readonly why: 'busy';
      /** Undefined where another process is only just beginning. */
      readonly running: { readonly what: What; readonly by: Who; readonly since: string } | undefined;
    }
  /** The same text is in the corpus already. */
  | { readonly why: 'duplicate'; readonly article: Source }
  /** There is no such article, no such removal within a day, or no such version. */
  | { readonly why: 'unknown' }
  /** A name that the removed article's file needs was given to another meanwhile. */
  | { readonly why: 'taken'; readonly article: Source }
  /** More than half of the articles would be lost: wanted only with `force`. */
  | { readonly why: 'loses_most'; readonly lost: readonly Source[]; readonly of: number }
  /** The draft can't be an article, for instance as it has no title. `refusal`: what the sentence is made of. */
  | { readonly why: 'draft'; readonly refusal?: IntakeRefusal | undefined }
  /** The disk, the folder or the network said no. `stored`: the article files are changed; only the index isn't. */
  | { readonly why: 'failed'; readonly stored: boolean; readonly hindrance?: Hindrance | undefined }
);

/** What only whoever runs the program can put right: a disk that is full, or a folder that it may not read or write in. */
export type Hindrance = 'full' | 'forbidden';

/** What is served, and what the corpus folder holds now. */
export interface Status {
  /** The corpus version that is served: the generation's name. */
  readonly version: string;
  /** ISO 8601 in UTC. */
  readonly builtAt: string;
  /** Null when nobody is known: it was built at a start, or by `npm run build-index`. */
  readonly builtBy: Who | null;
  /** The embedding model: name, revision and weights. */
  readonly model: string;
  /** By title; those that are served alone where the corpus folder can't be read. */
  readonly articles: readonly ArticleStatus[];
  /** Why the corpus folder can't be read, and what to do, in English; null where it can. */
  readonly problem: string | null;
  /** ISO 8601 in UTC; null without a schedule, or where the bot isn't the one that is asked. */
  readonly nextRefresh: string | null;
  readonly running: { readonly what: What; readonly by: Who; readonly since: string } | null;
  /** The versions that `rollback` takes, the newest first, without the one that is served. */
  readonly versions: readonly {
    readonly version: string;
    readonly builtAt: string;
    readonly articles: number;
  }[];
}

export interface ArticleStatus extends Source {
  /** The file's name in the corpus folder. */
  readonly file: string;
  /** How many passages of it are served; 0 when it isn't. */
  readonly passages: number;
  /**
   * - `served`: as it is in the folder
   * - `changed`, `gone`: served as it was; its file was changed or taken away by hand since
   * - `new`: in the folder, and served after the next refresh
   * - `skipped`: can't be served
   */
  readonly state: 'served' | 'changed' | 'gone' | 'new' | 'skipped';
  /** Of `skipped`: why, and what to do. */
  readonly problem: Problem | null;
}
