/** What the bot says in its own voice, in English; and by its type, what it must say in every other language. */

const seconds = (n: number) => `${n} ${n === 1 ? 'second' : 'seconds'}`;

/** BCP 47, for what Intl writes. */
const tag = 'en';
const count = new Intl.NumberFormat(tag);
const onlyYou = { name: 'private', description: 'Only you see the answer.' };

/**
 * A function puts its numbers and texts into words and does nothing else. The names of some groups are limits of
 * Discord, which a test holds: `buttons` 80 characters, `title` and `label` of a form 45, `placeholder` 100,
 * `description` 100; names of commands and options 32, in small letters and without blanks.
 */
export const en = {
  tag,

  commands: {
    ask: {
      name: 'ask',
      description: 'Ask the articles; they answer in their own words.',
      options: {
        question: { name: 'question', description: 'What would you like to know?' },
        private: onlyYou,
      },
    },
    summary: {
      name: 'summary',
      description: 'What the articles say, in their own sentences: everything, one article or a topic.',
      options: {
        article: { name: 'article', description: 'Only this article.' },
        topic: { name: 'topic', description: 'What it should be about, in your words.' },
        length: { name: 'length', description: 'How long it should be; medium unless you say.' },
        private: onlyYou,
      },
      choices: { short: 'short (3 sentences)', medium: 'medium (6 sentences)', long: 'long (10 sentences)' },
    },
    sources: { name: 'sources', description: 'The articles that I answer from: read one, or download it.' },
    timeline: {
      name: 'timeline',
      description: 'What happened when, as the articles date it.',
      options: { private: onlyYou },
    },
    quotes: {
      name: 'quotes',
      description: 'Who is quoted as saying what.',
      options: {
        person: { name: 'person', description: 'Only what this person says.' },
        private: onlyYou,
      },
    },
  },

  /** In the menu that a right-click on a message opens; Discord allows 32 characters. */
  messageCommands: { claims: 'What do the articles say?' },

  buttons: {
    showInContext: 'Show in context',
    showNumberInContext: (number: number) => `Show [${number}] in context`,
    showClosest: 'Show the closest passages',
    askAnother: 'Ask another',
    previous: 'Previous',
    next: 'Next',
    share: 'Share in channel',
    shared: 'Shared',
    download: 'Download as Markdown',
  },

  questionForm: {
    title: 'Ask the articles',
    label: 'Your question',
    placeholder: 'Who met, when and where?',
  },

  answer: {
    asked: (question: string) => `-# Question: ${question}`,
    also: '-# Also in the articles:',
    notFound:
      'The articles don’t say.\n-# I answer only in the articles’ own words, and found none that answer this.',
    noArticles:
      'I have no articles to answer from yet.\n-# Whoever runs this bot can add some: put `.md` or `.txt` files into its `corpus` folder and start it again.',
    closest: 'These passages come closest. They may not answer the question.',
    changed: 'That article has changed since, so the passage is no longer there. Please ask again.',
  },

  citation: {
    readIt: 'read it',
    paragraph: (n: number) => `paragraph ${n}`,
    paragraphOf: (n: number, all: number) => `paragraph ${n} of ${all}`,
  },

  page: (n: number, all: number) => `-# Page ${n} of ${all}`,

  share: { by: (name: string) => `-# Shared by ${name}` },

  /** Menus; a `placeholder` is what stands in them before anything is chosen. */
  menus: {
    context: { placeholder: 'Show one of them in its context' },
    read: { placeholder: 'Read an article' },
  },

  /** An article that a reader named. */
  article: {
    unknown: (name: string) =>
      `I have no article called “${name}”. Choose one from the list that appears while you type, or see \`/sources\`.`,
    gone: 'That article is no longer among those I answer from. `/sources` lists them.',
    fileGone: 'The file of that article is gone or was changed just now. Please try again in a minute.',
  },

  summary: {
    everything: '-# Summary of everything, in the articles’ own sentences',
    ofArticle: (title: string) => `-# Summary of ${title}`,
    onTopic: (topic: string) => `-# Summary on: ${topic}`,
    onTopicIn: (topic: string, title: string) => `-# Summary on: ${topic} · in ${title}`,
    alsoIn: (where: string) => `also in ${where}`,
    alsoInMore: (n: number) => `and in ${n} more`,
    notFound:
      'The articles are silent on that.\n-# I sum up only in the articles’ own sentences, and found none about it.',
    changed:
      'The articles have changed since, so these sentences are no longer there. Please use `/summary` again.',
  },

  sources: {
    head: (n: number) =>
      n === 1 ? 'I answer from one article.' : `I answer from ${count.format(n)} articles, newest first.`,
    words: (n: number) => (n === 1 ? '1 word' : `${count.format(n)} words`),
    quoted: (n: number) =>
      n === 0 ? 'not quoted yet' : n === 1 ? 'quoted once' : `quoted ${count.format(n)} times`,
  },

  timeline: {
    head: '-# What the articles date, oldest first',
    span: (from: string, to: string) => `${from} to ${to}`,
    counted: (words: string, day: string) => `“${words}” counted from the article’s day, ${day}`,
    empty: 'The articles say of nothing on which day, in which month or in which year it was.',
    undated: (n: number) =>
      n === 1
        ? '-# Left out: one article says “on Tuesday” or the like, but has no date to count from.'
        : `-# Left out: ${count.format(n)} articles say “on Tuesday” or the like, but have no date to count from.`,
  },

  quotes: {
    everybody: '-# Who is quoted in the articles, where they leave no doubt who speaks',
    person: (name: string) => `-# What ${name} says in the articles`,
    nobody: 'The articles quote nobody whose name they leave no doubt about.',
    notQuoted: (name: string) => `The articles quote nobody called “${name}”.`,
    insteadOf: (names: string) => `-# They quote ${names}.`,
  },

  claims: {
    head: '-# What the message says, and what the articles say that comes closest. I don’t judge; you can.',
    message: (text: string) => `**The message:** ${text}`,
    nothingClose: 'The articles say nothing close to it.',
    anotherNumber: (claimed: string, quoted: string) =>
      `-# Another number: “${claimed}” in the message, “${quoted}” in the article.`,
    anotherDate: (claimed: string, quoted: string) =>
      `-# Another date: “${claimed}” in the message, “${quoted}” in the article.`,
    anotherPlace: (claimed: string, quoted: string) =>
      `-# Another place: “${claimed}” in the message, “${quoted}” in the article.`,
    anotherName: (claimed: string, quoted: string) =>
      `-# Another name: “${claimed}” in the message, “${quoted}” in the article.`,
    more: (n: number) =>
      n === 1
        ? '-# One more statement was not looked up.'
        : `-# ${count.format(n)} more statements were not looked up.`,
    noText: 'That message has no text that I could look up.',
    noClaims:
      'I found no statement in that message, so there is nothing to look up. To ask something, use `/ask`.',
  },

  /** To a reader who can't be served now. */
  apology: {
    howToAsk:
      'Ask me about the articles: use `/ask`, or write your question behind my name, for example “Who met, when and where?”',
    tooFast: (n: number) => `That was a lot at once. Please try again in ${seconds(n)}.`,
    ownFault: 'Something went wrong on my side, not with your question. Please try again in a moment.',
    unknownButton: 'I don’t know that button any more. Please ask again with `/ask`.',
    unknownCommand: 'I don’t know that command. Please ask with `/ask`.',
    stopping: 'I am just being restarted. Please ask again in a minute.',
  },
};

/** Everything that the bot says in its own voice. What another language lacks fails the type check. */
export type Language = typeof en;
