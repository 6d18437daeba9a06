/** The English verbs by which a text says that its next or last words are somebody's. */

const PLAIN =
  'said|says|told|tells|added|adds|stated|states|declared|declares|announced|noted|notes|explained|explains|insisted|insists|warned|warns|argued|argues|claimed|claims|wrote|writes|tweeted|posted|remarked|asked|asks|replied|replies|responded|continued|concluded|recalled|emphasi[sz]ed|emphasi[sz]es|stressed|stresses|underlined|underscored|highlighted|urged|urges|vowed|vows|promised|pledged|quipped|joked|admitted|confirmed|acknowledged|reiterated|observed|commented|exclaimed|shouted|cried|whispered|complained|cautioned|predicted|lamented|testified|proclaimed|affirmed|reaffirmed|asserted';
const NAMING =
  'called|calls|described|describes|hailed|hails|praised|termed|dubbed|labell?ed|denounced|condemned|dismissed|characteri[sz]ed|branded|welcomed|spoke of|spoke about|referred to|refers to';

/** All of them: "Khan called it “a day of joy”". */
export const SPEAKING = new RegExp(`(?<![\\p{L}’'])(?:${PLAIN}|${NAMING})(?![\\p{L}’'])`, 'giu');
const OF_OTHERS_PLAIN =
  'say|tell|describe|chanted|sang|yelled|accused of|accusing (?:him|her|them|it) of|known as|reads?(?=[,:]? ?[^\\s\\p{L}\\p{N}])';
/** "Critics claim", not "the claim". */
const OF_OTHERS_LIKE_NOUNS =
  '(?<=(?:\\p{L}{3,}s|people|who|they|we|you|to|not|would|will) )(?<!\\bthis )(?:call|claim|shout|chant)';
/** Not ", saying" nor, first in a sentence, "Saying": that is the subject. */
const OF_OTHERS_BESIDE = '(?<=\\p{L} )(?:saying|calling|describing|claiming|shouting|chanting|reading)';
/** Before words that are not the subject's: "critics who say “no”", "a banner that read “No entry”", "accused of “theft”". */
export const OF_OTHERS = new RegExp(
  `(?<![\\p{L}’'])(?:${OF_OTHERS_PLAIN}|${OF_OTHERS_LIKE_NOUNS}|${OF_OTHERS_BESIDE})(?![\\p{L}’'])`,
  'giu',
);
/** Those that may stand before their subject: "“…,” said Khan". */
export const INVERTED =
  /^(?:said|says|added|adds|wrote|writes|asked|asks|replied|explained|warned|insisted|noted|recalled|declared|announced|argued|exclaimed|remarked|continued|concluded|quipped|joked)$/i;
