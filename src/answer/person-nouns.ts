/** Nouns for people, as far as a pronoun may mean them: offices, kin, trades. Made for English. */
import { BEFORE_OFFICE, OFFICES } from './offices.js';

const OFFICE = `(?:(?:${BEFORE_OFFICE}) )*(?:${OFFICES}|official|author|actor|actress|singer|suspect|professor)`;
const SEVERAL =
  '(?:leaders|ministers|presidents|officials|delegates|delegations|sides|countries|governments|nations|teams|parties|players|soldiers|protesters|workers|residents|researchers|scientists|lawmakers|couple)';

/** "The prime minister" as the subject that a sentence begins with. */
export const THE_OFFICE = new RegExp(`^the ${OFFICE}\\b(?!['’]s|-)`, 'iu');
/** "The two leaders", likewise. */
export const THE_SEVERAL = new RegExp(
  `^(?:the|both) (?:(?:two|three|four|five|\\p{L}+) )?${SEVERAL}\\b(?!['’]|-)`,
  'iu',
);

/** "The goalkeeper": by the ending rather a thing is caught too than anybody missed. */
const BY_ENDING = '\\p{Ll}+(?:er|or|ist|ian|ee|man|woman)';
/** The commonest words that only end like that, or that rather tell of what kind a thing is: "an official letter". */
const NOBODY =
  '(?:other|another|former|latter|further|lower|upper|inner|outer|larger|smaller|greater|better|higher|longer|older|newer|later|earlier|' +
  'senior|junior|major|minor|interior|prior|number|order|paper|water|river|weather|winter|summer|power|matter|letter|corner|tower|border|' +
  'center|factor|sector|error|door|floor|manner|dinner|chapter|quarter|fever|cover|offer|answer|career|degree|committee|fee|tree|three|free|' +
  '(?:official|general|chief) \\p{Ll}+)';
const OTHERS =
  '(?:man|woman|boy|girl|wife|husband|widow|son|mum|dad|aunt|child|baby|friend|guest|victim|deputy|thief|witness|nurse|chef|cook|guard|pilot|student|patient|colleague|relative|neighbour|nephew|niece|uncle|cousin|spouse|bride|groom|heir|host|client|resident|agent|tenant|merchant|assistant|candidate|delegate|athlete|king|queen|priest|monk|nun)';
const SOMEBODY = new RegExp(
  `(?<![\\p{L}])(?:an?|another|one|the|his|her|its|their|whose|this|that|every|each|\\p{L}+['’]s?) (?:[\\p{Ll}-]+ ){0,2}?(?!${NOBODY}(?![\\p{L}]))(?:${OFFICE}|${OTHERS}|${BY_ENDING})(?![\\p{L}])`,
  'iu',
);
const PEOPLE = new RegExp(
  `(?<![\\p{L}])(?:${SEVERAL}|${OTHERS}s|\\p{Ll}+(?:ers|ors|ists|ians|ees|men)|men|people|police|wives|thieves|children|families|crowds?)(?![\\p{L}])`,
  'iu',
);

/** Whether somebody, or with `many` several, may be spoken of by a common noun. */
export function speaksOfPeople(text: string, { many }: { readonly many: boolean }): boolean {
  return (many ? PEOPLE : SOMEBODY).test(text);
}

const FEMALE = /\b(?:Mrs|Ms|Miss|Lady|Dame|queen|princess|duchess|actress|\p{L}+woman)\b/iu;
const MALE = /\b(?:Mr|Sir|Lord|king|prince|duke|pope|(?:chair|spokes|police|fire|business|states)man)\b/iu;

/** Whether the words for somebody tell that the pronoun doesn't mean them: "the queen" is no "he". */
export function contradicts(subject: string, pronoun: 'he' | 'she' | 'they'): boolean {
  return (pronoun === 'he' && FEMALE.test(subject)) || (pronoun === 'she' && MALE.test(subject));
}
