/** What the bot says in its own voice, in German. */
import { explainFault, type FaultSentences } from '../articles/fault.js';
import type { Language } from './en.js';

const seconds = (n: number) => `${n} ${n === 1 ? 'Sekunde' : 'Sekunden'}`;

/** BCP 47, for what Intl writes. */
const tag = 'de';
const count = new Intl.NumberFormat(tag);
const onlyYou = { name: 'privat', description: 'Nur du siehst die Antwort.' };

const UTF8 = 'Öffne sie in einem Texteditor und speichere sie mit der Kodierung UTF-8.';
const elsewhere = (ending: string) =>
  `Verschieb sie aus dem Ordner der Artikel, oder benenne sie so um, dass ihr Name nicht auf ${ending} endet.`;

/** Why a file of the corpus is not served, and what to do. */
const faults: FaultSentences = {
  folder: ({ ending }) => `Das ist ein Ordner. ${elsewhere(ending)}`,
  no_ordinary_file: ({ ending }) => `Das ist keine gewöhnliche Datei. ${elsewhere(ending)}`,
  gone: () =>
    'Die Datei ist weg, oder sie verweist auf nichts. Leg sie wieder an ihren Platz, oder lösch den Verweis.',
  unreadable: ({ cause }) =>
    `Die Datei kann nicht gelesen werden (${cause}). Lass dieses Programm sie lesen, oder entfern sie.`,
  same_name: ({ first }) =>
    `Die Datei heißt bis auf die Endung wie ${first}, und Antworten nennen einen Artikel bei diesem Namen. Benenne eine der beiden um.`,
  too_large: ({ bytes, most }) =>
    `Die Datei hat ${bytes} Bytes; höchstens ${most} sind möglich. Teil sie in mehrere Artikel auf.`,
  not_utf8: ({ at, line, byte }) =>
    `Die Datei ist nicht in UTF-8: Byte ${at} (Zeile ${line}) ist ${byte}. ${UTF8}`,
  nul: ({ at }) =>
    `Die Datei ist kein Text: Zeichen ${at} ist NUL, wie in UTF-16 oder einem Programm. ${UTF8}`,
  no_text: () => 'In der Datei steht kein Text. Schreib den Artikel hinein, oder lösch sie.',
  no_front_matter: () =>
    'Die Datei beginnt nicht mit Angaben zum Artikel. Setz an den Anfang eine Zeile aus drei Strichen, eine wie „title: Wer wen wo traf“ und noch eine aus drei Strichen.',
  front_matter_without_end: () =>
    'Die Angaben am Anfang haben kein Ende. Setz zwischen sie und den Text eine Zeile aus drei Strichen (---).',
  front_matter_too_long: ({ most }) =>
    `Die Angaben am Anfang sind länger als ${most} Zeichen. Lass nur title, source, published und url stehen, und sieh nach, ob die schließende Zeile aus Strichen an ihrem Platz ist.`,
  front_matter_broken: ({ line, said }) =>
    `Die Angaben am Anfang sind in Zeile ${line} fehlerhaft (${said}). Berichtige Zeile ${line}. Ein Wert mit einem Doppelpunkt, einem # oder einem Anführungszeichen gehört in Anführungszeichen: title: "Gespräche: Tag zwei".`,
  no_title: () =>
    'Der Titel fehlt. Schreib in die Angaben am Anfang eine Zeile wie title: "Wer wen wo traf".',
  too_long: ({ field, characters, most }) =>
    `Die Angabe ${field} hat ${characters} Zeichen; höchstens ${most} sind möglich. Kürz sie am Anfang der Datei.`,
  no_day: ({ said }) =>
    `Da steht „published: ${said}“, und das ist kein Tag im Kalender. Schreib ihn als Jahr-Monat-Tag, etwa published: 2025-05-27, oder lass die Zeile weg.`,
  no_address: ({ said }) =>
    `Da steht „url: ${said}“, und das ist keine Adresse im Web. Schreib sie ganz aus, mit https:// oder http:// am Anfang, oder lass die Zeile weg.`,
  not_storable: ({ field }) =>
    `Die Angabe ${field} lässt sich so nicht speichern. Schreib sie in eine Zeile, ohne unsichtbare Zeichen.`,
};

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
    help: { name: 'hilfe', description: 'Was ich kann, und Fragen zum Ausprobieren.' },
    privacy: { name: 'datenschutz', description: 'Was ich speichere, und wie lange.' },
    forgetMe: { name: 'vergiss-mich', description: 'Löscht, was ich mir über dich gemerkt habe.' },
    corpus: {
      name: 'korpus',
      description: 'Die Artikel pflegen, aus denen ich antworte. Für alle, die den Server verwalten.',
      subcommands: {
        status: {
          name: 'status',
          description: 'Die Artikel, die laufende Fassung und was Aufmerksamkeit braucht.',
        },
        refresh: {
          name: 'aktualisieren',
          description: 'Die Artikel neu einlesen und die mit Adresse neu abrufen.',
        },
        add: {
          name: 'hinzufügen',
          description: 'Einen Artikel hinzufügen; vor dem Speichern siehst du eine Vorschau.',
          options: {
            url: { name: 'adresse', description: 'Seine Adresse im Web.' },
            file: {
              name: 'datei',
              description: 'Eine .md-, .txt-, .html- oder .pdf-Datei. Ohne beides: ein Formular für Text.',
            },
          },
        },
        remove: {
          name: 'entfernen',
          description: 'Einen Artikel herausnehmen; einen Tag lang lässt es sich rückgängig machen.',
          options: { article: { name: 'artikel', description: 'Welcher Artikel.' } },
        },
        rollback: {
          name: 'zurückkehren',
          description: 'Wieder eine frühere Fassung aller Artikel verwenden.',
          options: { version: { name: 'fassung', description: 'Welche Fassung.' } },
        },
        gaps: { name: 'lücken', description: 'Die Fragen, auf die es keine Antwort gab.' },
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
    helped: 'Das hat geholfen',
    wrong: 'Das ist falsch',
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
    offered: '-# Darauf antworten die Artikel:',
    changed:
      'Dieser Artikel wurde inzwischen geändert, die Stelle gibt es nicht mehr. Bitte stell die Frage noch einmal.',
    understood: (searched) => `-# Verstanden als: ${searched}`,
    meant: (name) => `-# \\[gemeint: ${name}\\]`,
    agreeing: (articles) =>
      articles === 2 ? '-# Beide Artikel sagen das:' : `-# ${count.format(articles)} Artikel sagen das:`,
    differing: '-# Die Artikel unterscheiden sich:',
    otherLanguage: (language) =>
      `Die Artikel sind auf ${language} geschrieben, nur diese Sprache lese ich. Bitte frag auf ${language}.`,
    nothingAsked:
      'Frag mich etwas zu den Artikeln: Ich antworte nur mit ihren eigenen Worten.\n-# `/hilfe` zeigt, was ich noch kann.',
  },

  citation: {
    readIt: 'lesen',
    paragraph: (n) => `Absatz ${n}`,
    paragraphOf: (n, all) => `Absatz ${n} von ${all}`,
    version: (n) => `Fassung ${n} der Artikel`,
  },

  page: (n, all) => `-# Seite ${n} von ${all}`,

  share: { by: (name) => `-# Geteilt von ${name}` },

  feedback: {
    thanks: 'Danke. Es wurde gezählt, ohne deinen Namen.',
    thanksWrong:
      'Danke. Wer die Artikel betreut, kann es lesen, ohne deinen Namen. Es wird von selbst gelöscht; `/datenschutz` sagt, wann.',
    form: {
      title: 'Was ist falsch?',
      question: { label: 'Die Frage (bleibt nur, wenn sie hier steht)' },
      reason: {
        label: 'Was ist falsch?',
        placeholder: 'Das Zitat beantwortet eine andere Frage; im Artikel steht …',
      },
    },
  },

  help: {
    promise: (articles) =>
      `Frag mich etwas über ${articles === 1 ? 'den Artikel, den' : `die ${count.format(articles)} Artikel, die`} ich gelesen habe. Ich antworte nur in ${articles === 1 ? 'seinen' : 'ihren'} eigenen Worten, jedes Zitat mit der Stelle, an der es steht; wo ${articles === 1 ? 'er nichts dazu sagt' : 'sie nichts dazu sagen'}, sage ich das. Kein Sprachmodell schreibt etwas, darum kannst du jede Antwort nachprüfen.`,
    read: '**Was ich lese**',
    more: (n) => `-# und ${count.format(n)} mehr: \`/quellen\` zeigt alle`,
    commands: '**Was du tun kannst**',
    mention:
      '-# Du kannst deine Frage auch hinter meinen Namen schreiben oder mir eine Direktnachricht schicken.',
    menu: (name) => `Rechtsklick oder langer Druck auf eine Nachricht, **Apps**, **${name}**`,
    menuDoes: 'Was die Nachricht sagt, neben dem, was die Artikel sagen.',
    tryThese: '**Fragen zum Ausprobieren:** die Schaltflächen unten.',
    hint: 'Das war deine erste Antwort von mir. Ich zitiere nur: Jeder Satz steht Wort für Wort in einem Artikel. `/hilfe` zeigt, was ich noch kann, `/datenschutz`, was ich speichere.',
  },

  privacy: {
    text: (gaps, followUp, answers, feedback, hint) =>
      [
        '**Was ich speichere, und wie lange**',
        `- Fragen: nur solche ohne Antwort, ohne deinen Namen, damit die Moderatoren sehen, was fehlt: ${gaps} Tage, nachdem sie zuletzt gestellt wurden. Alle anderen werden beantwortet und sind weg.`,
        `- Deine letzte Frage und ihr Zitat, nur im Arbeitsspeicher, damit ich eine Nachfrage verstehe: ${followUp} Minuten.`,
        `- Meine Antworten für alle: welche Zitate in welcher Nachricht standen, nicht wer gefragt hat: ${answers} Tage.`,
        `- „Das hat geholfen“ und „Das ist falsch“, mit Grund und Frage, falls du sie im Formular stehen lässt, ohne deinen Namen: ${feedback} Tage.`,
        `- Dass du den Hinweis für Neue gesehen hast, unter einem aus deiner ID gemachten Code: ${hint} Tage.`,
        '- Wer die Artikel geändert hat, falls du moderierst: im Änderungsprotokoll, auf Dauer. Deine ID, falls du es ohne Berechtigung versuchst: in meinem Log.',
        '- Nur im Arbeitsspeicher: wie oft du fragst, gegen Überflutung, wenige Sekunden lang; was du zu welchen Antworten gesagt hast, damit dein letztes Wort zählt, eine Stunde lang.',
        '-# Sonst enthält mein Log keine Frage, keinen Namen und keine ID von Lesenden. Nichts geht an einen anderen Dienst als Discord.',
        '-# `/vergiss-mich` löscht, was sich dir zuordnen lässt: die letzte Frage, den Code und was du zu welchen Antworten gesagt hast.',
      ].join('\n'),
    forgotten: 'Erledigt. Ich weiß weder deine letzte Frage noch, dass du schon einmal hier warst.',
  },

  menus: {
    context: { placeholder: 'Eine Stelle im Zusammenhang zeigen' },
    read: { placeholder: 'Einen Artikel lesen' },
  },

  article: {
    unknown: (name) =>
      `Einen Artikel namens „${name}“ habe ich nicht. Wähle einen aus der Liste, die beim Tippen erscheint, oder sieh unter \`/quellen\` nach.`,
    several: (name) =>
      `„${name}“ passt auf mehrere Artikel. Wähle einen aus der Liste, die beim Tippen erscheint.`,
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
    quoted: (n, days) =>
      n === 0 ? `in ${days} Tagen nicht zitiert` : `in ${days} Tagen ${count.format(n)}-mal zitiert`,
  },

  timeline: {
    head: '-# Was die Artikel datieren, das Älteste zuerst',
    span: (from, to) => `${from} bis ${to}`,
    counted: (words) => `„${words}“, gerechnet vom Datum des Artikels`,
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
    badOption:
      'Was in einer der Optionen steht, kann ich nicht lesen. Bitte tippe den Befehl noch einmal und fülle ihn neu aus.',
    stopping: 'Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.',
  },

  corpus: {
    admission: {
      serversOnly: 'Die Artikel lassen sich nur von einem Server aus pflegen, dem ich hinzugefügt wurde.',
      otherServer: 'Die Artikel werden von einem anderen Server aus gepflegt, nicht von diesem.',
      notAllowed: 'Nur Mitglieder mit der Berechtigung „Server verwalten“ können die Artikel pflegen.',
      notYours: 'Das gehört einem anderen Mitglied. Nimm selbst `/korpus`, um dasselbe zu tun.',
    },
    buttons: {
      refresh: 'Aktualisieren',
      refreshAnyway: 'Trotzdem aktualisieren',
      add: 'Hinzufügen',
      correct: 'Berichtigen',
      discard: 'Verwerfen',
      remove: 'Entfernen',
      keep: 'Behalten',
      undo: 'Rückgängig machen',
      rollBack: 'Zu ihr zurückkehren',
      stay: 'Bei dieser bleiben',
      addForGap: 'Einen Artikel dafür hinzufügen',
      askAgain: 'Noch einmal fragen',
      dismiss: 'Von der Liste nehmen',
      toList: 'Zurück zur Liste',
      wrong: 'Was Leser falsch fanden',
      whatChanged: 'Quelle geändert: ansehen',
    },
    feedback: {
      counts: (helped, wrong, days) =>
        `Leser in ${days} Tagen: „Das hat geholfen“ ${count.format(helped)}, „Das ist falsch“ ${count.format(wrong)}`,
      head: (days) =>
        `-# Was Leser in den letzten ${days} Tagen falsch fanden, das Neueste zuerst. Namen werden nicht behalten.`,
      noQuote: 'Es wurde nichts zitiert, oder das Zitat steht nicht mehr in den Artikeln.',
      nothingWrong: 'Niemand hat gesagt, dass eine Antwort falsch ist.',
    },
    menus: {
      removed: { placeholder: 'Einen entfernten Artikel zurückholen' },
      gap: { placeholder: 'Eine Frage wählen, um etwas für sie zu tun' },
    },
    who: {
      terminal: (name) => `${name} im Terminal`,
      schedule: 'dem Zeitplan',
      start: 'dem Start des Programms',
    },
    works: {
      add: 'Ein Artikel wird hinzugefügt',
      remove: 'Ein Artikel wird entfernt',
      undo: 'Ein Artikel wird zurückgeholt',
      refresh: 'Die Artikel werden aktualisiert',
      rollback: 'Eine frühere Fassung wird wiederhergestellt',
    },
    steps: {
      reading: 'Artikel werden gelesen',
      fetching: 'Seiten werden abgerufen',
      embedding: 'Abschnitte werden eingebettet',
      publishing: 'Die neue Fassung wird veröffentlicht',
    },
    step: (doing, done, total) => `${doing}: ${count.format(done)} von ${count.format(total)}`,
    moved: '-# Geht hier weiter: Private Antworten schließt Discord nach 15 Minuten.',
    movedTo: (link) => `Das dauert länger, als eine private Antwort hält. Es geht hier weiter: ${link}`,
    movedNowhere:
      'Das dauert länger, als eine private Antwort hält, und hier darf ich nicht schreiben. `/korpus status` zeigt, wie es ausgeht.',
    done: {
      add: (title) => `**${title}** ist hinzugefügt. Ich antworte ab jetzt auch daraus.`,
      remove: (title) => `**${title}** ist entfernt. Keine Antwort zitiert ihn mehr.`,
      undo: (title) => `**${title}** ist zurück. Ich antworte wieder daraus.`,
      refresh: 'Die Artikel sind aktualisiert.',
      unchanged: 'Die Artikel sind aktualisiert; geändert hat sich nichts.',
      rollback: 'Die frühere Fassung ist wieder in Gebrauch.',
    },
    lookAgain:
      'Nichts wurde getan, denn die Artikel haben sich inzwischen geändert. Bitte sieh noch einmal hin:',
    undoUntil: (when) => `-# „Rückgängig machen“ geht bis ${when}.`,
    version: (version) => `Fassung \`${version}\``,
    changes: {
      added: (n) => `**Hinzugekommen: ${count.format(n)}**`,
      changed: (n) => `**Geändert: ${count.format(n)}**`,
      removed: (n) => `**Entfernt: ${count.format(n)}**`,
      skipped: (n) => `**Nicht verwendet: ${count.format(n)}**`,
      unfetched: (n) => `**Nicht neu abgerufen, wie zuvor verwendet: ${count.format(n)}**`,
      returning: (n) => `**Käme zurück: ${count.format(n)}**`,
      leaving: (n) => `**Fiele weg: ${count.format(n)}**`,
      changing: (n) => `**Bekäme den früheren Text: ${count.format(n)}**`,
      lost: (n) => `**Ginge verloren: ${count.format(n)}**`,
      more: (n) => `und ${count.format(n)} mehr`,
    },
    refused: {
      busy: (work, who, when) =>
        `Nichts wurde getan, denn es ist schon etwas im Gange.\n${work}, begonnen von ${who} ${when}. Bitte versuch es danach noch einmal.`,
      beginning:
        'Nichts wurde getan, denn an den Artikeln wird gerade etwas anderes getan. Bitte versuch es in einer Minute noch einmal.',
      duplicate: (title) => `Derselbe Text ist schon unter den Artikeln, als **${title}**.`,
      unknownArticle:
        'Dieser Artikel ist keiner von denen, aus denen ich antworte; es gibt nichts zu entfernen.',
      unknownRemoval:
        'Dieser Artikel lässt sich nicht zurückholen: Er ist schon zurück oder wurde vor mehr als einem Tag entfernt.',
      unknownVersion: 'Diese Fassung ist schon in Gebrauch oder wird nicht mehr aufbewahrt.',
      taken: (title) =>
        `Der Name seiner Datei gehört inzwischen einem anderen Artikel: **${title}**. Entferne zuerst diesen.`,
      losesMost: (lost, of) =>
        of === 1
          ? 'Nichts wurde getan, denn der einzige Artikel ginge verloren. Liegt seine Datei, wo sie soll?'
          : `Nichts wurde getan, denn ${count.format(lost)} von ${count.format(of)} Artikeln gingen verloren. Liegen ihre Dateien, wo sie sollen?`,
      failed: (sentence) => `Das hat nicht geklappt. ${sentence}`,
      hindered: {
        full: 'Bitte sag der Person Bescheid, die diesen Bot betreibt: Die Festplatte ist voll und braucht Platz.',
        forbidden:
          'Bitte sag der Person Bescheid, die diesen Bot betreibt: Ich darf in einem meiner Ordner nicht lesen oder schreiben; das Protokoll sagt, wo.',
      },
      unchanged: 'Nichts wurde geändert, und die Antworten gehen weiter wie bisher.',
      stored:
        'Die Dateien der Artikel sind geändert, der Index noch nicht. „Aktualisieren“ versucht es noch einmal.',
    },
    status: {
      head: (n) =>
        n === 1 ? '**Ich antworte aus einem Artikel**' : `**Ich antworte aus ${count.format(n)} Artikeln**`,
      built: (when) => `erstellt am ${when}`,
      builtBy: (when, who) => `erstellt am ${when} von ${who}`,
      model: (model) => `Einbettungsmodell: ${model}`,
      nextRefresh: (when) => `Nächste geplante Aktualisierung: ${when}`,
      noSchedule: 'Keine Aktualisierung geplant',
      running: (work, who, when) => `**Im Gange:** ${work}, begonnen von ${who} ${when}`,
      passages: (n) => (n === 1 ? '1 Abschnitt' : `${count.format(n)} Abschnitte`),
      served: 'in Gebrauch',
      changed: 'in Gebrauch wie zuvor; **seine Datei hat sich seither geändert**',
      gone: 'noch in Gebrauch; **seine Datei ist weg**',
      new: '**neue Datei, erst nach einer Aktualisierung in Gebrauch**',
      skipped: '**nicht verwendet**',
    },
    add: {
      form: {
        title: 'Einen Artikel hinzufügen',
        address: { label: 'Seine Adresse im Web', placeholder: 'https://' },
        file: { label: 'Oder eine Datei', description: '.md, .txt, .html oder .pdf, höchstens 5 MB' },
        text: {
          label: 'Oder sein Text',
          placeholder: 'Absätze mit Leerzeilen trennen. Mehr als 4.000 Zeichen: eine Datei anhängen.',
        },
      },
      onlyOne: 'Bitte gib eines an: eine Adresse, eine Datei oder den Text.',
      notWithDiscord:
        'Diese Datei liegt nicht bei Discord und wurde deshalb nicht abgerufen. Häng sie an den Befehl an.',
      preview: '**Vorschau: Noch ist nichts gespeichert**',
      noTitle: 'Noch kein Titel',
      first: '-# Erster Satz:',
      last: '-# Letzter Satz:',
      lookAt: (what) => `**Bitte ansehen:** ${what}`,
      needsTitle:
        'Er braucht einen Titel, bevor er hinzugefügt werden kann. „Berichtigen“ lässt dich einen schreiben.',
      noDay: (text) => `„${text}“ ist kein Tag. Schreib ihn wie 2025-05-27, oder lass ihn weg.`,
      sameAddress: (name) =>
        `Ein Artikel mit dieser Adresse ist schon da: **${name}**. \`/korpus aktualisieren\` holt seinen neuen Text; „Hinzufügen“ ergäbe einen zweiten Artikel.`,
      sameTitle: (name) =>
        `Ein Artikel mit diesem Titel ist schon da: **${name}**. „Hinzufügen“ ergäbe einen zweiten.`,
      warnings: {
        little_text: 'Es ist sehr wenig Text. Ist das der ganze Artikel?',
        pages_without_text: 'Einige Seiten des PDFs sind Bilder; was darauf steht, fehlt.',
        title_shortened: 'Der Titel war zu lang und ist gekürzt.',
        source_shortened: 'Die Quelle war zu lang und ist gekürzt.',
        future_date: 'Das Datum liegt in der Zukunft.',
      },
      correct: {
        title: 'Den Artikel berichtigen',
        titleField: { label: 'Titel' },
        sourceField: { label: 'Quelle: wer ihn veröffentlicht hat' },
        dateField: { label: 'Datum der Veröffentlichung', placeholder: '2025-05-27' },
      },
      gone: 'Dieser Entwurf ist nicht mehr da: Er wurde hinzugefügt oder verworfen oder ist über eine halbe Stunde alt. `/korpus hinzufügen` beginnt von vorn.',
      discarded: 'Verworfen. Gespeichert wurde nichts.',
    },
    remove: {
      confirm: (title) => `**${title}** entfernen?`,
      effect:
        '-# Von da an zitiert ihn keine Antwort mehr. Seine Datei bleibt bei den entfernten liegen, und einen Tag lang lässt es sich rückgängig machen.',
      kept: (title) => `**${title}** bleibt.`,
    },
    rollback: {
      version: (n) => `Fassung ${n}`,
      confirm: (n, when) => `Fassung ${n} vom ${when} wieder verwenden?`,
      effect:
        '-# Der Ordner der Artikel wird, wie er damals war. Was dieser Fassung fehlt, bleibt bei den entfernten Dateien liegen.',
      same: 'Sie enthält dieselben Artikel wie jetzt.',
      stayed: 'Die jetzige Fassung bleibt.',
      articles: (n) => (n === 1 ? '1 Artikel' : `${count.format(n)} Artikel`),
    },
    gaps: {
      head: '**Fragen, auf die es keine Antwort gab**',
      order: '-# Die am häufigsten gestellten zuerst. Namen werden nicht aufbewahrt.',
      none: 'Keine Frage wartet auf eine Antwort.\n-# Finde ich in den Artikeln keine, so erscheint die Frage hier, ohne Namen.',
      asked: (n, when) =>
        n === 1 ? `einmal gestellt, ${when}` : `${count.format(n)}-mal gestellt, zuletzt ${when}`,
      first: (when) => `zuerst ${when}`,
      others: '-# Auch so gestellt:',
      gone: 'Diese Frage steht nicht mehr auf der Liste.',
      answered: 'Die Artikel beantworten sie jetzt; ich habe sie von der Liste genommen.',
      open: 'Die Artikel beantworten sie noch immer nicht; sie bleibt auf der Liste.',
    },
    changedSource: {
      line: (numbers) => `-# Quelle seit dieser Antwort geändert: ${numbers}`,
      quoted: '-# Damals zitiert:',
      now: '-# Der ähnlichste Satz jetzt:',
      notSaid: 'Das sagen die Artikel nicht mehr.',
      notKept: '-# Die damals zitierten Worte werden nicht mehr aufbewahrt.',
      restored: 'Die zitierten Worte stehen wieder so in den Artikeln wie damals.',
    },
    record: {
      add: (title) => `Artikel hinzugefügt: **${title}**`,
      remove: (title) => `Artikel entfernt: **${title}**`,
      undo: (title) => `Entfernter Artikel zurückgeholt: **${title}**`,
      refresh: 'Artikel aktualisiert',
      rollback: 'Frühere Fassung wiederhergestellt',
      failed: 'Der Index konnte nicht erstellt werden; die Fassung davor bleibt in Gebrauch.',
      interrupted: 'Es wurde unterbrochen und beim nächsten Start beendet oder zurückgenommen.',
      by: (who) => `von ${who}`,
    },
  },

  faults,

  intake: {
    not_an_address: () =>
      'Das ist keine Adresse im Web. Schreib sie ganz aus, mit https:// oder http:// am Anfang und höchstens 2.048 Zeichen.',
    scheme: ({ scheme }) =>
      `Adressen mit ${scheme}: werden nicht abgerufen, nur https:// und http://. Speichere die Seite und häng die Datei an.`,
    credentials: () =>
      'In der Adresse steht ein Benutzername oder ein Passwort. Lass beides weg; bei Seiten hinter einer Anmeldung häng eine Datei an oder füg den Text ein.',
    port: ({ port }) =>
      `Port ${port} ist keiner, den Websites verwenden, und wird nicht gefragt. Lass den Port in der Adresse weg.`,
    unknown_host: ({ host }) =>
      `${host} gibt es nicht, oder der Name lässt sich gerade nicht auflösen. Prüf die Schreibweise oder versuch es später noch einmal.`,
    not_public: ({ host }) =>
      `${host} steht nicht im öffentlichen Internet, und anderes wird nicht abgerufen. Häng die Datei an oder füg den Text ein.`,
    unreachable: ({ host }) =>
      `${host} ist nicht erreichbar oder hat kein gültiges Zertifikat. Öffne die Adresse im Browser oder versuch es später noch einmal.`,
    too_many_redirects: ({ most }) =>
      `Die Adresse leitet mehr als ${most}-mal weiter. Öffne sie im Browser und gib die Adresse an, bei der sie endet.`,
    downgrade: ({ host }) =>
      `Die Adresse leitet von https zu http weiter, was unterwegs jeder ändern könnte (bei ${host}). Häng die Datei an oder füg den Text ein.`,
    http_status: ({ host, status }) =>
      `${host} hat mit Status ${status} statt mit einer Seite geantwortet. Öffne die Adresse im Browser; zeigt er den Artikel, dann häng die gespeicherte Seite an oder füg den Text ein.`,
    too_slow: ({ host, seconds: limit }) =>
      `${host} hat die Seite nicht binnen ${limit} Sekunden ganz geschickt. Versuch es später noch einmal oder häng die gespeicherte Seite an.`,
    content_type: ({ type }) =>
      `Unter der Adresse liegt ${type}. Gelesen werden nur Webseiten, reiner Text, Markdown und PDF.`,
    content_encoding: ({ encoding }) =>
      `Die Seite ist auf eine Art gepackt, die hier nicht gelesen wird (${encoding}). Speichere die Seite und häng die Datei an.`,
    too_large: ({ megabytes }) =>
      `Das ist größer als ${megabytes} MB, mehr wird nicht gelesen. Füg stattdessen den Text des Artikels ein.`,
    kind: ({ kind }) =>
      `Die Datei ist ihrem Inhalt nach von der Art ${kind}. Häng eine .md-, .txt-, .html- oder .pdf-Datei an.`,
    archive: ({ kind }) =>
      `Die Datei ist ein Archiv (${kind}), und Archive werden nicht geöffnet. Häng den Artikel selbst an: als .md-, .txt-, .html- oder .pdf-Datei.`,
    not_text: () =>
      'Die Datei ist weder Text in UTF-8 noch ein PDF. Öffne sie in einem Texteditor und speichere sie mit der Kodierung UTF-8.',
    control_character: ({ code, line, column }) =>
      `Der Text enthält das Steuerzeichen ${code} (Zeile ${line}, Zeichen ${column}), das sich nicht zeigen lässt. Lösch es und versuch es noch einmal.`,
    no_text: () => 'Darin ist kein Text. Häng den Text des Artikels an oder füg ihn ein.',
    no_article: () =>
      'Auf der Seite ist kein Artikel, der sich von Menüs und Hinweisen unterscheiden lässt, oder sie lädt den Text erst im Browser. Füg den Text ein.',
    too_long: ({ characters, most }) =>
      `Der Text hat ${characters} Zeichen; höchstens sind es ${most}. Teil ihn in mehrere Artikel.`,
    shrunk: ({ characters, before }) =>
      `Die Seite hat nur noch ${characters} Zeichen Text; der Artikel hat ${before}. Wurde sie mit Absicht gekürzt, entfern ihn und füg ihn neu hinzu.`,
    front_matter: ({ fault }) => `Der Artikel lässt sich so nicht speichern. ${explainFault(fault, faults)}`,
    pdf_encrypted: () =>
      'Das PDF ist mit einem Passwort geschützt. Speichere es ohne, oder füg den Text des Artikels ein.',
    pdf_without_text: () =>
      'Das PDF besteht aus Bildern von Seiten, ohne Text. Lass erst eine Texterkennung (OCR) darüber laufen, oder füg den Text ein.',
    pdf_broken: () =>
      'Das PDF ist beschädigt und nicht lesbar. Speichere oder lade es noch einmal, oder füg den Text ein.',
    reading_too_slow: ({ seconds: limit }) =>
      `Das Lesen hat länger als ${limit} Sekunden gedauert und wurde aufgegeben. Füg stattdessen den Text des Artikels ein.`,
    reading_too_large: ({ megabytes }) =>
      `Das Lesen hat mehr als ${megabytes} MB Speicher gebraucht und wurde aufgegeben. Füg stattdessen den Text des Artikels ein.`,
  },
};
