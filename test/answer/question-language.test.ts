import { beforeAll, describe, expect, test } from 'vitest';
import { createLanguageCheck, type LanguageCheck } from '../../src/answer/question-language.js';
import { loadCorpus } from '../../src/articles/load.js';
import { loadPack } from '../../src/eval/pack.js';

describe('to English articles', () => {
  let check: LanguageCheck;
  beforeAll(async () => {
    const { articles } = await loadCorpus('corpus');
    check = await createLanguageCheck(articles.map(({ body }) => body));
  });

  test('they are English', () => expect(check.articles).toBe('en'));

  test.each([
    ['de', 'Wo haben sie sich getroffen?'],
    ['de', 'Wer ist Ishaq Dar?'],
    ['tr', 'Başbakana kim eşlik etti?'],
    ['fr', 'Où se sont-ils rencontrés ?'],
    ['fr', 'Qui est Ishaq Dar ?'],
    ['es', '¿Dónde se reunieron?'],
    ['es', 'quien es Ishaq Dar'],
    ['it', 'Dove si sono incontrati?'],
    ['nl', 'Waar hebben ze elkaar ontmoet?'],
    // Of words that English has too, and of capitals alone.
    ['de', 'Was hat die Frau gesagt?'],
    ['de', 'Wer hat die Wahl gewonnen?'],
    ['de', 'was ist passiert'],
    ['de', 'WER HAT GEWONNEN'],
    ['fr', 'Qui a dit non ?'],
    ['fr', 'Quand a eu lieu la réunion ?'],
    ['it', 'Chi ha vinto la partita?'],
    ['nl', 'Wie is de burgemeester?'],
    // With a name of the articles, without its capital.
    ['es', 'quien es ishaq dar'],
    ['de', 'gab es verletzte'],
    ['de', 'Ist Quillon pleite?'],
    ['fr', 'il y a eu des morts ?'],
    ['es', 'cuantos alumnos'],
    // One word beside a name, or alone.
    ['und', 'Aliyev kimdir?'],
    ['und', 'warum Lachin'],
    ['und', 'lachin nerede'],
    ['und', 'Pourquoi ?'],
    // Without any word that only asks.
    ['hr', 'sreli su se dugo razgovarali'],
    ['tr', 'görüştüler uzun uzun'],
    ['pl', 'Kto towarzyszył premierowi?'],
    ['ru', 'Где они встретились?'],
    ['ar', 'من رافق رئيس الوزراء؟'],
    ['hi', 'प्रधानमंत्री के साथ कौन था?'],
    ['zh', '谁陪同总理访问拉钦？'],
    ['ja', '首相に同行したのは誰ですか？'],
    ['ko', '누가 총리와 동행했습니까?'],
    ['th', 'ใครเดินทางไปกับนายกรัฐมนตรี'],
  ])('a question in %s is foreign: %s', async (language, question) => {
    expect(await check.foreign(question)).toBe(language);
  });

  test.each([
    'Lachin summit Aliyev?',
    'Ilham Aliyev',
    'Maarka-e-Haq',
    'Türkiye trilateral',
    'Angela Merkel Emmanuel Macron meeting',
    'Real Madrid Atletico score',
    'Bundestag vote',
    'Côte d’Ivoire capital',
    'El Niño effects',
    'presidnt of azerbaijan name?',
    'pls who met',
    'ishaq dar',
    'munir lachin',
    'MUNIR LACHIN',
    'asim munir salary',
    "munir's fm",
    'mayor brennick',
    'silva goal',
    'profit norvik',
    'MAYOR RESIGNS',
    'a hat',
    'Did he die?',
    'war dead',
    'son of the president',
    "who's messi",
    'whos kári bragason',
    // Names of other languages, without their capitals, and with small words in them.
    'vladimir putin',
    'cristiano ronaldo',
    'mohamed salah',
    'real madrid barcelona',
    'ludwig van beethoven',
    'rafael nadal carlos alcaraz',
    'Ursula von der Leyen',
    'kim aliyev',
    'Kim',
    'Como Calcio',
    'Cosa Nostra',
    'Luiz Inácio Lula da Silva',
    'asdf qwer',
    'minister',
    '?!',
    '',
    '🤝',
    '42',
  ])('%j is not', async (question) => {
    expect(await check.foreign(question)).toBeUndefined();
  });

  test('nor is any question of the pack that they answer', async () => {
    const { questions } = await loadPack('test/packs/lachin');
    for (const { question, answerable } of questions) {
      if (answerable) expect(await check.foreign(question), question).toBeUndefined();
    }
  });
});

test('to German articles an English question is foreign, and a German one is not', async () => {
  const check = await createLanguageCheck([
    'Der Premierminister traf sich am Dienstag mit dem Präsidenten in der Stadt Lachin. Beide sprachen lange über die Zusammenarbeit ihrer Länder, und sie waren mit dem Ergebnis zufrieden.',
  ]);
  expect(check.articles).toBe('de');
  expect(await check.foreign('Where did the two leaders meet?')).toBe('en');
  expect(await check.foreign('Wo haben sie sich getroffen?')).toBeUndefined();
  expect(await check.foreign('lachin premierminister')).toBeUndefined();
  expect(await check.foreign('stadt lachin')).toBeUndefined();
});

test('names of other languages in English articles hide no question in those languages', async () => {
  const check = await createLanguageCheck([
    'The storm tore the roof off the bar Que Sera in the port of La Paz, and the magazine Der Spiegel said that the owner, Wim van den Berg, had not paid for the repairs.',
  ]);
  expect(await check.foreign('Was sagt der Trainer?')).toBe('de');
  expect(await check.foreign('que dijo el entrenador')).toBe('es');
  for (const question of ['la paz', 'der spiegel', 'van den berg repairs', 'que sera bar'])
    expect(await check.foreign(question), question).toBeUndefined();
});

test('names of the articles are known without their accents', async () => {
  const check = await createLanguageCheck([
    'The organist Jiří Dvořáček won the prize on Friday. He was taught by his grandmother Božena Dvořáčková, who had played with André Kovač and with Séverine Müller of the church in Olomouc.',
  ]);
  for (const question of ['jiri dvoracek', 'bozena dvorackova jiri dvoracek severine muller olomouc'])
    expect(await check.foreign(question), question).toBeUndefined();
  expect(await check.foreign('kdo je jiri dvoracek')).toBeDefined();
});

test('articles of a few words tell no language', async () => {
  const check = await createLanguageCheck(['Harbour 🤝🤝🤝']);
  expect(check.articles).toBe('und');
  expect(await check.foreign('Wo haben sie sich getroffen?')).toBeUndefined();
});
