/** Turns HTTP requests into calls of routes, and their outcomes into Discord's answers and a log. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { DiscordError } from './discord-error.js';
import type { Blow } from './faults.js';
import { findRoute, type Reply, type Route } from './router.js';
import { readMultipart, type Upload } from './uploads.js';

/** One request as it came and what it got. */
export interface LoggedRequest {
  readonly method: string;
  /** Below the API's version, without the query. */
  readonly path: string;
  readonly query: string;
  /** The JSON sent, undefined when there was none. */
  readonly body: unknown;
  /** The status it got; 0 when the connection was cut. */
  readonly status: number;
}

/** The only version there is to talk to; docs, Reference, API versioning. */
const PREFIX = '/api/v10';

export interface Desk {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly strike: (method: string, path: string) => Blow | undefined;
  /** Called with the ids and tokens in the path of a request that a fault has hit. */
  readonly excuse: (part: string) => void;
  /** A file that was uploaded, by its path. */
  readonly file: (path: string) => Upload | undefined;
  /** Checks a body against Discord's published description: what doesn't fit, a sentence each. */
  readonly judge: (method: string, route: string, body: unknown) => readonly string[];
  readonly breach: (sentence: string) => void;
  readonly log: (request: LoggedRequest) => void;
}

/** A listener for node's HTTP server. */
export function createListener(desk: Desk) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    serve(desk, request, response).catch((error: unknown) => {
      desk.breach(`the stand-in itself failed on ${request.method} ${request.url}: ${String(error)}`);
      if (!response.headersSent)
        send(response, { status: 500, body: { message: '500: Internal Server Error', code: 0 } });
    });
  };
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  const bytes = await readAll(request);
  const upload = desk.file(url.pathname);
  if (upload !== undefined) {
    response.writeHead(200, { 'content-type': upload.contentType }).end(upload.bytes);
    return;
  }
  const path = url.pathname.startsWith(`${PREFIX}/`) ? url.pathname.slice(PREFIX.length) : url.pathname;
  const note = (status: number, body?: unknown) =>
    desk.log({ method, path, query: url.search, body, status });

  const blow = desk.strike(method, path);
  if (blow !== undefined) {
    for (const part of path.split('/')) desk.excuse(part);
    if (blow.delayMs > 0) await wait(blow.delayMs);
    if (blow.reset) {
      note(0);
      request.socket.destroy();
      return;
    }
    if (blow.answer !== undefined) {
      note(blow.answer.status);
      response.writeHead(blow.answer.status, blow.answer.headers).end(blow.answer.body);
      return;
    }
  }

  let body: unknown;
  try {
    const parsed = await readRequest(bytes, request.headers['content-type']);
    body = parsed.json;
    const reply = answer(desk, {
      method,
      url,
      path,
      authorization: request.headers.authorization,
      ...parsed,
    });
    note(reply.status, body);
    send(response, reply);
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    if (error.breach !== undefined) desk.breach(`${method} ${path}: ${error.breach}`);
    note(error.status, body);
    send(response, { status: error.status, body: error.body() });
  }
}

interface Parsed {
  readonly json: unknown;
  readonly uploads: readonly Upload[];
}
interface Asked extends Parsed {
  readonly method: string;
  readonly url: URL;
  readonly path: string;
  readonly authorization: string | undefined;
}

function answer(desk: Desk, { method, url, path, authorization, json, uploads }: Asked): Reply {
  const match = url.pathname.startsWith(`${PREFIX}/`) ? findRoute(desk.routes, method, path) : undefined;
  if (match === undefined) throw new DiscordError(404, 0, '404: Not Found', 'no such route');
  // A wrong token is an operator's mistake, so no breach.
  if (!match.route.open && authorization !== `Bot ${desk.token}`) {
    throw new DiscordError(401, 0, '401: Unauthorized');
  }
  const breach = (sentence: string) => desk.breach(`${method} ${path}: ${sentence}`);
  if (json !== undefined) for (const misfit of desk.judge(method, match.route.path, json)) breach(misfit);
  return match.route.handle({ param: match.param, query: url.searchParams, body: json, uploads, breach });
}

async function readRequest(bytes: Uint8Array<ArrayBuffer>, contentType = ''): Promise<Parsed> {
  if (bytes.length === 0) return { json: undefined, uploads: [] };
  try {
    if (contentType.startsWith('multipart/form-data')) return await readMultipart(bytes, contentType);
    if (contentType.startsWith('application/json')) {
      return { json: JSON.parse(new TextDecoder().decode(bytes)), uploads: [] };
    }
  } catch {
    throw new DiscordError(
      400,
      50109,
      'The request body contains invalid JSON.',
      'the body is no valid JSON',
    );
  }
  throw new DiscordError(
    400,
    50035,
    'Invalid Form Body',
    `bodies of type ${contentType || 'none'} are not read`,
  );
}

async function readAll(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

function send(response: ServerResponse, { status, body }: Reply): void {
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
