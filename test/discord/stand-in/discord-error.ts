/** Turns a broken rule into the status and the JSON body that Discord answers it with. */

/** Discord's tree of field errors: keys are field names and array indices, leaves hold `_errors`. */
export interface FieldErrors {
  [field: string]: FieldErrors | { readonly code: string; readonly message: string }[];
}

/** A refusal in Discord's shape; docs, Opcodes and Status Codes, JSON error codes. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';

  readonly status: number;
  /** Discord's own number, 0 for a general error. */
  readonly code: number;
  /** What the client did wrong, for the list of violations; absent: it could not have known better. */
  readonly breach: string | undefined;
  readonly errors: FieldErrors | undefined;

  constructor(status: number, code: number, message: string, breach?: string, errors?: FieldErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.breach = breach;
    this.errors = errors;
  }

  /** The body as it goes over the wire. */
  body(): object {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
    };
  }
}

/** Where Discord's tree keeps what is wrong with a field itself. */
const LEAF = '_errors';

/** One thing wrong with one field. */
export interface FieldProblem {
  /** Field names and array indices from the body's root. */
  readonly path: readonly (string | number)[];
  /** Discord's word for it, such as `BASE_TYPE_MAX_LENGTH`. */
  readonly code: string;
  readonly message: string;
}

/** Code 50035, with every field at fault in Discord's tree. */
export function invalidForm(problems: readonly FieldProblem[]): DiscordError {
  const root: FieldErrors = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const step of path) {
      const key = String(step);
      const next = node[key];
      const child: FieldErrors = next === undefined || Array.isArray(next) ? {} : next;
      node[key] = child;
      node = child;
    }
    const leaf = node[LEAF];
    node[LEAF] = [...(Array.isArray(leaf) ? leaf : []), { code, message }];
  }
  const told = problems.map((p) => `${p.path.join('.') || 'body'}: ${p.message} (${p.code})`).join('; ');
  return new DiscordError(400, 50035, 'Invalid Form Body', `invalid form body: ${told}`, root);
}

export const unknownMessage = () => new DiscordError(404, 10008, 'Unknown Message');
export const unknownChannel = () => new DiscordError(404, 10003, 'Unknown Channel');
export const emptyMessage = () =>
  new DiscordError(400, 50006, 'Cannot send an empty message', 'an empty message was sent');
