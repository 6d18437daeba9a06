/** An answer in, what the reader's next question may lean on out. */
import type { Answer, Exchange } from './answer.js';

/**
 * The question as it was understood, and its first quote. Small talk and questions in another language leave the talk
 * where it was: "Thanks! And why?" goes on.
 */
export function exchangeOf(answer: Answer, before?: Exchange): Exchange | undefined {
  const { question, searched = question, quotes, reason } = answer;
  if (reason !== undefined || question.trim() === '') return before;
  const [first] = quotes;
  if (first === undefined) return { question: searched };
  const { text, highlight } = first;
  return { question: searched, quote: { text, ...(highlight === undefined ? {} : { highlight }) } };
}
