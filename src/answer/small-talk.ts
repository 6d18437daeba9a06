/** A text in, whether it only greets, thanks, scolds or orders the program about: nothing that articles could answer. */

const WORDS = /[\p{L}\p{N}’']+/gu;
/** Said to somebody, about nothing: a text of these, and of words that go with them, asks nothing. */
const SOCIAL = new Set(
  (
    'hi hii hiii hey heya hello helo hullo hiya yo sup wassup howdy greetings welcome morning afternoon evening night bye goodbye cya gm gn ' +
    'hallo hola merhaba selam salam bonjour salut ciao danke merci gracias teşekkürler tesekkurler ' +
    'thanks thank thx thanx ty tysm cheers please pls plz sorry ok okay k kk yes yeah yep yup y no nope nah n sure congrats sounds ' +
    'lol lmao rofl haha hahaha hehe xd omg wow wtf brb gg hm hmm hmmm huh uh oops really idk dunno nvm mind got gotcha understood understand ' +
    'nice cool great awesome amazing perfect stupid dumb idiot useless silly clever smart funny helpful wrong love hate suck sucks ' +
    'bot robot ai assistant verbatim you youre your yourself u ur test testing ping pong start stop quit something'
  ).split(' '),
);
/** Common to questions too, so that they make no small talk by themselves: "who are they?" asks something. */
const BESIDE = new Set(
  (
    'good day later see maybe lovely fine bad right like best worst help anyone anybody everyone everybody guys all folks there dude bro ' +
    'man mate friend one answer answers lot problem say tell never true get dont ' +
    'i me my r yours im it its thats that this so very much too and or but not a an the are is am was ' +
    'do does did have has be been to for of on in at with just again now today how what who whats whos hows going doing up well'
  ).split(' '),
);

/** "What is helpful?" and "How did it start?" ask something, whatever they are made of. */
const ASKS =
  /^(?:who|what|which|when|where|why|is|are|was|were|do|does|did|how (?:much|many|long|often|is|are|was|were|do|does|did|to)(?!.*\b(?:you|u|your|ur|bot)\b))\b/i;

/** A question about somebody else, whatever it tells of them: "Did they ignore the rules?" */
const ASKS_OF_OTHERS =
  /^(?:whom?|whose|what|which|when|where|why|how|(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|shall|should|may|might|must)(?:n['’]?t)?)\b(?!.*\b(?:you|your|yours|yourself|u|ur)\b)/i;

/** Where an order may begin: what somebody else did stands behind its subject. */
const CLAUSE = String.raw`(?:^\W*|[,(]\s*|\b(?:please|pls|plz|kindly|now|and|n|then|just|so|hey|ok|oh|omg|lol|bot|(?<!\b(?:if|when|once|unless|until) )(?:you|u)(?: \p{L}+)?(?: to)?) )`;
const order = (rest: string) => new RegExp(CLAUSE + rest, 'iu');

/** Orders to the program; read sentence by sentence. */
const ORDERS = [
  order(
    String.raw`(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instructions?|prompts?|rules?|guidelines|everything|training|programming)\b`,
  ),
  order(
    String.raw`(?:act as|pretend (?:to be|you are)|roleplay as|behave like|respond as|answer as) (?:now )?(?:an?|my|no longer|dan|free)\b`,
  ),
  order(
    String.raw`(?:print|show|reveal|repeat|output|display|give|tell)\b.{0,20}\b(?:hidden|initial|secret) instructions?\b`,
  ),
  order(String.raw`(?:shut up|go to hell|piss off|kill yourself|kys)\b`),
];

/** Orders and questions to the program itself. */
const TO_THE_PROGRAM = [
  /\b(?:system (?:prompt|instructions?|message)|(?:hidden|initial|secret) prompt|(?:your|ur) (?:(?:hidden|initial|secret) message|(?:\p{L}+ )?(?:instructions?|prompts?|rules|guidelines|programming)))\b/iu,
  /(?<!\b(?:if|when|once|unless|until) )\b(?:you are|you're) (?:now )?(?:an?|my|no longer|dan|free)\b/i,
  /\b(?:your|the bot'?s|this bot'?s) (?:(?:discord|bot|api) )?(?:token|api key|password|source code|creator|developer|owner)\b/i,
  /^(?:what is|what's|whats) (?:your|ur) (?:name|purpose|job)[\s?!.]*$/iu,
  /^(?:please |can you |could you |would you )?(?!tell\b.*\bstory (?:about|of|on)\b)(?:tell|write|sing|compose|make up|generate|draw|code) (?:me |us )?(?:an? |another |some )(?:\p{L}+ ){0,2}(?:joke|poem|song|story|essay|haiku|limerick|script|picture|email|rap)\b/iu,
  /^(?:so |and |hey |hi )?(?:who|what) (?:are|r) (?:you|u)(?: (?:exactly|really|then|made of|doing|for|talking (?:about|to)))?[\s?!.]*$/i,
  /^(?:so |and |hey |hi )?what(?:['’]?s| is) (?:up|new)(?: with (?:you|u))?[\s?!.]*$/i,
  /^(?:so |and |hey |hi )?(?:are|r) (?:you|u) (?:an? )?(?:\p{L}+ )?(?:bot|robot|ai|human|person|real|alive|ok|okay|sentient|there|sure|chatgpt|gpt)\b/iu,
  /^(?:how|what) (?:old |tall )?(?:are|do|can|did) (?:you|u)(?: (?:today|doing|feel(?:ing)?|think|do|know|work|made|up to|like|here))*[\s?!.]*$/i,
  /^(?:what|who) do (?:you|u) think (?:about|of)\b/i,
  /^(?:do|can) (?:you|u) (?:speak|like|love|hate|agree)\b/i,
  /^where (?:are|r) (?:you|u)(?: from)?[\s?!.]*$/i,
  /^(?:how|what) (?:does|do|can|could|should|to) (?:(?:i|we) (?:ask|use)|use|this)(?: (?:bot|this|it|here|you|u|work|do))*[\s?!.]*$/i,
  /^(?:what|is this thing on|(?:is )?any(?:body|one) (?:there|here))[\s?!.]*$/i,
  /\bnot what i (?:asked|meant|wanted)\b/i,
  /^what(?:['’]?s| is)? (?:the )?(?:time|day|date) (?:is it(?: (?:now|today))?|now|today)[\s?!.]*$/i,
  /^what(?:['’]?s| is) the weather(?: (?:like|now|today|tomorrow|outside|here))*[\s?!.]*$/i,
  /^(?:what|which|how many) (?:articles|sources|topics) (?:do|can|have) (?:you|u|i)\b/i,
  /^what (?:is|are) (?:the|these|your) (?:articles?|news) about[\s?!.]*$/i,
  /^(?:(?:please|can you|could you) )*(?:list|show|read|summari[sz]e|sum up)(?: (?:me|us|all|of))* (?:it|this|(?:the|these|your|this) (?:articles?|sources|news))[\s?!.]*$/i,
  /^(?:summary|summari[sz]e|tl;?dr|sources?|articles?|(?:(?:can|could) (?:you|u) )?help(?: me)?)(?: (?:please|pls|plz))?[\s?!.]*$/i,
  /^who (?:made|created|built|programmed|trained|owns|runs) (?:you|u|this bot|the bot)\b/i,
  /\b(?:fuck|screw) (?:you|u|off|this)\b/i,
];

/** Somebody else's words; a text that is all in marks is the reader's own. */
const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»|(?<!\p{L})['‘].*?['’](?!\p{L})/gu;
const SENTENCE_END = /[.?!;:–—]+\s*/;

/** @param question as a reader typed it, on one line */
export function isSmallTalk(question: string): boolean {
  if (isToTheProgram(question)) return true;
  const words = (question.toLowerCase().match(WORDS) ?? []).map((word) => word.replace(/[’']/g, ''));
  if (ASKS.test(question)) return false;
  return (
    words.some((word) => SOCIAL.has(word)) && words.every((word) => SOCIAL.has(word) || BESIDE.has(word))
  );
}

function isToTheProgram(text: string): boolean {
  const unquoted = text.replace(QUOTED, ' ');
  const own = /\p{L}/u.test(unquoted) ? unquoted : text;
  const mayOrder = own.split(SENTENCE_END).filter((sentence) => !ASKS_OF_OTHERS.test(sentence));
  return (
    TO_THE_PROGRAM.some((pattern) => pattern.test(own)) ||
    ORDERS.some((pattern) => mayOrder.some((sentence) => pattern.test(sentence)))
  );
}
