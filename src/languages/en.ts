/** What the bot says in its own voice, in English; and by its type, what it must say in every other language. */

import { FAULTS_IN_ENGLISH } from '../articles/fault.js';
import { REFUSALS } from '../intake/intake-error.js';

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
    help: { name: 'help', description: 'What I can do, and questions to try.' },
    privacy: { name: 'privacy', description: 'What I store, and for how long.' },
    forgetMe: { name: 'forget-me', description: 'Remove what I remember about you.' },
    corpus: {
      name: 'corpus',
      description: 'Keep the articles that I answer from. For members who may manage the server.',
      subcommands: {
        status: {
          name: 'status',
          description: 'The articles, the version that is served, and what needs a look.',
        },
        refresh: {
          name: 'refresh',
          description: 'Read the articles again, and fetch those that have an address.',
        },
        add: {
          name: 'add',
          description: 'Add an article; you see a preview before anything is stored.',
          options: {
            url: { name: 'url', description: 'Its address on the web.' },
            file: {
              name: 'file',
              description: 'A .md, .txt, .html or .pdf file. Without address and file: a form for text.',
            },
          },
        },
        remove: {
          name: 'remove',
          description: 'Take an article out; you can undo it for a day.',
          options: { article: { name: 'article', description: 'Which article.' } },
        },
        rollback: {
          name: 'rollback',
          description: 'Serve an earlier version of all articles again.',
          options: { version: { name: 'version', description: 'Which version.' } },
        },
        gaps: { name: 'gaps', description: 'The questions that found no answer.' },
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
    helped: 'This helped',
    wrong: 'This is wrong',
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
    offered: '-# The articles do answer these:',
    changed: 'That article has changed since, so the passage is no longer there. Please ask again.',
    understood: (searched: string) => `-# Understood as: ${searched}`,
    meant: (name: string) => `-# \\[meant: ${name}\\]`,
    agreeing: (articles: number) =>
      articles === 2 ? '-# Both articles say so:' : `-# ${count.format(articles)} articles say so:`,
    differing: '-# The articles differ:',
    otherLanguage: (language: string) =>
      `The articles are in ${language}, the only language that I read. Please ask in ${language}.`,
    nothingAsked:
      'Ask me about the articles: I answer only in their own words.\n-# `/help` shows what else I can do.',
  },

  citation: {
    readIt: 'read it',
    paragraph: (n: number) => `paragraph ${n}`,
    paragraphOf: (n: number, all: number) => `paragraph ${n} of ${all}`,
    /** Which version an answer is from, behind its first citation. */
    version: (n: number) => `version ${n} of the articles`,
  },

  page: (n: number, all: number) => `-# Page ${n} of ${all}`,

  share: { by: (name: string) => `-# Shared by ${name}` },

  feedback: {
    thanks: 'Thank you. It is counted, without your name.',
    thanksWrong:
      'Thank you. The moderators of the articles can read it, without your name. It is deleted by itself: `/privacy` says when.',
    form: {
      title: 'What is wrong?',
      question: { label: 'The question (kept only if you leave it here)' },
      reason: {
        label: 'What is wrong?',
        placeholder: 'The quote answers another question; the article says …',
      },
    },
  },

  help: {
    promise: (articles: number) =>
      `Ask me about ${articles === 1 ? 'the article' : `the ${count.format(articles)} articles`} that I have read. I answer only in ${articles === 1 ? 'its' : 'their'} own words, each quote with the place where it stands; where ${articles === 1 ? 'it doesn’t' : 'they don’t'} say, I say so. No language model writes anything, so you can check every answer.`,
    read: '**What I read**',
    more: (n: number) => `-# and ${count.format(n)} more: \`/sources\` lists them all`,
    commands: '**What you can do**',
    mention: '-# You can also write your question after my name, or in a direct message to me.',
    menu: (name: string) => `Right-click or long-press a message, **Apps**, **${name}**`,
    menuDoes: 'What the message says, beside what the articles say.',
    tryThese: '**Questions to try:** the buttons below.',
    hint: 'This was your first answer from me. I only quote: every sentence is word for word in an article. `/help` shows what else I can do, `/privacy` what I store.',
  },

  privacy: {
    /** Days; `followUp` minutes. */
    text: (gaps: number, followUp: number, answers: number, feedback: number, hint: number) =>
      [
        '**What I store, and for how long**',
        '- Questions: only those that found no answer, without your name, so that the moderators see what is missing: ' +
          `${gaps} days after they were last asked. All others are answered and gone.`,
        `- Your last question and its quote, in memory only, so that I understand a follow-up: ${followUp} minutes.`,
        `- My answers for all to see: which quotes stood in which message, not who asked: ${answers} days.`,
        `- “This helped” and “This is wrong”, with the reason and the question if you leave them in the form, without your name: ${feedback} days.`,
        `- That you have had the hint for newcomers, under a code made from your id: ${hint} days.`,
        '- Who changed the articles, if you are a moderator: in the record of changes, for good. Your id, if you try to without the permission: in my log.',
        '- In memory only: how often you ask, against floods, for a few seconds; what you have said of which answers, so that your last word counts, for an hour.',
        '-# Else my log holds no question, no name and no id of a reader. Nothing goes to any service but Discord.',
        '-# `/forget-me` removes what can be told to be yours: the last question, the code, and what you have said of which answers.',
      ].join('\n'),
    forgotten: 'Done. I no longer remember your last question, nor that you have been here before.',
  },

  /** Menus; a `placeholder` is what stands in them before anything is chosen. */
  menus: {
    context: { placeholder: 'Show one of them in its context' },
    read: { placeholder: 'Read an article' },
  },

  /** An article that a reader named. */
  article: {
    unknown: (name: string) =>
      `I have no article called “${name}”. Choose one from the list that appears while you type, or see \`/sources\`.`,
    several: (name: string) =>
      `“${name}” fits several articles. Choose one from the list that appears while you type.`,
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
    quoted: (n: number, days: number) =>
      n === 0
        ? `not quoted in ${days} days`
        : `quoted ${n === 1 ? 'once' : `${count.format(n)} times`} in ${days} days`,
  },

  timeline: {
    head: '-# What the articles date, oldest first',
    span: (from: string, to: string) => `${from} to ${to}`,
    counted: (words: string) => `“${words}” counted from the article’s date`,
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
      'Ask me about the articles: use `/ask`, or write your question after my name, for example “Who met, when and where?”',
    tooFast: (n: number) => `That was a lot at once. Please try again in ${seconds(n)}.`,
    ownFault: 'Something went wrong on my side, not with your question. Please try again in a moment.',
    unknownButton: 'I don’t know that button any more. Please ask again with `/ask`.',
    unknownCommand: 'I don’t know that command. Please ask with `/ask`.',
    badOption:
      'I can’t read what stands in one of the options. Please type the command again and fill it in anew.',
    stopping: 'I am just being restarted. Please ask again in a minute.',
  },

  /** To moderators. A `when` is a moment as Discord shows it to each reader; a `title` comes escaped. */
  corpus: {
    admission: {
      serversOnly: 'The articles can be kept only from a server that I was added to.',
      otherServer: 'The articles are kept from another server, not from this one.',
      notAllowed: 'Only members with the permission “Manage Server” can keep the articles.',
      notYours: 'That belongs to another member. To do the same, use `/corpus` yourself.',
    },
    buttons: {
      refresh: 'Refresh',
      refreshAnyway: 'Refresh all the same',
      add: 'Add',
      correct: 'Correct',
      discard: 'Discard',
      remove: 'Remove',
      keep: 'Keep it',
      undo: 'Undo',
      rollBack: 'Go back to it',
      stay: 'Stay with this one',
      addForGap: 'Add an article for this',
      askAgain: 'Ask it again',
      dismiss: 'Take it off the list',
      toList: 'Back to the list',
      wrong: 'What readers found wrong',
      whatChanged: 'Source changed: see how',
    },
    /** What readers said of answers. */
    feedback: {
      counts: (helped: number, wrong: number, days: number) =>
        `Readers in ${days} days: “This helped” ${count.format(helped)}, “This is wrong” ${count.format(wrong)}`,
      head: (days: number) =>
        `-# What readers found wrong in the last ${days} days, newest first. Nobody’s name is kept.`,
      noQuote: 'Nothing was quoted, or the quote is no longer in the articles.',
      nothingWrong: 'No reader has said that an answer is wrong.',
    },
    menus: {
      removed: { placeholder: 'Put a removed article back' },
      gap: { placeholder: 'Choose a question to do something about' },
    },
    who: {
      terminal: (name: string) => `${name} in the terminal`,
      schedule: 'the schedule',
      start: 'the start of the program',
    },
    /** What is under way. */
    works: {
      add: 'Adding an article',
      remove: 'Removing an article',
      undo: 'Putting an article back',
      refresh: 'Refreshing the articles',
      rollback: 'Going back to an earlier version',
    },
    steps: {
      reading: 'Reading the articles',
      fetching: 'Fetching pages',
      embedding: 'Embedding passages',
      publishing: 'Publishing the new version',
    },
    step: (doing: string, done: number, total: number) =>
      `${doing}: ${count.format(done)} of ${count.format(total)}`,
    moved: '-# Goes on here from a private reply, which Discord closes after 15 minutes.',
    movedTo: (link: string) => `This takes longer than a private reply lasts. It goes on here: ${link}`,
    movedNowhere:
      'This takes longer than a private reply lasts, and I’m not allowed to write here. `/corpus status` shows how it ends.',
    done: {
      add: (title: string) => `**${title}** is added. I answer from it now.`,
      remove: (title: string) => `**${title}** is removed. No answer quotes it from now on.`,
      undo: (title: string) => `**${title}** is back. I answer from it again.`,
      refresh: 'The articles are refreshed.',
      unchanged: 'The articles are refreshed; nothing has changed.',
      rollback: 'The earlier version is served again.',
    },
    lookAgain: 'Nothing was done, as the articles have changed meanwhile. Please look again:',
    undoUntil: (when: string) => `-# “Undo” works until ${when}.`,
    version: (version: string) => `Version \`${version}\``,
    changes: {
      added: (n: number) => `**Added: ${count.format(n)}**`,
      changed: (n: number) => `**Changed: ${count.format(n)}**`,
      removed: (n: number) => `**Removed: ${count.format(n)}**`,
      skipped: (n: number) => `**Not served: ${count.format(n)}**`,
      unfetched: (n: number) => `**Not fetched again, served as before: ${count.format(n)}**`,
      returning: (n: number) => `**Would come back: ${count.format(n)}**`,
      leaving: (n: number) => `**Would go: ${count.format(n)}**`,
      changing: (n: number) => `**Would have their earlier text: ${count.format(n)}**`,
      lost: (n: number) => `**Would be lost: ${count.format(n)}**`,
      more: (n: number) => `and ${count.format(n)} more`,
    },
    refused: {
      busy: (work: string, who: string, when: string) =>
        `Nothing was done, as something else is under way.\n${work}, begun by ${who} ${when}. Please try again when it is over.`,
      beginning:
        'Nothing was done, as something else is just being done to the articles. Please try again in a minute.',
      duplicate: (title: string) => `The same text is among the articles already, as **${title}**.`,
      unknownArticle: 'That article is not among those I answer from, so there is nothing to remove.',
      unknownRemoval:
        'That article can’t be put back: it is back already, or was removed more than a day ago.',
      unknownVersion: 'That version is served already, or not kept any more.',
      taken: (title: string) =>
        `Its file’s name has been given to another article meanwhile: **${title}**. Remove that one first.`,
      losesMost: (lost: number, of: number) =>
        of === 1
          ? 'Nothing was done, as the only article would be lost. Is its file where it should be?'
          : `Nothing was done, as ${count.format(lost)} of ${count.format(of)} articles would be lost. Are their files where they should be?`,
      failed: (sentence: string) => `That did not work. ${sentence}`,
      hindered: {
        full: 'Please tell whoever runs this bot: the disk is full, and needs some space.',
        forbidden:
          'Please tell whoever runs this bot: I may not read or write in one of my folders; the log says where.',
      },
      unchanged: 'Nothing was changed, and answers go on as before.',
      stored: 'The article files are changed, the index is not yet. “Refresh” tries again.',
    },
    status: {
      head: (n: number) =>
        n === 1 ? '**I answer from one article**' : `**I answer from ${count.format(n)} articles**`,
      built: (when: string) => `built ${when}`,
      builtBy: (when: string, who: string) => `built ${when} by ${who}`,
      model: (model: string) => `Embedding model: ${model}`,
      nextRefresh: (when: string) => `Next scheduled refresh: ${when}`,
      noSchedule: 'No refresh is scheduled',
      running: (work: string, who: string, when: string) => `**Under way:** ${work}, begun by ${who} ${when}`,
      passages: (n: number) => (n === 1 ? '1 passage' : `${count.format(n)} passages`),
      served: 'served',
      changed: 'served as it was; **its file has changed since**',
      gone: 'still served; **its file is gone**',
      new: '**new file, not served before a refresh**',
      skipped: '**not served**',
    },
    add: {
      form: {
        title: 'Add an article',
        address: { label: 'Its address on the web', placeholder: 'https://' },
        file: { label: 'Or a file', description: '.md, .txt, .html or .pdf, at most 5 MB' },
        text: {
          label: 'Or its text',
          placeholder: 'Paragraphs parted by blank lines. Longer than 4,000 characters: attach a file.',
        },
      },
      onlyOne: 'Please give one thing: an address, a file or the text.',
      notWithDiscord: 'That file isn’t on Discord, so it was not fetched. Attach it to the command.',
      preview: '**Preview: nothing is stored yet**',
      noTitle: 'No title yet',
      first: '-# First sentence:',
      last: '-# Last sentence:',
      lookAt: (what: string) => `**Please look:** ${what}`,
      needsTitle: 'it needs a title before it can be added. “Correct” lets you write one.',
      noDay: (text: string) => `“${text}” isn’t a day. Write it like 2025-05-27, or leave it out.`,
      sameAddress: (name: string) =>
        `there is already an article with this address: **${name}**. \`/corpus refresh\` fetches its new text; “Add” would make a second article.`,
      sameTitle: (name: string) =>
        `there is already an article with this title: **${name}**. “Add” would make a second one.`,
      warnings: {
        little_text: 'there is very little text. Is it all of the article?',
        pages_without_text: 'some pages of the PDF are pictures, so what they say is missing.',
        title_shortened: 'the title was longer than fits and is shortened.',
        source_shortened: 'the source was longer than fits and is shortened.',
        future_date: 'the date lies in the future.',
      },
      correct: {
        title: 'Correct the article',
        titleField: { label: 'Title' },
        sourceField: { label: 'Source: who published it' },
        dateField: { label: 'Date of publication', placeholder: '2025-05-27' },
      },
      gone: 'That draft is no longer here: it was added or discarded, or is more than half an hour old. `/corpus add` starts over.',
      discarded: 'Discarded. Nothing was stored.',
    },
    remove: {
      confirm: (title: string) => `Remove **${title}**?`,
      effect:
        '-# No answer quotes it from that moment on. Its file is kept among the removed ones, and “Undo” works for a day.',
      kept: (title: string) => `**${title}** stays.`,
    },
    rollback: {
      version: (n: number) => `Version ${n}`,
      confirm: (n: number, when: string) => `Serve version ${n}, built ${when}, again?`,
      effect:
        '-# The corpus folder becomes what it was then. What that version lacks is kept among the removed files.',
      same: 'It holds the same articles as now.',
      stayed: 'The present version stays.',
      articles: (n: number) => (n === 1 ? '1 article' : `${count.format(n)} articles`),
    },
    gaps: {
      head: '**Questions that found no answer**',
      order: '-# Those asked most often come first. Nobody’s name is kept.',
      none: 'No question is waiting for an answer.\n-# When I find none in the articles, the question will be listed here, without anybody’s name.',
      asked: (n: number, when: string) =>
        n === 1 ? `asked once, ${when}` : `asked ${count.format(n)} times, last ${when}`,
      first: (when: string) => `first ${when}`,
      others: '-# Also asked as:',
      gone: 'That question is not on the list any more.',
      answered: 'The articles answer it now, so I took it off the list.',
      open: 'The articles still don’t answer it, so it stays on the list.',
    },
    changedSource: {
      line: (numbers: string) => `-# Source changed since this answer: ${numbers}`,
      quoted: '-# Quoted then:',
      now: '-# The closest sentence now:',
      notSaid: 'The articles don’t say that any more.',
      notKept: '-# The words that were quoted are not kept any more.',
      restored: 'The quoted words stand in the articles as they did then.',
    },
    record: {
      add: (title: string) => `Article added: **${title}**`,
      remove: (title: string) => `Article removed: **${title}**`,
      undo: (title: string) => `Removed article put back: **${title}**`,
      refresh: 'Articles refreshed',
      rollback: 'Earlier version served again',
      failed: 'The index could not be built; the version before is still served.',
      interrupted: 'It was interrupted, and finished or taken back at the next start.',
      by: (who: string) => `by ${who}`,
    },
  },

  /** Why a file of the corpus is not served, and what to do. */
  faults: FAULTS_IN_ENGLISH,

  /** Why a document can’t become an article. */
  intake: REFUSALS,
};

/** Everything that the bot says in its own voice. What another language lacks fails the type check. */
export type Language = typeof en;
