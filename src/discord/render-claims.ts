/** What a message says and the closest quotes as plain data -> the messages that show both, side by side, without a verdict. */
import type { Claim, ClaimQuote, Claims } from '../claims/claims.js';
import type { Language } from '../languages/en.js';
import { citation } from './citation.js';
import { escapeLabel } from './escape.js';
import { MESSAGE_LIMIT, type Post } from './post.js';
import { SMALL } from './quote-block.js';
import { type ListedQuote, listPages, type Note } from './quote-list.js';
import { quoteMenu } from './quote-menu.js';

/** Discord sends for an app that a server hasn't added no more than a reply and five messages behind it. */
const POSTS_LIMIT = 6;
/** How much of a sentence of the message is repeated, and of the words in which it differs (characters). */
const CLAIM_LIMIT = 300;
const WORDS_LIMIT = 80;
/** So many differences are named beside a quote. */
const MOST_DIFFERENCES = 3;
/** Many claims get one quote each, a single one all that are close. */
const QUOTES_IN_ALL = 4;

/** @param found with at least one claim @returns at most six messages; the last one says what they leave out */
export function renderClaims({ claims, more }: Claims, say: Language): Post[] {
  const { head } = say.claims;
  const each = Math.max(1, Math.floor(QUOTES_IN_ALL / claims.length));
  const room = MESSAGE_LIMIT - head.length - say.claims.more(claims.length + more).length - 2;
  const pagesOf = (some: readonly Claim[]) =>
    listPages(
      some.flatMap((claim) => listed(claim, each, say)),
      room,
    );
  let shown = claims.length;
  while (shown > 1 && pagesOf(claims.slice(0, shown)).length > POSTS_LIMIT) shown -= 1;
  const left = more + claims.length - shown;
  return pagesOf(claims.slice(0, shown)).map((page, at, all) => ({
    content: [
      ...(at === 0 ? [head] : []),
      page.markdown,
      ...(at === all.length - 1 && left > 0 ? [say.claims.more(left)] : []),
    ].join('\n'),
    components: quoteMenu(page.shown, say),
  }));
}

function listed(claim: Claim, each: number, say: Language): (ListedQuote | Note)[] {
  const heading = say.claims.message(escapeLabel(claim.text, CLAIM_LIMIT));
  if (claim.quotes.length === 0) return [{ heading, note: SMALL + say.claims.nothingClose }];
  return claim.quotes.slice(0, each).map((found) => ({
    heading,
    quote: found.quote,
    cite: (number) => [citation(found.quote, { say, number }), ...differing(claim, found, say)].join('\n'),
  }));
}

function differing(claim: Claim, { quote, differences }: ClaimQuote, { claims }: Language): string[] {
  const sentences = {
    number: claims.anotherNumber,
    date: claims.anotherDate,
    place: claims.anotherPlace,
    name: claims.anotherName,
  };
  return differences
    .slice(0, MOST_DIFFERENCES)
    .map(({ kind, first, other }) =>
      sentences[kind](
        escapeLabel(claim.text.slice(...first), WORDS_LIMIT),
        escapeLabel(quote.text.slice(...other), WORDS_LIMIT),
      ),
    );
}
