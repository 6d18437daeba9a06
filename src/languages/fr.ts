/**
 * What the bot says in its own voice, in French. The blanks before `? ! : ; »` and behind `«` don't break (U+00A0), or a
 * line would begin with the mark; only what is registered with Discord, names and descriptions, has plain ones.
 */
import { explainFault, type FaultSentences } from '../articles/fault.js';
import type { Language } from './en.js';

/** In French, nought counts as one. */
const seconds = (n: number) => `${n} ${n < 2 ? 'seconde' : 'secondes'}`;

/** BCP 47, for what Intl writes. */
const tag = 'fr';
const count = new Intl.NumberFormat(tag);
const onlyYou = { name: 'privé', description: 'La réponse n’est visible que par vous.' };

const UTF8 = 'Ouvrez-le dans un éditeur de texte et enregistrez-le avec l’encodage UTF-8.';
const elsewhere = (ending: string) =>
  `Déplacez-le hors du dossier des articles, ou renommez-le pour que son nom ne finisse pas par ${ending}.`;

/** Why a file of the corpus is not served, and what to do. */
const faults: FaultSentences = {
  folder: ({ ending }) => `C’est un dossier. ${elsewhere(ending)}`,
  no_ordinary_file: ({ ending }) => `Ce n’est pas un fichier ordinaire. ${elsewhere(ending)}`,
  gone: () =>
    'Le fichier a disparu, ou c’est un lien vers rien. Remettez-le à sa place, ou supprimez le lien.',
  unreadable: ({ cause }) =>
    `Le fichier ne peut pas être lu (${cause}). Laissez ce programme le lire, ou retirez-le.`,
  same_name: ({ first }) =>
    `Le fichier porte le même nom que ${first}, à l’extension près, et les réponses citent un article par ce nom. Renommez l’un des deux.`,
  too_large: ({ bytes, most }) =>
    `Le fichier a ${bytes} octets ; le maximum est ${most}. Partagez-le en plusieurs articles.`,
  not_utf8: ({ at, line, byte }) =>
    `Le fichier n’est pas en UTF-8 : l’octet ${at} (ligne ${line}) est ${byte}. ${UTF8}`,
  nul: ({ at }) =>
    `Le fichier n’est pas du texte : le caractère ${at} est NUL, comme en UTF-16 ou dans un programme. ${UTF8}`,
  no_text: () => 'Le fichier ne contient pas de texte. Mettez-y l’article, ou supprimez-le.',
  no_front_matter: () =>
    'Le fichier ne commence pas par un en-tête. Mettez au début une ligne de trois tirets, une ligne comme « title: Qui a rencontré qui » et encore une ligne de trois tirets.',
  front_matter_without_end: () =>
    'L’en-tête n’a pas de fin. Mettez une ligne de trois tirets (---) entre l’en-tête et le texte.',
  front_matter_too_long: ({ most }) =>
    `L’en-tête dépasse ${most} caractères. N’y gardez que title, source, published et url, et vérifiez que la ligne de tirets qui le ferme est à sa place.`,
  front_matter_broken: ({ line, said }) =>
    `L’en-tête a une erreur à la ligne ${line} (${said}). Corrigez la ligne ${line}. Une valeur qui contient un deux-points, un # ou un guillemet se met entre guillemets : title: "Entretiens : deuxième jour".`,
  no_title: () => 'Il manque un titre. Ajoutez à l’en-tête une ligne comme title: "Qui a rencontré qui".',
  too_long: ({ field, characters, most }) =>
    `Le champ ${field} a ${characters} caractères ; le maximum est ${most}. Raccourcissez-le dans l’en-tête.`,
  no_day: ({ said }) =>
    `On y lit « published: ${said} », qui n’est pas un jour du calendrier. Écrivez-le année-mois-jour, comme published: 2025-05-27, ou omettez la ligne.`,
  no_address: ({ said }) =>
    `On y lit « url: ${said} », qui n’est pas une adresse sur le web. Écrivez-la en entier, en commençant par https:// ou http://, ou omettez la ligne.`,
  not_storable: ({ field }) =>
    `Le champ ${field} ne peut être enregistré ainsi. Écrivez-le sur une ligne, sans caractères invisibles.`,
};

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
    help: { name: 'aide', description: 'Ce que je sais faire, et des questions à essayer.' },
    privacy: { name: 'confidentialité', description: 'Ce que je garde, et combien de temps.' },
    forgetMe: { name: 'oubliez-moi', description: 'Efface ce dont je me souviens à votre sujet.' },
    corpus: {
      name: 'corpus',
      description: 'Gérer les articles d’où viennent mes réponses. Pour qui peut gérer le serveur.',
      subcommands: {
        status: {
          name: 'état',
          description: 'Les articles, la version en service et ce qui demande attention.',
        },
        refresh: {
          name: 'actualiser',
          description: 'Relire les articles et retélécharger ceux qui ont une adresse.',
        },
        add: {
          name: 'ajouter',
          description: 'Ajouter un article ; un aperçu s’affiche avant tout enregistrement.',
          options: {
            url: { name: 'adresse', description: 'Son adresse sur le web.' },
            file: {
              name: 'fichier',
              description: 'Un fichier .md, .txt, .html ou .pdf. Sans adresse ni fichier : un formulaire.',
            },
          },
        },
        remove: {
          name: 'retirer',
          description: 'Retirer un article ; on peut l’annuler pendant un jour.',
          options: { article: { name: 'article', description: 'Quel article.' } },
        },
        rollback: {
          name: 'revenir',
          description: 'Remettre en service une version antérieure de tous les articles.',
          options: { version: { name: 'version', description: 'Quelle version.' } },
        },
        gaps: { name: 'lacunes', description: 'Les questions restées sans réponse.' },
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
    helped: 'Cela m’a été utile',
    wrong: 'C’est faux',
  },

  questionForm: {
    title: 'Interroger les articles',
    label: 'Votre question',
    placeholder: 'Qui s’est rencontré, quand et où ?',
  },

  answer: {
    asked: (question) => `-# Question : ${question}`,
    also: '-# Aussi dans les articles :',
    notFound:
      'Les articles ne le disent pas.\n-# Je ne réponds qu’avec les mots des articles, et je n’en ai pas trouvé qui répondent à cette question.',
    noArticles:
      'Je n’ai pas encore d’articles d’où tirer des réponses.\n-# La personne qui gère ce bot peut en ajouter : mettre des fichiers `.md` ou `.txt` dans son dossier `corpus` et le redémarrer.',
    closest: 'Voici les passages les plus proches. Il se peut qu’ils ne répondent pas à la question.',
    offered: '-# Les articles répondent à ceci :',
    changed: 'Cet article a changé depuis, et le passage n’y est plus. Veuillez reposer la question.',
    understood: (searched) => `-# Compris comme : ${searched}`,
    meant: (name) => `-# \\[il s’agit de : ${name}\\]`,
    agreeing: (articles) =>
      articles === 2
        ? '-# Les deux articles le disent :'
        : `-# ${count.format(articles)} articles le disent :`,
    differing: '-# Les articles diffèrent :',
    otherLanguage: (language) =>
      `Les articles sont en ${language}, la seule langue que je lise. Veuillez poser la question en ${language}.`,
    nothingAsked:
      'Posez-moi une question sur les articles : je ne réponds qu’avec leurs propres mots.\n-# `/aide` montre ce que je sais faire d’autre.',
  },

  citation: {
    readIt: 'le lire',
    paragraph: (n) => `paragraphe ${n}`,
    paragraphOf: (n, all) => `paragraphe ${n} sur ${all}`,
    version: (n) => `version ${n} des articles`,
  },

  page: (n, all) => `-# Page ${n} sur ${all}`,

  share: { by: (name) => `-# Partagé par ${name}` },

  feedback: {
    thanks: 'Merci. C’est noté, sans votre nom.',
    thanksWrong:
      'Merci. Les personnes qui gèrent les articles peuvent le lire, sans votre nom. C’est effacé automatiquement ; `/confidentialité` dit quand.',
    form: {
      title: 'Qu’est-ce qui est faux ?',
      question: { label: 'La question (gardée si vous la laissez)' },
      reason: {
        label: 'Qu’est-ce qui est faux ?',
        placeholder: 'La citation répond à une autre question ; l’article dit …',
      },
    },
  },

  help: {
    promise: (articles) =>
      `Interrogez-moi sur ${articles < 2 ? 'l’article que j’ai lu' : `les ${count.format(articles)} articles que j’ai lus`}. Je ne réponds qu’avec ${articles < 2 ? 'ses' : 'leurs'} propres mots, chaque citation avec l’endroit où elle se trouve ; quand ${articles < 2 ? 'il ne le dit' : 'ils ne le disent'} pas, je le dis. Aucun modèle de langue n’écrit quoi que ce soit : vous pouvez vérifier chaque réponse.`,
    read: '**Ce que je lis**',
    more: (n) => `-# et ${count.format(n)} de plus : \`/sources\` en donne la liste`,
    commands: '**Ce que vous pouvez faire**',
    mention: '-# Vous pouvez aussi écrire votre question après mon nom, ou m’envoyer un message privé.',
    menu: (name) => `Clic droit ou appui long sur un message, **Applications**, **${name}**`,
    menuDoes: 'Ce que dit le message, à côté de ce que disent les articles.',
    tryThese: '**Questions à essayer :** les boutons ci-dessous.',
    hint: 'C’était votre première réponse de ma part. Je ne fais que citer : chaque phrase se trouve mot pour mot dans un article. `/aide` montre ce que je sais faire d’autre, `/confidentialité` ce que je garde.',
  },

  privacy: {
    text: (gaps, followUp, answers, feedback, hint) =>
      [
        '**Ce que je garde, et combien de temps**',
        `- Les questions : seulement celles restées sans réponse, sans votre nom, pour que les modérateurs voient ce qui manque : ${gaps} jours après la dernière fois. Toutes les autres reçoivent une réponse et disparaissent.`,
        `- Votre dernière question et sa citation, en mémoire seulement, pour comprendre la suivante : ${followUp} minutes.`,
        `- Mes réponses visibles par tous : quelles citations figuraient dans quel message, pas qui a demandé : ${answers} jours.`,
        `- « Cela m’a été utile » et « C’est faux », avec la raison et la question si vous les laissez dans le formulaire, sans votre nom : ${feedback} jours.`,
        `- Que vous avez vu l’indication pour les nouveaux, sous un code tiré de votre identifiant : ${hint} jours.`,
        '- Qui a modifié les articles, si vous êtes modérateur : dans le registre des changements, sans limite. Votre identifiant, si vous essayez sans la permission : dans mon journal.',
        '- En mémoire seulement : la fréquence de vos questions, contre les abus, quelques secondes ; ce que vous avez dit de chaque réponse, pour que votre dernier mot compte, une heure.',
        '-# Sinon, mon journal ne contient ni question, ni nom, ni identifiant de lecteur. Rien n’est envoyé à un autre service que Discord.',
        '-# `/oubliez-moi` efface ce qui peut vous être attribué : la dernière question, le code et ce que vous avez dit de chaque réponse.',
      ].join('\n'),
    forgotten: 'C’est fait. Je ne me souviens plus de votre dernière question, ni de votre passage.',
  },

  menus: {
    context: { placeholder: 'Voir l’un d’eux dans son contexte' },
    read: { placeholder: 'Lire un article' },
  },

  article: {
    unknown: (name) =>
      `Je n’ai pas d’article intitulé « ${name} ». Choisissez-en un dans la liste qui apparaît pendant la saisie, ou voyez \`/sources\`.`,
    several: (name) =>
      `Plusieurs articles correspondent à « ${name} ». Choisissez-en un dans la liste qui apparaît pendant la saisie.`,
    gone: 'Cet article ne fait plus partie de ceux d’où viennent mes réponses. `/sources` en donne la liste.',
    fileGone:
      'Le fichier de cet article a disparu ou vient d’être modifié. Veuillez réessayer dans une minute.',
  },

  summary: {
    everything: '-# Résumé de tout, avec les phrases des articles',
    ofArticle: (title) => `-# Résumé de ${title}`,
    onTopic: (topic) => `-# Résumé sur : ${topic}`,
    onTopicIn: (topic, title) => `-# Résumé sur : ${topic} · dans ${title}`,
    alsoIn: (where) => `aussi dans ${where}`,
    alsoInMore: (n) => `et dans ${n} ${n < 2 ? 'autre' : 'autres'}`,
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
    quoted: (n, days) =>
      n === 0 ? `pas cité en ${days} jours` : `cité ${count.format(n)} fois en ${days} jours`,
  },

  timeline: {
    head: '-# Ce que les articles datent, du plus ancien au plus récent',
    span: (from, to) => `${from} – ${to}`,
    counted: (words) => `« ${words} », compté à partir de la date de l’article`,
    empty: 'Les articles ne disent de rien quel jour, quel mois ou quelle année c’était.',
    undated: (n) =>
      n < 2
        ? '-# Laissé de côté : un article dit « mardi » ou quelque chose de ce genre, mais n’a pas de date à partir de laquelle compter.'
        : `-# Laissé de côté : ${count.format(n)} articles disent « mardi » ou quelque chose de ce genre, mais n’ont pas de date à partir de laquelle compter.`,
  },

  quotes: {
    everybody: '-# Qui est cité dans les articles, lorsqu’ils ne laissent aucun doute sur qui parle',
    person: (name) => `-# Ce que dit ${name} dans les articles`,
    nobody: 'Les articles ne citent personne dont le nom soit donné sans aucun doute.',
    notQuoted: (name) => `Les articles ne citent personne du nom de « ${name} ».`,
    insteadOf: (names) => `-# Ils citent ${names}.`,
  },

  claims: {
    head: '-# Ce que dit le message, et ce que les articles disent de plus proche. Je ne juge pas ; à vous de le faire.',
    message: (text) => `**Le message :** ${text}`,
    nothingClose: 'Les articles ne disent rien d’approchant.',
    anotherNumber: (claimed, quoted) =>
      `-# Un autre nombre : « ${claimed} » dans le message, « ${quoted} » dans l’article.`,
    anotherDate: (claimed, quoted) =>
      `-# Une autre date : « ${claimed} » dans le message, « ${quoted} » dans l’article.`,
    anotherPlace: (claimed, quoted) =>
      `-# Un autre lieu : « ${claimed} » dans le message, « ${quoted} » dans l’article.`,
    anotherName: (claimed, quoted) =>
      `-# Un autre nom : « ${claimed} » dans le message, « ${quoted} » dans l’article.`,
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
      'Posez-moi une question sur les articles : utilisez `/demander`, ou écrivez votre question après mon nom, par exemple « Qui s’est rencontré, quand et où ? »',
    tooFast: (n) => `Cela fait beaucoup à la fois. Veuillez réessayer dans ${seconds(n)}.`,
    ownFault:
      'Quelque chose a échoué de mon côté, pas dans votre question. Veuillez réessayer dans un instant.',
    unknownButton: 'Je ne connais plus ce bouton. Veuillez reposer la question avec `/demander`.',
    unknownCommand: 'Je ne connais pas cette commande. Veuillez poser votre question avec `/demander`.',
    badOption:
      'Je ne peux pas lire ce que contient l’une des options. Veuillez retaper la commande et la remplir à nouveau.',
    stopping: 'Je suis en train de redémarrer. Veuillez reposer la question dans une minute.',
  },

  corpus: {
    admission: {
      serversOnly: 'Les articles ne se gèrent que depuis un serveur auquel j’ai été ajouté.',
      otherServer: 'Les articles se gèrent depuis un autre serveur, pas depuis celui-ci.',
      notAllowed: 'Seuls les membres ayant la permission « Gérer le serveur » peuvent gérer les articles.',
      notYours: 'Ceci appartient à un autre membre. Pour faire de même, utilisez vous-même `/corpus`.',
    },
    buttons: {
      refresh: 'Actualiser',
      refreshAnyway: 'Actualiser quand même',
      add: 'Ajouter',
      correct: 'Corriger',
      discard: 'Abandonner',
      remove: 'Retirer',
      keep: 'Le garder',
      undo: 'Annuler le retrait',
      rollBack: 'Y revenir',
      stay: 'Garder la version actuelle',
      addForGap: 'Ajouter un article pour cela',
      askAgain: 'La poser de nouveau',
      dismiss: 'L’ôter de la liste',
      toList: 'Retour à la liste',
      wrong: 'Ce qui a été jugé faux',
      whatChanged: 'Source modifiée : voir',
    },
    feedback: {
      counts: (helped, wrong, days) =>
        `Lecteurs en ${days} jours : « Cela m’a été utile » ${count.format(helped)}, « C’est faux » ${count.format(wrong)}`,
      head: (days) =>
        `-# Ce que les lecteurs ont jugé faux ces ${days} derniers jours, le plus récent d’abord. Aucun nom n’est gardé.`,
      noQuote: 'Rien n’avait été cité, ou la citation n’est plus dans les articles.',
      nothingWrong: 'Personne n’a dit qu’une réponse était fausse.',
    },
    menus: {
      removed: { placeholder: 'Remettre un article retiré' },
      gap: { placeholder: 'Choisir une question à traiter' },
    },
    who: {
      terminal: (name) => `${name} dans le terminal`,
      schedule: 'la planification',
      start: 'le démarrage du programme',
    },
    works: {
      add: 'Ajout d’un article',
      remove: 'Retrait d’un article',
      undo: 'Remise d’un article retiré',
      refresh: 'Actualisation des articles',
      rollback: 'Retour à une version antérieure',
    },
    steps: {
      reading: 'Lecture des articles',
      fetching: 'Téléchargement des pages',
      embedding: 'Vectorisation des passages',
      publishing: 'Publication de la nouvelle version',
    },
    step: (doing, done, total) => `${doing} : ${count.format(done)} sur ${count.format(total)}`,
    moved: '-# Suite d’une réponse privée, que Discord ferme au bout de 15 minutes.',
    movedTo: (link) => `Cela dure plus longtemps qu’une réponse privée. La suite est ici : ${link}`,
    movedNowhere:
      'Cela dure plus longtemps qu’une réponse privée, et je ne peux pas écrire ici. `/corpus état` montrera le résultat.',
    done: {
      add: (title) => `**${title}** est ajouté. Mes réponses en tiennent compte dès maintenant.`,
      remove: (title) => `**${title}** est retiré. Plus aucune réponse ne le cite.`,
      undo: (title) => `**${title}** est de retour. Mes réponses en tiennent compte de nouveau.`,
      refresh: 'Les articles sont actualisés.',
      unchanged: 'Les articles sont actualisés ; rien n’a changé.',
      rollback: 'La version antérieure est de nouveau en service.',
    },
    lookAgain: 'Rien n’a été fait, car les articles ont changé entre-temps. Veuillez regarder de nouveau :',
    undoUntil: (when) => `-# « Annuler le retrait » fonctionne jusqu’au ${when}.`,
    version: (version) => `Version \`${version}\``,
    changes: {
      added: (n) => `**Ajoutés : ${count.format(n)}**`,
      changed: (n) => `**Modifiés : ${count.format(n)}**`,
      removed: (n) => `**Retirés : ${count.format(n)}**`,
      skipped: (n) => `**Non utilisés : ${count.format(n)}**`,
      unfetched: (n) => `**Non retéléchargés, utilisés comme avant : ${count.format(n)}**`,
      returning: (n) => `**Reviendraient : ${count.format(n)}**`,
      leaving: (n) => `**Disparaîtraient : ${count.format(n)}**`,
      changing: (n) => `**Retrouveraient leur ancien texte : ${count.format(n)}**`,
      lost: (n) => `**Seraient perdus : ${count.format(n)}**`,
      more: (n) => `et ${count.format(n)} de plus`,
    },
    refused: {
      busy: (work, who, when) =>
        `Rien n’a été fait, car autre chose est en cours.\n${work}, par ${who} (début : ${when}). Veuillez réessayer ensuite.`,
      beginning:
        'Rien n’a été fait, car une autre opération sur les articles commence à l’instant. Veuillez réessayer dans une minute.',
      duplicate: (title) => `Le même texte est déjà parmi les articles, sous le titre **${title}**.`,
      unknownArticle: 'Cet article n’est pas de ceux d’où viennent mes réponses ; il n’y a rien à retirer.',
      unknownRemoval:
        'Cet article ne peut pas être remis : il l’est déjà, ou il a été retiré il y a plus d’un jour.',
      unknownVersion: 'Cette version est déjà en service, ou n’est plus conservée.',
      taken: (title) =>
        `Le nom de son fichier a été donné entre-temps à un autre article : **${title}**. Retirez d’abord celui-là.`,
      losesMost: (lost, of) =>
        of === 1
          ? 'Rien n’a été fait, car le seul article serait perdu. Son fichier est-il à sa place ?'
          : `Rien n’a été fait, car ${count.format(lost)} articles sur ${count.format(of)} seraient perdus. Leurs fichiers sont-ils à leur place ?`,
      failed: (sentence) => `Cela n’a pas fonctionné. ${sentence}`,
      hindered: {
        full: 'Veuillez prévenir la personne qui gère ce bot : le disque est plein, il faut y libérer de la place.',
        forbidden:
          'Veuillez prévenir la personne qui gère ce bot : je n’ai pas le droit de lire ou d’écrire dans un de mes dossiers ; le journal dit où.',
      },
      unchanged: 'Rien n’a été modifié, et les réponses continuent comme avant.',
      stored:
        'Les fichiers des articles sont modifiés, l’index pas encore. « Actualiser » essaie de nouveau.',
    },
    status: {
      head: (n) =>
        n === 1
          ? '**Mes réponses viennent d’un seul article**'
          : `**Mes réponses viennent de ${count.format(n)} articles**`,
      built: (when) => `créée le ${when}`,
      builtBy: (when, who) => `créée le ${when} par ${who}`,
      model: (model) => `Modèle de vectorisation : ${model}`,
      nextRefresh: (when) => `Prochaine actualisation planifiée : ${when}`,
      noSchedule: 'Aucune actualisation planifiée',
      running: (work, who, when) => `**En cours :** ${work}, par ${who} (début : ${when})`,
      passages: (n) => (n < 2 ? `${n} passage` : `${count.format(n)} passages`),
      served: 'en service',
      changed: 'en service tel qu’il était ; **son fichier a changé depuis**',
      gone: 'encore en service ; **son fichier a disparu**',
      new: '**nouveau fichier, en service après une actualisation**',
      skipped: '**non utilisé**',
    },
    add: {
      form: {
        title: 'Ajouter un article',
        address: { label: 'Son adresse sur le web', placeholder: 'https://' },
        file: { label: 'Ou un fichier', description: '.md, .txt, .html ou .pdf, 5 Mo au plus' },
        text: {
          label: 'Ou son texte',
          placeholder: 'Une ligne vide entre les paragraphes. Plus de 4 000 caractères : joignez un fichier.',
        },
      },
      onlyOne: 'Veuillez donner une seule chose : une adresse, un fichier ou le texte.',
      notWithDiscord:
        'Ce fichier ne se trouve pas chez Discord et n’a donc pas été téléchargé. Joignez-le à la commande.',
      preview: '**Aperçu : rien n’est encore enregistré**',
      noTitle: 'Pas encore de titre',
      first: '-# Première phrase :',
      last: '-# Dernière phrase :',
      lookAt: (what) => `**À vérifier :** ${what}`,
      needsTitle: 'il lui faut un titre avant de pouvoir être ajouté. « Corriger » permet d’en écrire un.',
      noDay: (text) => `« ${text} » n’est pas un jour. Écrivez-le comme 2025-05-27, ou laissez-le vide.`,
      sameAddress: (name) =>
        `un article à cette adresse est déjà là : **${name}**. \`/corpus actualiser\` en reprend le nouveau texte ; « Ajouter » ferait un second article.`,
      sameTitle: (name) =>
        `un article de ce titre est déjà là : **${name}**. « Ajouter » en ferait un second.`,
      warnings: {
        little_text: 'il y a très peu de texte. Est-ce bien tout l’article ?',
        pages_without_text: 'des pages du PDF sont des images, et ce qu’elles disent manque.',
        title_shortened: 'le titre était trop long et a été raccourci.',
        source_shortened: 'la source était trop longue et a été raccourcie.',
        future_date: 'la date est dans le futur.',
      },
      correct: {
        title: 'Corriger l’article',
        titleField: { label: 'Titre' },
        sourceField: { label: 'Source : qui l’a publié' },
        dateField: { label: 'Date de publication', placeholder: '2025-05-27' },
      },
      gone: 'Ce brouillon n’est plus là : il a été ajouté ou abandonné, ou il a plus d’une demi-heure. `/corpus ajouter` permet de recommencer.',
      discarded: 'Abandonné. Rien n’a été enregistré.',
    },
    remove: {
      confirm: (title) => `Retirer **${title}** ?`,
      effect:
        '-# Dès cet instant, plus aucune réponse ne le cite. Son fichier reste parmi les fichiers retirés, et le retrait peut être annulé pendant un jour.',
      kept: (title) => `**${title}** reste.`,
    },
    rollback: {
      version: (n) => `Version ${n}`,
      confirm: (n, when) => `Remettre en service la version ${n}, créée le ${when} ?`,
      effect:
        '-# Le dossier des articles redevient ce qu’il était alors. Ce que cette version n’a pas reste parmi les fichiers retirés.',
      same: 'Elle contient les mêmes articles que maintenant.',
      stayed: 'La version actuelle reste.',
      articles: (n) => (n < 2 ? `${n} article` : `${count.format(n)} articles`),
    },
    gaps: {
      head: '**Questions restées sans réponse**',
      order: '-# Les plus souvent posées d’abord. Aucun nom n’est conservé.',
      none: 'Aucune question n’attend de réponse.\n-# Quand je n’en trouve pas dans les articles, la question paraît ici, sans aucun nom.',
      asked: (n, when) =>
        n < 2 ? `posée ${n} fois, ${when}` : `posée ${count.format(n)} fois, la dernière ${when}`,
      first: (when) => `la première ${when}`,
      others: '-# Posée aussi ainsi :',
      gone: 'Cette question n’est plus sur la liste.',
      answered: 'Les articles y répondent maintenant ; je l’ai ôtée de la liste.',
      open: 'Les articles n’y répondent toujours pas ; elle reste sur la liste.',
    },
    changedSource: {
      line: (numbers) => `-# Source modifiée depuis cette réponse : ${numbers}`,
      quoted: '-# Cité alors :',
      now: '-# La phrase la plus proche maintenant :',
      notSaid: 'Les articles ne le disent plus.',
      notKept: '-# Les mots cités alors ne sont plus conservés.',
      restored: 'Les mots cités figurent de nouveau dans les articles, comme alors.',
    },
    record: {
      add: (title) => `Article ajouté : **${title}**`,
      remove: (title) => `Article retiré : **${title}**`,
      undo: (title) => `Article retiré puis remis : **${title}**`,
      refresh: 'Articles actualisés',
      rollback: 'Version antérieure remise en service',
      failed: 'L’index n’a pas pu être construit ; la version précédente reste en service.',
      interrupted: 'L’opération a été interrompue, puis achevée ou annulée au démarrage suivant.',
      by: (who) => `par ${who}`,
    },
  },

  faults,

  intake: {
    not_an_address: () =>
      'Ce n’est pas une adresse sur le web. Écrivez-la en entier, en commençant par https:// ou http://, avec 2 048 caractères au plus.',
    scheme: ({ scheme }) =>
      `Les adresses en ${scheme}: ne sont pas téléchargées, seulement https:// et http://. Enregistrez la page et joignez le fichier.`,
    credentials: () =>
      'L’adresse contient un nom d’utilisateur ou un mot de passe. Ôtez-les ; pour une page réservée, joignez un fichier ou collez le texte.',
    port: ({ port }) =>
      `Le port ${port} n’est pas de ceux qu’utilisent les sites web, il n’est donc pas interrogé. Ôtez le port de l’adresse.`,
    unknown_host: ({ host }) =>
      `${host} n’existe pas, ou son nom ne peut être résolu pour l’instant. Vérifiez l’orthographe ou réessayez plus tard.`,
    not_public: ({ host }) =>
      `${host} n’est pas sur l’internet public, et rien d’autre n’est téléchargé. Joignez le fichier ou collez le texte.`,
    unreachable: ({ host }) =>
      `${host} est injoignable, ou son certificat n’est pas valable. Ouvrez l’adresse dans un navigateur ou réessayez plus tard.`,
    too_many_redirects: ({ most }) =>
      `L’adresse redirige plus de ${most} fois. Ouvrez-la dans un navigateur et donnez l’adresse d’arrivée.`,
    downgrade: ({ host }) =>
      `L’adresse mène de https à http, que n’importe qui pourrait modifier en chemin (chez ${host}). Joignez le fichier ou collez le texte.`,
    http_status: ({ host, status }) =>
      `${host} a répondu par le statut ${status} au lieu d’une page. Ouvrez l’adresse dans un navigateur ; si l’article s’y affiche, joignez la page enregistrée ou collez le texte.`,
    too_slow: ({ host, seconds: limit }) =>
      `${host} n’a pas envoyé toute la page en ${limit} secondes. Réessayez plus tard ou joignez la page enregistrée.`,
    content_type: ({ type }) =>
      `L’adresse contient ${type}. Seuls les pages web, le texte brut, le Markdown et le PDF sont lus.`,
    content_encoding: ({ encoding }) =>
      `La page est compressée d’une façon qui n’est pas lue ici (${encoding}). Enregistrez la page et joignez le fichier.`,
    too_large: ({ megabytes }) =>
      `Cela dépasse ${megabytes} Mo, le maximum qui soit lu. Collez plutôt le texte de l’article.`,
    kind: ({ kind }) =>
      `D’après son contenu, le fichier est du type ${kind}. Joignez un fichier .md, .txt, .html ou .pdf.`,
    archive: ({ kind }) =>
      `Le fichier est une archive (${kind}), et les archives ne sont pas ouvertes. Joignez l’article lui-même : un fichier .md, .txt, .html ou .pdf.`,
    not_text: () =>
      'Le fichier n’est ni du texte en UTF-8 ni un PDF. Ouvrez-le dans un éditeur de texte et enregistrez-le en UTF-8.',
    control_character: ({ code, line, column }) =>
      `Le texte contient le caractère de contrôle ${code} (ligne ${line}, caractère ${column}), qui ne peut être affiché. Supprimez-le et réessayez.`,
    no_text: () => 'Il n’y a pas de texte. Joignez ou collez le texte de l’article.',
    no_article: () =>
      'La page ne contient pas d’article que l’on puisse distinguer de ses menus, ou elle charge le texte par un script. Collez plutôt le texte.',
    too_long: ({ characters, most }) =>
      `Le texte a ${characters} caractères ; le maximum est ${most}. Divisez-le en plusieurs articles.`,
    shrunk: ({ characters, before }) =>
      `La page n’a plus que ${characters} caractères de texte ; l’article en a ${before}. Si elle a été raccourcie exprès, retirez-le et ajoutez-le de nouveau.`,
    front_matter: ({ fault }) => `L’article ne peut être enregistré ainsi. ${explainFault(fault, faults)}`,
    pdf_encrypted: () =>
      'Le PDF est protégé par un mot de passe. Enregistrez-le sans, ou collez le texte de l’article.',
    pdf_without_text: () =>
      'Le PDF contient des images de pages, sans texte. Passez-le d’abord à la reconnaissance de texte (OCR), ou collez le texte de l’article.',
    pdf_broken: () =>
      'Le PDF est endommagé et illisible. Enregistrez-le ou téléchargez-le de nouveau, ou collez le texte.',
    reading_too_slow: ({ seconds: limit }) =>
      `La lecture a pris plus de ${limit} secondes et a été abandonnée. Collez plutôt le texte de l’article.`,
    reading_too_large: ({ megabytes }) =>
      `La lecture a demandé plus de ${megabytes} Mo de mémoire et a été abandonnée. Collez plutôt le texte de l’article.`,
  },
};
