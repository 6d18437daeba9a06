/** Every sentence and label that the bot says in its own voice, so that they read alike and can be translated. */

// Buttons (80 characters at most) and the form for the next question (title 45).
export const SHOW_IN_CONTEXT = 'Show in context';
export const showInContext = (number: number) => `Show [${number}] in context`;
export const SHOW_CLOSEST = 'Show the closest passages';
export const ASK_ANOTHER = 'Ask another';
export const PREVIOUS = 'Previous';
export const NEXT = 'Next';
export const FORM_TITLE = 'Ask the articles';
export const FORM_LABEL = 'Your question';
export const FORM_HINT = 'Who met, when and where?';

// Parts of an answer.
export const asked = (question: string) => `-# Question: ${question}`;
export const ALSO = '-# Also in the articles:';
export const READ_IT = 'read it';
export const paragraph = (n: number) => `paragraph ${n}`;
export const paragraphOf = (n: number, all: number) => `paragraph ${n} of ${all}`;
export const pageOf = (n: number, all: number) => `-# Page ${n} of ${all}`;

// When there is no quote to show.
export const NOT_FOUND =
  'The articles don’t say.\n-# I answer only in the articles’ own words, and found none that answer this.';
export const NO_ARTICLES =
  'I have no articles to answer from yet.\n-# Whoever runs this bot can add some: put `.md` or `.txt` files into its `corpus` folder and start it again.';
export const CLOSEST = 'These passages come closest. They may not answer the question.';
export const CHANGED = 'That article has changed since, so the passage is no longer there. Please ask again.';

// To a reader whose question can't be answered now.
export const HOW_TO_ASK =
  'Ask me about the articles: use `/ask`, or write your question behind my name, for example “Who met, when and where?”';
export const tooFast = (seconds: number) =>
  `That was a lot at once. Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
export const OWN_FAULT =
  'Something went wrong on my side, not with your question. Please try again in a moment.';
export const NOT_MINE = 'I don’t know that button any more. Please ask again with `/ask`.';
export const UNKNOWN_COMMAND = 'I don’t know that command. Please ask with `/ask`.';
export const STOPPING = 'I am just being restarted. Please ask again in a minute.';
