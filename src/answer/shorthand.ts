/** A question in, the same as it would be written outside a chat out: short forms and apostrophes. Made for English. */

/** Each with its short forms. */
const WORDS: Readonly<Record<string, string>> = {
  about: 'abt',
  according: 'acc',
  and: 'n',
  are: 'r',
  'as well': 'aswell',
  because: 'bc cuz coz',
  before: 'b4',
  between: 'btwn',
  department: 'dept',
  'going to': 'gonna',
  government: 'govt',
  governments: 'govts',
  hours: 'hrs',
  how: 'hw',
  international: 'intl',
  meeting: 'mtg',
  minutes: 'mins',
  national: 'natl',
  people: 'ppl',
  please: 'pls plz',
  president: 'pres',
  'prime minister': 'pm',
  really: 'rly',
  something: 'sth smth',
  thanks: 'thx thanx',
  though: 'tho',
  through: 'thru',
  tomorrow: 'tmrw tmr',
  'want to': 'wanna',
  what: 'wat wut',
  when: 'wen',
  why: 'y',
  year: 'yr',
  years: 'yrs',
  you: 'u',
  your: 'ur',
};
/** "whos", "isnt": without their apostrophes. */
const WITHOUT_APOSTROPHE =
  /^(?:(?:who|what|where|when|how|that|there)s|(?:do|does|did|is|are|was|were|has|have|had|could|would|should)nt)$/;

const spelt = new Map(
  Object.entries(WORDS).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word] as const)),
);

/** Those of one word that no dictionary has. */
export const SHORT_FORMS: readonly string[] = [...spelt.keys()];

/** A lone letter is one only in small letters: "Vitamin U". */
const FORM =
  /(?<![\p{L}\p{M}\p{N}'’.&/-])(?!\p{Lu}(?![\p{L}\p{N}]))[\p{L}\p{N}]+(?![\p{L}\p{M}\p{N}'’&/-]|\.\p{L})/gu;
/** "at 3 pm". */
const TIME_BEFORE = /\d ?$/;

export function speltOut(question: string): string {
  return question.replace(FORM, (form, at: number) => {
    const lower = form.toLowerCase();
    if (lower === 'pm' && TIME_BEFORE.test(question.slice(0, at))) return form;
    if (WITHOUT_APOSTROPHE.test(lower)) return `${form.slice(0, -1)}'${form.slice(-1)}`;
    return spelt.get(lower) ?? form;
  });
}
