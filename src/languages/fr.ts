/** What the bot says in its own voice, in French. */
import type { Language } from './en.js';

/** In French, nought counts as one. */
const seconds = (n: number) => `${n} ${n < 2 ? 'seconde' : 'secondes'}`;

/** BCP 47, for what Intl writes. */
const tag = 'fr';
const count = new Intl.NumberFormat(tag);
const onlyYou = { name: 'privé', description: 'Vous seul voyez la réponse.' };

export const fr: Language = {
  tag,

  commands: {
    ask: {
      name: 'demander',
      description: 'Interrogez les articles ; ils répondent avec leurs propres mots.',
      options: {
        question: { name: 'question', description: 'Que voulez-vous savoir ?' },
        private: onlyYou,
      },
    },
    summary: {
      name: 'résumé',
      description: 'Ce que disent les articles, avec leurs propres phrases : tout, un article ou un sujet.',
      options: {
        article: { name: 'article', description: 'Seulement cet article.' },
        topic: { name: 'sujet', description: 'De quoi il doit parler, avec vos mots.' },
        length: { name: 'longueur', description: 'Sa longueur ; moyenne si vous ne dites rien.' },
        private: onlyYou,
      },
      choices: { short: 'court (3 phrases)', medium: 'moyen (6 phrases)', long: 'long (10 phrases)' },
    },
    sources: {
      name: 'sources',
      description: 'Les articles d’où viennent mes réponses : en lire un, ou le télécharger.',
    },
    timeline: {
      name: 'chronologie',
      description: 'Ce qui s’est passé et quand, d’après les dates des articles.',
      options: { private: onlyYou },
    },
    quotes: {
      name: 'citations',
      description: 'Qui est cité, et pour quelles paroles.',
      options: {
        person: { name: 'personne', description: 'Seulement ce que dit cette personne.' },
        private: onlyYou,
      },
    },
  },

  messageCommands: { claims: 'Que disent les articles ?' },

  buttons: {
    showInContext: 'Voir dans son contexte',
    showNumberInContext: (number) => `Voir [${number}] dans son contexte`,
    showClosest: 'Voir les passages les plus proches',
    askAnother: 'Poser une autre question',
    previous: 'Précédent',
    next: 'Suivant',
    share: 'Partager dans le salon',
    shared: 'Partagé',
    download: 'Télécharger en Markdown',
  },

  questionForm: {
    title: 'Interroger les articles',
    label: 'Votre question',
    placeholder: 'Qui s’est rencontré, quand et où ?',
  },

  answer: {
    asked: (question) => `-# Question : ${question}`,
    also: '-# Aussi dans les articles :',
    notFound:
      'Les articles ne le disent pas.\n-# Je ne réponds qu’avec les mots des articles, et je n’en ai pas trouvé qui répondent à cette question.',
    noArticles:
      'Je n’ai pas encore d’articles d’où tirer des réponses.\n-# La personne qui gère ce bot peut en ajouter : mettre des fichiers `.md` ou `.txt` dans son dossier `corpus` et le redémarrer.',
    closest: 'Voici les passages les plus proches. Il se peut qu’ils ne répondent pas à la question.',
    changed: 'Cet article a changé depuis, et le passage n’y est plus. Veuillez reposer la question.',
  },

  citation: {
    readIt: 'le lire',
    paragraph: (n) => `paragraphe ${n}`,
    paragraphOf: (n, all) => `paragraphe ${n} sur ${all}`,
  },

  page: (n, all) => `-# Page ${n} sur ${all}`,

  share: { by: (name) => `-# Partagé par ${name}` },

  menus: {
    context: { placeholder: 'Voir l’un d’eux dans son contexte' },
    read: { placeholder: 'Lire un article' },
  },

  article: {
    unknown: (name) =>
      `Je n’ai pas d’article intitulé « ${name} ». Choisissez-en un dans la liste qui apparaît pendant la saisie, ou voyez \`/sources\`.`,
    gone: 'Cet article ne fait plus partie de ceux d’où viennent mes réponses. `/sources` en donne la liste.',
    fileGone:
      'Le fichier de cet article a disparu ou vient d’être modifié. Veuillez réessayer dans une minute.',
  },

  summary: {
    everything: '-# Résumé de tout, avec les phrases des articles',
    ofArticle: (title) => `-# Résumé de ${title}`,
    onTopic: (topic) => `-# Résumé sur : ${topic}`,
    onTopicIn: (topic, title) => `-# Résumé sur : ${topic} · dans ${title}`,
    alsoIn: (where) => `aussi dans ${where}`,
    alsoInMore: (n) => `et dans ${n} autres`,
    notFound:
      'Les articles n’en disent rien.\n-# Je ne résume qu’avec les phrases des articles, et je n’en ai pas trouvé à ce sujet.',
    changed: 'Les articles ont changé depuis, et ces phrases n’y sont plus. Veuillez relancer `/résumé`.',
  },

  sources: {
    head: (n) =>
      n === 1
        ? 'Mes réponses viennent d’un seul article.'
        : `Mes réponses viennent de ${count.format(n)} articles, le plus récent d’abord.`,
    words: (n) => (n < 2 ? `${n} mot` : `${count.format(n)} mots`),
    quoted: (n) => (n === 0 ? 'pas encore cité' : `cité ${count.format(n)} fois`),
  },

  timeline: {
    head: '-# Ce que les articles datent, du plus ancien au plus récent',
    span: (from, to) => `${from} – ${to}`,
    counted: (words, day) => `« ${words} », compté à partir du jour de l’article, ${day}`,
    empty: 'Les articles ne disent de rien quel jour, quel mois ou quelle année c’était.',
    undated: (n) =>
      n < 2
        ? '-# Laissé de côté : un article dit « mardi » ou quelque chose de ce genre, mais n’a pas de date à partir de laquelle compter.'
        : `-# Laissé de côté : ${count.format(n)} articles disent « mardi » ou quelque chose de ce genre, mais n’ont pas de date à partir de laquelle compter.`,
  },

  quotes: {
    everybody: '-# Qui est cité dans les articles, lorsqu’ils ne laissent aucun doute sur qui parle',
    person: (name) => `-# Ce que dit ${name} dans les articles`,
    nobody: 'Les articles ne citent personne dont le nom soit donné sans aucun doute.',
    notQuoted: (name) => `Les articles ne citent personne du nom de « ${name} ».`,
    insteadOf: (names) => `-# Ils citent ${names}.`,
  },

  claims: {
    head: '-# Ce que dit le message, et ce que les articles disent de plus proche. Je ne juge pas ; à vous de le faire.',
    message: (text) => `**Le message :** ${text}`,
    nothingClose: 'Les articles ne disent rien d’approchant.',
    anotherNumber: (claimed, quoted) =>
      `-# Un autre nombre : « ${claimed} » dans le message, « ${quoted} » dans l’article.`,
    anotherDate: (claimed, quoted) =>
      `-# Une autre date : « ${claimed} » dans le message, « ${quoted} » dans l’article.`,
    anotherPlace: (claimed, quoted) =>
      `-# Un autre lieu : « ${claimed} » dans le message, « ${quoted} » dans l’article.`,
    anotherName: (claimed, quoted) =>
      `-# Un autre nom : « ${claimed} » dans le message, « ${quoted} » dans l’article.`,
    more: (n) =>
      n < 2
        ? '-# Une autre affirmation n’a pas été recherchée.'
        : `-# ${count.format(n)} autres affirmations n’ont pas été recherchées.`,
    noText: 'Ce message n’a pas de texte que je puisse rechercher.',
    noClaims:
      'Je n’ai trouvé aucune affirmation dans ce message, il n’y a donc rien à rechercher. Pour poser une question, utilisez `/demander`.',
  },

  apology: {
    howToAsk:
      'Posez-moi une question sur les articles : utilisez `/demander`, ou écrivez votre question derrière mon nom, par exemple « Qui s’est rencontré, quand et où ? »',
    tooFast: (n) => `Cela fait beaucoup à la fois. Veuillez réessayer dans ${seconds(n)}.`,
    ownFault:
      'Quelque chose a échoué de mon côté, pas dans votre question. Veuillez réessayer dans un instant.',
    unknownButton: 'Je ne connais plus ce bouton. Veuillez reposer la question avec `/demander`.',
    unknownCommand: 'Je ne connais pas cette commande. Veuillez poser votre question avec `/demander`.',
    stopping: 'Je suis en train de redémarrer. Veuillez reposer la question dans une minute.',
  },
};
