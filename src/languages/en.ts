/** What the bot says in its own voice, in English; and by its type, what it must say in every other language. */

const seconds = (n: number) => `${n} ${n === 1 ? 'second' : 'seconds'}`;

/**
 * A function puts its numbers and texts into words and does nothing else. The names of some groups are limits of
 * Discord, which a test holds: `buttons` 80 characters, `title` and `label` of a form 45, `placeholder` 100,
 * `description` 100; names of commands and options 32, in small letters and without blanks.
 */
export const en = {
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask the articles; they answer in their own words.',
      options: {
        question: { name: 'question', description: 'What would you like to know?' },
        private: { name: 'private', description: 'Only you see the answer.' },
      },
    },
  },

  buttons: {
    showInContext: 'Show in context',
    showNumberInContext: (number: number) => `Show [${number}] in context`,
    showClosest: 'Show the closest passages',
    askAnother: 'Ask another',
    previous: 'Previous',
    next: 'Next',
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
