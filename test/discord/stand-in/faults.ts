/** Turns "the next request that matches shall fail" into Discord's failures, as often as told. */

export interface Fault {
  readonly method?: string;
  /** Matched against the path below the API's version, `/channels/1/messages`. */
  readonly path?: RegExp;
  /** How many requests it hits; 1 unless told, `Infinity` for all. */
  readonly times?: number;
  /** The answer's status; without one (and without `reset`) the request is only delayed. */
  readonly status?: number;
  /** Discord's error code; each status has its likeliest by default. */
  readonly code?: number;
  readonly message?: string;
  /** The whole body instead of Discord's error shape; a string goes out as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
  /** Cuts the connection without an answer. */
  readonly reset?: boolean;
  /** Discord does what it was asked for all the same. */
  readonly done?: boolean;
  /** With 429: how long to keep away, in seconds; 1 unless told. */
  readonly retryAfter?: number;
  /** With 429: whether the whole bot is limited, not the route alone. */
  readonly global?: boolean;
}

/** What a fault does to one request. */
export interface Blow {
  readonly delayMs: number;
  readonly reset: boolean;
  readonly done: boolean;
  readonly answer:
    | { readonly status: number; readonly body: string; readonly headers: Readonly<Record<string, string>> }
    | undefined;
}

export interface PlantedFault {
  /** How many requests it has hit. */
  readonly hits: number;
}

/** The commonest error of each status; docs, Opcodes and Status Codes, JSON. */
const USUAL: Readonly<Record<number, readonly [code: number, message: string]>> = {
  400: [50035, 'Invalid Form Body'],
  401: [0, '401: Unauthorized'],
  403: [50013, 'Missing Permissions'],
  404: [10062, 'Unknown interaction'],
};
const KNOWN_CODES: Readonly<Record<number, string>> = {
  10003: 'Unknown Channel',
  10008: 'Unknown Message',
  10015: 'Unknown Webhook',
  10062: 'Unknown interaction',
  40060: 'Interaction has already been acknowledged.',
  50001: 'Missing Access',
  50007: 'Cannot send messages to this user',
  50013: 'Missing Permissions',
  50027: 'Invalid Webhook Token',
};

export function createFaults(): {
  plant(fault: Fault): PlantedFault;
  /** The fault that hits this request, if any; the one planted first wins. */
  strike(method: string, path: string): Blow | undefined;
} {
  const planted: { readonly fault: Fault; hits: number }[] = [];
  return {
    plant(fault) {
      const one = { fault, hits: 0 };
      planted.push(one);
      return one;
    },
    strike(method, path) {
      const hit = planted.find(
        ({ fault, hits }) =>
          hits < (fault.times ?? 1) &&
          (fault.method === undefined || fault.method === method) &&
          (fault.path === undefined || fault.path.test(path)),
      );
      if (hit === undefined) return undefined;
      hit.hits += 1;
      const { fault } = hit;
      return {
        delayMs: fault.delayMs ?? 0,
        reset: fault.reset ?? false,
        done: fault.done ?? false,
        answer: fault.status === undefined ? undefined : answer(fault, fault.status),
      };
    },
  };
}

function answer(fault: Fault, status: number): NonNullable<Blow['answer']> {
  const { body, headers } = status === 429 ? rateLimit(fault) : failure(fault, status);
  const chosen = fault.body ?? body;
  return {
    status,
    body: typeof chosen === 'string' ? chosen : JSON.stringify(chosen),
    headers: { 'content-type': 'application/json', ...headers, ...fault.headers },
  };
}

function failure(fault: Fault, status: number): { body: unknown; headers: Record<string, string> } {
  const [usualCode, usualMessage] = USUAL[status] ?? [0, `${status}: Internal Server Error`];
  const code = fault.code ?? usualCode;
  return { body: { message: fault.message ?? KNOWN_CODES[code] ?? usualMessage, code }, headers: {} };
}

/** Docs, Rate Limits, Exceeding a rate limit. */
function rateLimit(fault: Fault): { body: unknown; headers: Record<string, string> } {
  const seconds = fault.retryAfter ?? 1;
  const global = fault.global ?? false;
  return {
    body: { message: 'You are being rate limited.', retry_after: seconds, global },
    headers: {
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global
        ? { 'x-ratelimit-global': 'true' }
        : {
            'x-ratelimit-limit': '5',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset-after': String(seconds),
            'x-ratelimit-bucket': 'stand-in',
          }),
    },
  };
}
