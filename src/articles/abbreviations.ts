/** Which shortened words may stand before a full stop without ending a sentence, and which words begin one. */

const words = (list: string) => new Set(list.split(' '));

const MONTHS = 'jan feb mar apr jun jul aug sep sept oct nov dec';

/** Titles and ranks: a name follows. */
export const SHORT_TITLES = words(
  'mr mrs ms mx messrs mmes dr drs prof profs gen lt col maj capt cmdr cdr sgt cpl pvt adm brig gov sen sens ' +
    'rep reps rev fr hon pres supt insp amb atty lt.-gen',
);

/** Never last in a sentence: a name or an explanation follows. */
export const NEVER_LAST = new Set([
  ...SHORT_TITLES,
  ...words('e.g i.e eg ie cf viz vs v approx ca esp incl'),
]);

/** Shortened only before a number; elsewhere words of their own, or the last of a sentence. */
export const BEFORE_NUMBER = words(
  `no nos fig figs art arts sec secs p pp vol vols ch chap par para pt eq est ed eds ep eps stat reg bk c b d r fl ${MONTHS}`,
);

/** May be last in a sentence, and then a word follows that begins one. */
export const PERHAPS_LAST = words(
  'inc ltd co corp bros jr sr esq etc al hr hrs km cm mm lb lbs oz sq mph seq',
);

/** The same, but only with a capital: without it they are words of their own. */
export const PERHAPS_LAST_AS_NAME = words(
  'st ste mt ft ave blvd rd hwy assn dept univ govt intl mon tue tues wed thu thur thurs fri sat sun ala ariz ' +
    `ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn ` +
    `tenn tex va vt wash wis wyo alta ont que no pub ${MONTHS}`,
);

/** Words that begin a sentence far more often than a name. */
export const STARTERS = words(
  'a about according additionally after again all also although among an and another any are as at back because ' +
    'before both but by can could did do does during each earlier either even every few finally first following ' +
    'for four from had has have he her here his how however i if in indeed instead is it its just last later like ' +
    'many may meanwhile more moreover most my neither nevertheless next no nor not now of officials on once one ' +
    'only or other others our over per perhaps rather several she should similarly since so some soon still such ' +
    'than that the their then there therefore these they this those though three through thus to today together ' +
    'two under unlike until upon was we were what when where whereas whether which while who why with within ' +
    'without would yet you your',
);

/** A single letter after one of these is no initial of a person: vitamin C, plan B, World War I. */
export const NAMED_BY_LETTER = words(
  'vitamin vitamins hepatitis plan type group grade class section part category point war appendix exhibit',
);

/** The verbs that name a speaker after a question in quotation marks: “Why?” Mr Khan asked. */
export const SPEAKING = words(
  'said says asked asks replied replies cried shouted wondered added wrote exclaimed',
);
