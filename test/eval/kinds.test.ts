import { expect, test } from 'vitest';
import { askedKind } from '../../src/eval/kinds.js';

test.each([
  ['Who opened the harbour?', 'who'],
  ['And whose boat was first?', 'who'],
  ['Which minister resigned?', 'who'],
  ['Where does the line end?', 'where'],
  ['In which city did it begin?', 'where'],
  ['When was it built?', 'when'],
  ['What year was it built?', 'when'],
  ['How many came?', 'how many'],
  ['how much did it cost', 'how many'],
  ['Why did she leave?', 'why'],
  ['how come it closed', 'why'],
  ['Did the mayor come?', 'yes or no'],
  ['was it raining when they left', 'yes or no'],
  ['And is it open?', 'yes or no'],
  ['Isn’t it closed?', 'yes or no'],
  ["hasn't she left?", 'yes or no'],
  ['“Could it close?”', 'yes or no'],
  ['Can you tell me who opened it?', 'who'],
  ['Does anyone know when it closes?', 'when'],
  ['What did she say?', 'what and other'],
  ['How did they celebrate?', 'what and other'],
  ['harbour opening speech', 'what and other'],
  ['Island ferries?', 'what and other'],
  ['Candles and mayors', 'what and other'],
  ['', 'what and other'],
])('“%s” asks for: %s', (question, kind) => {
  expect(askedKind(question)).toBe(kind);
});
