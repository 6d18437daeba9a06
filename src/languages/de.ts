/** What the bot says in its own voice, in German. */
import type { Language } from './en.js';

const seconds = (n: number) => `${n} ${n === 1 ? 'Sekunde' : 'Sekunden'}`;

/** BCP 47, for what Intl writes. */
const tag = 'de';
const count = new Intl.NumberFormat(tag);
const onlyYou = { name: 'privat', description: 'Nur du siehst die Antwort.' };

export const de: Language = {
  tag,

  commands: {
    ask: {
      name: 'fragen',
      description: 'Frag die Artikel; sie antworten in ihren eigenen Worten.',
      options: {
        question: { name: 'frage', description: 'Was möchtest du wissen?' },
        private: onlyYou,
      },
    },
    summary: {
      name: 'zusammenfassung',
      description: 'Was die Artikel sagen, in ihren eigenen Sätzen: alles, ein Artikel oder ein Thema.',
      options: {
        article: { name: 'artikel', description: 'Nur dieser Artikel.' },
        topic: { name: 'thema', description: 'Worum es gehen soll, in deinen Worten.' },
        length: { name: 'länge', description: 'Wie lang sie sein soll; ohne Angabe mittel.' },
        private: onlyYou,
      },
      choices: { short: 'kurz (3 Sätze)', medium: 'mittel (6 Sätze)', long: 'lang (10 Sätze)' },
    },
    sources: {
      name: 'quellen',
      description: 'Die Artikel, aus denen ich antworte: einen lesen oder herunterladen.',
    },
    timeline: {
      name: 'zeitleiste',
      description: 'Was wann geschah, so wie die Artikel es datieren.',
      options: { private: onlyYou },
    },
    quotes: {
      name: 'zitate',
      description: 'Wer mit welchen Worten zitiert wird.',
      options: {
        person: { name: 'person', description: 'Nur was diese Person sagt.' },
        private: onlyYou,
      },
    },
  },

  messageCommands: { claims: 'Was sagen die Artikel?' },

  buttons: {
    showInContext: 'Im Zusammenhang zeigen',
    showNumberInContext: (number) => `[${number}] im Zusammenhang zeigen`,
    showClosest: 'Die ähnlichsten Stellen zeigen',
    askAnother: 'Noch etwas fragen',
    previous: 'Zurück',
    next: 'Weiter',
    share: 'Im Kanal teilen',
    shared: 'Geteilt',
    download: 'Als Markdown herunterladen',
  },

  questionForm: {
    title: 'Frag die Artikel',
    label: 'Deine Frage',
    placeholder: 'Wer traf sich wann und wo?',
  },

  answer: {
    asked: (question) => `-# Frage: ${question}`,
    also: '-# Außerdem in den Artikeln:',
    notFound:
      'Dazu sagen die Artikel nichts.\n-# Ich antworte nur mit den Worten der Artikel und habe keine gefunden, die das beantworten.',
    noArticles:
      'Ich habe noch keine Artikel, aus denen ich antworten könnte.\n-# Wer diesen Bot betreibt, kann welche hinzufügen: `.md`- oder `.txt`-Dateien in den Ordner `corpus` legen und den Bot neu starten.',
    closest: 'Diese Stellen kommen der Frage am nächsten. Vielleicht beantworten sie sie nicht.',
    changed:
      'Dieser Artikel wurde inzwischen geändert, die Stelle gibt es nicht mehr. Bitte stell die Frage noch einmal.',
  },

  citation: {
    readIt: 'lesen',
    paragraph: (n) => `Absatz ${n}`,
    paragraphOf: (n, all) => `Absatz ${n} von ${all}`,
  },

  page: (n, all) => `-# Seite ${n} von ${all}`,

  share: { by: (name) => `-# Geteilt von ${name}` },

  menus: {
    context: { placeholder: 'Eine Stelle im Zusammenhang zeigen' },
    read: { placeholder: 'Einen Artikel lesen' },
  },

  article: {
    unknown: (name) =>
      `Einen Artikel namens „${name}“ habe ich nicht. Wähle einen aus der Liste, die beim Tippen erscheint, oder sieh unter \`/quellen\` nach.`,
    gone: 'Dieser Artikel gehört nicht mehr zu denen, aus denen ich antworte. `/quellen` zeigt sie alle.',
    fileGone:
      'Die Datei dieses Artikels ist weg oder wurde gerade geändert. Bitte versuch es in einer Minute noch einmal.',
  },

  summary: {
    everything: '-# Zusammenfassung von allem, in den Sätzen der Artikel',
    ofArticle: (title) => `-# Zusammenfassung von ${title}`,
    onTopic: (topic) => `-# Zusammenfassung zum Thema: ${topic}`,
    onTopicIn: (topic, title) => `-# Zusammenfassung zum Thema: ${topic} · in ${title}`,
    alsoIn: (where) => `auch in ${where}`,
    alsoInMore: (n) => `und in ${n} weiteren`,
    notFound:
      'Dazu schweigen die Artikel.\n-# Ich fasse nur mit den Sätzen der Artikel zusammen und habe keine dazu gefunden.',
    changed:
      'Die Artikel wurden inzwischen geändert, diese Sätze gibt es nicht mehr. Bitte nimm noch einmal `/zusammenfassung`.',
  },

  sources: {
    head: (n) =>
      n === 1
        ? 'Ich antworte aus einem Artikel.'
        : `Ich antworte aus ${count.format(n)} Artikeln, der neueste zuerst.`,
    words: (n) => (n === 1 ? '1 Wort' : `${count.format(n)} Wörter`),
    quoted: (n) => (n === 0 ? 'noch nicht zitiert' : `${count.format(n)}-mal zitiert`),
  },

  timeline: {
    head: '-# Was die Artikel datieren, das Älteste zuerst',
    span: (from, to) => `${from} bis ${to}`,
    counted: (words, day) => `„${words}“, gerechnet vom Tag des Artikels, ${day}`,
    empty: 'Die Artikel sagen von nichts, an welchem Tag, in welchem Monat oder in welchem Jahr es war.',
    undated: (n) =>
      n === 1
        ? '-# Ausgelassen: Ein Artikel sagt „am Dienstag“ oder Ähnliches, hat aber kein Datum, von dem aus zu rechnen wäre.'
        : `-# Ausgelassen: ${count.format(n)} Artikel sagen „am Dienstag“ oder Ähnliches, haben aber kein Datum, von dem aus zu rechnen wäre.`,
  },

  quotes: {
    everybody: '-# Wer in den Artikeln zitiert wird, soweit sie keinen Zweifel lassen, wer spricht',
    person: (name) => `-# Was ${name} in den Artikeln sagt`,
    nobody: 'Die Artikel zitieren niemanden, dessen Name zweifelsfrei dabeisteht.',
    notQuoted: (name) => `Die Artikel zitieren niemanden namens „${name}“.`,
    insteadOf: (names) => `-# Sie zitieren ${names}.`,
  },

  claims: {
    head: '-# Was die Nachricht sagt, und was in den Artikeln dem am nächsten kommt. Ich urteile nicht; das kannst du.',
    message: (text) => `**Die Nachricht:** ${text}`,
    nothingClose: 'In den Artikeln steht nichts, was dem nahekommt.',
    anotherNumber: (claimed, quoted) =>
      `-# Eine andere Zahl: „${claimed}“ in der Nachricht, „${quoted}“ im Artikel.`,
    anotherDate: (claimed, quoted) =>
      `-# Ein anderes Datum: „${claimed}“ in der Nachricht, „${quoted}“ im Artikel.`,
    anotherPlace: (claimed, quoted) =>
      `-# Ein anderer Ort: „${claimed}“ in der Nachricht, „${quoted}“ im Artikel.`,
    anotherName: (claimed, quoted) =>
      `-# Ein anderer Name: „${claimed}“ in der Nachricht, „${quoted}“ im Artikel.`,
    more: (n) =>
      n === 1
        ? '-# Eine weitere Aussage wurde nicht nachgeschlagen.'
        : `-# ${count.format(n)} weitere Aussagen wurden nicht nachgeschlagen.`,
    noText: 'Diese Nachricht hat keinen Text, den ich nachschlagen könnte.',
    noClaims:
      'In dieser Nachricht habe ich keine Aussage gefunden, die ich nachschlagen könnte. Für Fragen gibt es `/fragen`.',
  },

  apology: {
    howToAsk:
      'Frag mich etwas über die Artikel: mit `/fragen`, oder schreib deine Frage hinter meinen Namen, zum Beispiel „Wer traf sich wann und wo?“',
    tooFast: (n) => `Das war viel auf einmal. Bitte versuch es in ${seconds(n)} noch einmal.`,
    ownFault:
      'Bei mir ist etwas schiefgegangen, an deiner Frage liegt es nicht. Bitte versuch es gleich noch einmal.',
    unknownButton: 'Diese Schaltfläche kenne ich nicht mehr. Bitte frag noch einmal mit `/fragen`.',
    unknownCommand: 'Diesen Befehl kenne ich nicht. Bitte frag mit `/fragen`.',
    stopping: 'Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.',
  },
};
