/** What the bot says in its own voice, in French. */
import type { Language } from './en.js';

/** In French, nought counts as one. */
const seconds = (n: number) => `${n} ${n < 2 ? 'seconde' : 'secondes'}`;

export const fr: Language = {
  commands: {
    ask: {
      name: 'demander',
      description: 'Interrogez les articles ; ils répondent avec leurs propres mots.',
      options: {
        question: { name: 'question', description: 'Que voulez-vous savoir ?' },
        private: { name: 'privé', description: 'Vous seul voyez la réponse.' },
      },
    },
  },

  buttons: {
    showInContext: 'Voir dans son contexte',
    showNumberInContext: (number) => `Voir [${number}] dans son contexte`,
    showClosest: 'Voir les passages les plus proches',
    askAnother: 'Poser une autre question',
    previous: 'Précédent',
    next: 'Suivant',
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
