/** The forms of `/corpus add`: one that takes an address, a file or a text, and one that corrects what was found in it. */
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { MAX_TITLE } from '../../articles/parse.js';
import type { Draft } from '../../intake/draft.js';
import type { Language } from '../../languages/en.js';
import type { Gap } from '../../state/gaps.js';
import { escapeLabel } from '../escape.js';
import { ADD_FORM, DRAFT_CORRECT } from './ids.js';
import type { Brought } from './intake.js';

/** Discord's limit for what is typed into a form (characters). */
const INPUT_LIMIT = 4_000;
/** Browsers and servers agree on no more (characters); the corpus takes no longer one. */
const ADDRESS_LIMIT = 2_048;
/** `2025-05-27`, and room for somebody who writes it otherwise and is told how. */
const DAY_LIMIT = 40;
const QUESTION_LIMIT = 300;

/** The custom ids of the fields. */
const ADDRESS = 'address';
const FILE = 'file';
const TEXT = 'text';
const TITLE = 'title';
const SOURCE = 'source';
const PUBLISHED = 'published';

const textInput = (custom_id: string, style: TextInputStyle, max_length: number) => ({
  type: ComponentType.TextInput as const,
  custom_id,
  style,
  max_length,
  required: false,
});

/** @param gap the question that the article is to answer */
export function addForm({ corpus, answer }: Language, gap?: Gap): APIModalInteractionResponseCallbackData {
  const { title, address, file, text } = corpus.add.form;
  return {
    custom_id: gap === undefined ? ADD_FORM.write() : ADD_FORM.write(String(gap.id)),
    title,
    components: [
      ...(gap === undefined
        ? []
        : [
            {
              type: ComponentType.TextDisplay as const,
              content: answer.asked(escapeLabel(gap.question, QUESTION_LIMIT)),
            },
          ]),
      {
        type: ComponentType.Label,
        label: address.label,
        component: {
          ...textInput(ADDRESS, TextInputStyle.Short, ADDRESS_LIMIT),
          placeholder: address.placeholder,
        },
      },
      {
        type: ComponentType.Label,
        label: file.label,
        description: file.description,
        component: { type: ComponentType.FileUpload, custom_id: FILE, max_values: 1, required: false },
      },
      {
        type: ComponentType.Label,
        label: text.label,
        component: {
          ...textInput(TEXT, TextInputStyle.Paragraph, INPUT_LIMIT),
          placeholder: text.placeholder,
        },
      },
    ],
  };
}

/** What was filled in: nothing, one thing, or several. */
export function readAddForm({ fields }: ModalSubmitInteraction): Brought[] {
  const address = fields.getTextInputValue(ADDRESS).trim();
  const text = fields.getTextInputValue(TEXT);
  const files = [...(fields.getUploadedFiles(FILE)?.values() ?? [])];
  return [
    ...(address === '' ? [] : [{ address }]),
    ...files.map(({ url, size, name }) => ({ file: { url, size, name } })),
    ...(text.trim() === '' ? [] : [{ text }]),
  ];
}

export function correctForm(
  id: string,
  { title, source, published }: Draft,
  { corpus }: Language,
): APIModalInteractionResponseCallbackData {
  const { correct } = corpus.add;
  const field = (label: string, custom_id: string, value: string, limit: number, placeholder?: string) => ({
    type: ComponentType.Label as const,
    label,
    component: {
      ...textInput(custom_id, TextInputStyle.Short, limit),
      // An empty value is none.
      ...(value === '' ? {} : { value: value.slice(0, limit) }),
      ...(placeholder === undefined ? {} : { placeholder }),
    },
  });
  return {
    custom_id: DRAFT_CORRECT.write(id),
    title: correct.title,
    components: [
      field(correct.titleField.label, TITLE, title, MAX_TITLE),
      field(correct.sourceField.label, SOURCE, source ?? '', MAX_TITLE),
      field(correct.dateField.label, PUBLISHED, published ?? '', DAY_LIMIT, correct.dateField.placeholder),
    ],
  };
}

/** As it was typed. */
export function readCorrectForm({ fields }: ModalSubmitInteraction) {
  return {
    title: fields.getTextInputValue(TITLE),
    source: fields.getTextInputValue(SOURCE),
    published: fields.getTextInputValue(PUBLISHED),
  };
}
