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
  const issues = (result.issues ?? []).map((issue) => ({ issue, path: pathOf(issue) }));
  const unknown = issues.filter(({ issue }) => issue.type === 'strict_object' && issue.expected === 'never');
  if (unknown.length > 0) {
    for (const { path } of unknown) breach(`unknown field: ${path.join('.')}`);
    const known = unknown.reduce<unknown>((rest, { path }) => without(rest, path), body);
    return readBody(schema, known, breach);
  }
  if (!result.success) throw invalidForm(issues.map(({ issue, path }) => ({ path, ...complaint(issue) })));
  return result.output;
}

const pathOf = (issue: v.BaseIssue<unknown>): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

/** A copy of JSON data with the field at `path` left out. */
function without(data: unknown, [step, ...rest]: readonly (string | number)[]): unknown {
  if (Array.isArray(data)) return data.map((item, at) => (at === step ? without(item, rest) : item));
  if (typeof data !== 'object' || data === null) return data;
  const fields = Object.entries(data).flatMap(([key, value]) => {
    if (key !== step) return [[key, value] as const];
    return rest.length === 0 ? [] : [[key, without(value, rest)] as const];
  });
  return Object.fromEntries(fields);
}

/** Our own checks carry Discord's code in their message; for the library's, the commonest codes are made up here. */
function complaint(issue: v.BaseIssue<unknown>): Pick<FieldProblem, 'code' | 'message'> {
  const [, code, message] = issue.message.match(/^([A-Z_]+)\|(.*)$/) ?? [];
  if (code !== undefined && message !== undefined) return { code, message };
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
