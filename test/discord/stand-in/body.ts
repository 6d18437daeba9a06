/** Turns a request's body into checked data, or into Discord's "Invalid Form Body". */
import * as v from 'valibot';
import { type FieldProblem, invalidForm } from './discord-error.js';

/**
 * Checks `body` against `schema`. A field that Discord doesn't know is reported as a breach and left out, because
 * Discord ignores such fields in silence; anything else wrong is refused.
 * @throws DiscordError 50035 with every field at fault
 */
export function readBody<S extends v.GenericSchema>(
  schema: S,
  body: unknown,
  breach: (sentence: string) => void,
): v.InferOutput<S> {
  const result = v.safeParse(schema, body);
  const problems: FieldProblem[] = [];
  for (const issue of result.issues ?? []) {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    if (issue.type === 'strict_object' && issue.expected === 'never')
      breach(`unknown field: ${path.join('.')}`);
    else problems.push({ path, ...complaint(issue) });
  }
  if (problems.length > 0 || !result.typed) throw invalidForm(problems);
  return result.output;
}

function complaint(issue: v.BaseIssue<unknown>): { code: string; message: string } {
  const [code = '', message] = issue.message.split('|');
  if (message !== undefined) return { code, message };
  if (issue.received === 'undefined')
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  if (issue.type === 'variant' || issue.type === 'picklist' || issue.type === 'literal') {
    return {
      code: 'BASE_TYPE_CHOICES',
      message: `Value must be one of ${issue.expected ?? 'the known ones'}.`,
    };
  }
  return { code: 'BASE_TYPE_CONVERT', message: issue.message };
}
