/** A question in, its language out where it is surely another one than the articles'. */
import { isEnglishWord } from './english-words.js';

/** Letters of the articles that are looked at: a language shows after a few sentences. */
const SAMPLE = 4_000;
/** English texts have two in five of these; texts in other languages hardly any. */
const ENGLISH = new Set(
  (
    'the and what when where why how which who whom whose did does were are with from this that their they been ' +
    'about would could should you your tell there said it its not than into he she please whos whats wheres whens hows'
  ).split(' '),
);
const ENGLISH_SHARE = 0.15;
/** English words that are as common in other languages, where they hold a question together: "hat", "die", "dit", "son". */
const SHARED = new Set(
  (
    'a ale alle also am an are as at bald bin by chi come comment con delle den dice die do door dos dove e elle elles em era ' +
    'es fin for gab ha had hat hay hem hen her hoe i im in is jag jest la lei lo ma man mas me meg men mes met mi mu muss my ' +
    'no non nous nu nun o of on over par pas per plus pour pro quelle quelles sans sin so sob son tam tan ten ti till to toe ' +
    'ton tot tout ty u um under van vid w was war wat we wen wer will won y yo z'
  ).split(' '),
);
/**
 * Words by which other languages ask, without accents. A name has its language's letters, and even articles ("Ursula von
 * der Leyen", "Rio de Janeiro"), but nobody is called "where".
 */
const ASKING = new Set(
  (
    'wer wen wem wessen was wo wann warum wieso weshalb wie wieviel wieviele welche welcher welches woher wohin worum wofur ' +
    'ist sind hat haben gibt gab war wurde wurden bitte wat waar waarom wanneer hoe hoeveel welk welke heeft zijn ' +
    'vem vad var nar hur varfor vilken finns hvem hva hvad hvor hvornar hvordan hvorfor hvilken ' +
    'qui que quoi quand ou comment pourquoi combien quel quelle quels quelles est sont ' +
    'quien quienes donde cuando cual cuales cuanto cuantos cuanta cuantas por hay hubo fue fueron ' +
    'quem onde quando qual quais quanto quantos houve foi chi che dove come perche quale quali quanti ci sono ' +
    'cine unde cand cum cat cati kim kime kimin kimi kimdir ne nedir neden nicin nerede nereye nasil hangi kac var mi mu ' +
    'kto kogo gdzie kiedy co jak dlaczego ile jaki czy kdo kde kdy proc kolik kedy preco kolko ' +
    'ko tko gdje gde kada sta sto zasto koliko kje kdaj kaj zakaj kodel pochemu skolko ' +
    'ki hol mikor miert hogyan kuka missa milloin mika miksi paljonko kes kus millal miks kas kur ' +
    'siapa apa kapan bagaimana mengapa berapa sino saan kailan ano bakit ai dau kaun kya kahan kab kyun kisne kitne'
  ).split(' '),
);
/** So many words are no names alone: they may ask without any of those. */
const MANY = 5;
/** Fewer words of articles tell no language: then no question is taken to be in another. */
const LEAST_WORDS = 20;
/** Another language's score must be so much better than that of the articles' own (eld's scores, 0..1). */
const MARGIN = 0.85;
/** Languages that a short question can't tell apart, or that readers of one read in the other. */
const ALIKE = ['no da sv', 'hr sr sl', 'cs sk', 'az tr', 'ur fa ar', 'ms tl', 'es pt ca', 'uk be ru bg'].map(
  (group) => group.split(' '),
);
const WORD = /[\p{L}\p{M}’']+(?:-[\p{L}\p{M}’']+)*/gu;

export interface LanguageCheck {
  /** What the articles are written in, most of them: a BCP 47 tag; `und` where that can't be told. */
  readonly articles: string;
  /** The question's language where it surely is not the articles', as a tag; `und` for one that can't be named. */
  foreign(question: string): Promise<string | undefined>;
}

/** @param texts the articles' bodies */
export async function createLanguageCheck(texts: readonly string[]): Promise<LanguageCheck> {
  const sample = sampleOf(texts);
  const words = wordsOf(sample);
  // Made when first needed: most questions are English at first sight.
  let inArticles: ReadonlySet<string> | undefined;
  const share = words.filter(isEnglishFunction).length / Math.max(words.length, 1);
  // Only articles in other languages cost the loading at once.
  const articles =
    share >= ENGLISH_SHARE
      ? 'en'
      : words.length < LEAST_WORDS
        ? 'und'
        : (await detector()).detect(sample).language || 'und';

  /** A word of the articles is in their language, or a name that the question may have without its capital. */
  function isTheirs(word: string): boolean {
    inArticles ??= new Set(texts.flatMap((text) => wordsOf(text).map(plain)));
    return inArticles.has(plain(word));
  }

  return {
    articles,
    async foreign(question) {
      // Where all letters are capitals, they tell no names.
      const cased = /\p{Ll}/u.test(question) ? question : question.toLowerCase();
      const asked = wordsOf(cased);
      const letters = asked.join('');
      if (letters === '' || articles === 'und') return undefined;
      if (articles === 'en' && asked.some(isEnglishFunction)) return undefined;
      const isForeign = (found: string) => found !== articles && !areAlike(found, articles);
      if (!sharesScript(letters, words.join(''))) {
        const found = (await detector()).detect(question).language || 'und';
        return isForeign(found) ? found : undefined;
      }
      // Names say nothing of a question's language.
      const own = asked.filter(
        (word, i) => !(word.includes('-') && isCapital(word)) && (i === 0 || !isCapital(word)),
      );
      // Of the articles' words, English ones still speak for English.
      const rated = own.filter((word) => (articles === 'en' && isEnglishWord(word)) || !isTheirs(word));
      if (articles === 'en' && areEnglish(rated)) return undefined;
      // "Aliyev kimdir?", "warum Lachin": which language it is, one word doesn't tell.
      if (rated.length < 2) return articles === 'en' && rated.some(asksAlone) ? 'und' : undefined;
      if (rated.length < MANY && !own.some(asks)) return undefined;
      const eld = await detector();
      const whole = eld.detect(cased).language;
      const rest = eld.detect(own.join(' '));
      if (whole === '' || whole !== rest.language || !isForeign(whole)) return undefined;
      const scores = rest.getScores();
      const isSure = (scores[articles] ?? 0) <= MARGIN * (scores[whole] ?? 0);
      return isSure ? whole : undefined;
    },
  };
}

/**
 * Loaded only for a question that is not English at first sight: 0.15 s and 90 MB. Of eld's sizes the smallest, which
 * was as often right on short questions as the larger ones.
 */
async function detector() {
  const { eld } = await import('eld/extrasmall');
  return eld;
}

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
/** "Lachin’s" -> "lachin", "who's" -> "who". */
const bare = (word: string) => word.toLowerCase().replace(/[’']s$/, '');
/** The same without accents: readers leave them out of names. */
const plain = (word: string) => bare(word).normalize('NFD').replace(/\p{M}/gu, '');
const isEnglishFunction = (word: string) => ENGLISH.has(bare(word));

/** Whether at least half of the words that tell a language are English ones: the others may be names. "Réunion" is none. */
function areEnglish(words: readonly string[]): boolean {
  const telling = words.filter((word) => !SHARED.has(word.toLowerCase()));
  const english = telling.filter((word) => isEnglishWord(word) && word.normalize('NFD') === word);
  return english.length * 2 >= telling.length;
}

/** Whether a word shows that something is asked; one with an accent may, as few write names with it and in small letters. */
const asks = (word: string) =>
  ASKING.has(plain(word)) || isEnglishFunction(word) || plain(word) !== bare(word);

/** Shorter ones may be names: "Kim", "Hur". */
const asksAlone = (word: string) => word.length > 3 && ASKING.has(plain(word));

/** Also "d’Ivoire". */
const isCapital = (word: string) => /^(?:\p{Ll}[’'])?\p{Lu}/u.test(word);

/** From each article's beginning, as much of each as there is room for. */
function sampleOf(texts: readonly string[]): string {
  const share = Math.max(200, Math.ceil(SAMPLE / Math.max(texts.length, 1)));
  let sample = '';
  for (const text of texts) {
    if (sample.length >= SAMPLE) break;
    sample += `${text.slice(0, share)} `;
  }
  return sample;
}

const SCRIPTS = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Devanagari}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
];

/** Whether half of the letters are of a script in which a tenth of the articles' letters are. */
function sharesScript(letters: string, articles: string): boolean {
  const count = (text: string, script: RegExp) => text.match(script)?.length ?? 0;
  return SCRIPTS.some(
    (script) =>
      count(letters, script) * 2 >= letters.length && count(articles, script) * 10 >= articles.length,
  );
}

function areAlike(one: string, other: string): boolean {
  return ALIKE.some((group) => group.includes(one) && group.includes(other));
}
