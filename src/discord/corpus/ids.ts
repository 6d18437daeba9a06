/** The kinds of buttons, menus and forms that `/corpus` has. Those that change something carry the member they are for. */
import * as v from 'valibot';
import { ARTICLE, customIds, PAGE } from '../custom-id.js';

/** A Discord id. */
const MEMBER = v.pipe(v.string(), v.regex(/^\d{17,20}$/));
/** A number of the state: a gap's, a removal's. */
const NUMBER = v.pipe(v.string(), v.regex(/^\d{1,15}$/));
/** A generation's name; two of them fit into one custom id. */
const VERSION = v.pipe(v.string(), v.regex(/^[\w-]{1,28}$/));
/** A draft's, see `drafts.ts`. */
const DRAFT = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));

export const STATUS_PAGE = customIds('corpus-status', v.strictTuple([PAGE]));
/** What readers found wrong: a message of its own, or a page turned in it. */
export const WRONG_PAGE = customIds('corpus-wrong', v.strictTuple([PAGE, v.picklist(['open', 'turn'])]));
export const REFRESH = customIds('corpus-refresh', v.strictTuple([v.picklist(['', 'force']), MEMBER]));

/** With the version that was served when it was asked: by now the article may be another of that name. */
export const REMOVE = customIds('corpus-remove', v.strictTuple([ARTICLE, VERSION, MEMBER]));
export const KEEP = customIds('corpus-keep', v.strictTuple([ARTICLE, MEMBER]));
export const UNDO = customIds('corpus-undo', v.strictTuple([NUMBER, MEMBER]));
/** The menu of removed articles; its values are removals' numbers. */
export const REMOVED_MENU = customIds('corpus-removed', v.strictTuple([MEMBER]));

/** The version to go back to, and the one that was served when it was asked. */
export const ROLLBACK = customIds('corpus-rollback', v.strictTuple([VERSION, VERSION, MEMBER]));
export const STAY = customIds('corpus-stay', v.strictTuple([MEMBER]));

/** The form for a new article; with the number of the gap that it is for. */
export const ADD_FORM = customIds('corpus-add', v.pipe(v.array(NUMBER), v.maxLength(1)));
export const DRAFT_ADD = customIds('corpus-draft-add', v.strictTuple([DRAFT]));
/** The button that opens the form, and the form. */
export const DRAFT_CORRECT = customIds('corpus-draft-correct', v.strictTuple([DRAFT]));
export const DRAFT_DISCARD = customIds('corpus-draft-discard', v.strictTuple([DRAFT]));

export const GAPS_PAGE = customIds('corpus-gaps', v.strictTuple([PAGE]));
/** The menu of gaps; its values are their numbers. */
export const GAP_MENU = customIds('corpus-gap', v.strictTuple([]));
export const GAP_ADD = customIds('corpus-gap-add', v.strictTuple([NUMBER]));
export const GAP_ASK = customIds('corpus-gap-ask', v.strictTuple([NUMBER]));
export const GAP_DISMISS = customIds('corpus-gap-dismiss', v.strictTuple([NUMBER]));
