/** Turns a method and a path into the route that answers it. */
import type { Upload } from './uploads.js';

export interface Call {
  /** A named part of the path. */
  param(name: string): string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  /** Records that the client broke a rule with this request. */
  readonly breach: (sentence: string) => void;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the API's version, with `:names` for the parts that vary. */
  readonly path: string;
  /** Whether it needs the bot's token; routes with a token in their path don't. */
  readonly open?: boolean;
  /** @throws DiscordError to refuse */
  readonly handle: (call: Call) => Reply;
}

export interface Match {
  readonly route: Route;
  readonly param: (name: string) => string;
}

/** The first route that fits; earlier ones win. */
export function findRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const parts = matchPath(route.path, path);
    if (parts === undefined) continue;
    return {
      route,
      param(name) {
        const part = parts.get(name);
        if (part === undefined) throw new Error(`The route ${route.path} has no part :${name}.`);
        return part;
      },
    };
  }
  return undefined;
}

function matchPath(pattern: string, path: string): Map<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const parts = new Map<string, string>();
  for (const [at, want] of wanted.entries()) {
    const part = decodeURIComponent(given[at] ?? '');
    if (want.startsWith(':')) parts.set(want.slice(1), part);
    else if (want !== part) return undefined;
  }
  return parts;
}
