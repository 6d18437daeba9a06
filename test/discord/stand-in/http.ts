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

/** A body that a route has taken. */
export interface AcceptedBody {
  readonly method: string;
  /** The route's pattern. */
  readonly route: string;
  /** The path it came by. */
  readonly path: string;
  readonly body: unknown;
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
  /** Takes a body that our own rules have let pass, for Discord's published description to judge. */
  readonly accepted: (body: AcceptedBody) => void;
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
  const parsed = await readRequest(bytes, request.headers['content-type']);
  const note = (status: number) => desk.log({ method, path, query: url.search, body: parsed?.json, status });

  const blow = desk.strike(method, path);
  if (blow !== undefined) {
    for (const part of path.split('/')) desk.excuse(part);
    if (blow.delayMs > 0) await wait(blow.delayMs);
    if (blow.done) answer(desk, { method, url, path, authorization: request.headers.authorization, parsed });
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

  const reply = answer(desk, { method, url, path, authorization: request.headers.authorization, parsed });
  note(reply.status);
  send(response, reply);
}

interface Parsed {
  readonly json: unknown;
  readonly uploads: readonly Upload[];
}
interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly parsed: Parsed | undefined;
}

function answer(desk: Desk, asked: Asked): Reply {
  const breach = (sentence: string) => desk.breach(`${asked.method} ${asked.path}: ${sentence}`);
  try {
    return handle(desk, asked, breach);
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    if (error.breach !== undefined) breach(error.breach);
    return { status: error.status, body: error.body() };
  }
}

function handle(desk: Desk, asked: Asked, breach: (sentence: string) => void): Reply {
  const { method, url, path, parsed } = asked;
  const match = url.pathname.startsWith(`${PREFIX}/`) ? findRoute(desk.routes, method, path) : undefined;
  if (match === undefined) throw new DiscordError(404, 0, '404: Not Found', 'no such route');
  // A wrong token is an operator's mistake, so no breach.
  if (!match.route.open && asked.authorization !== `Bot ${desk.token}`) {
    throw new DiscordError(401, 0, '401: Unauthorized');
  }
  if (parsed === undefined) {
    throw new DiscordError(
      400,
      50109,
      'The request body contains invalid JSON.',
      'the body is no valid JSON',
    );
  }
  const { json, uploads } = parsed;
  const reply = match.route.handle({
    param: match.param,
    query: url.searchParams,
    body: json,
    uploads,
    breach,
  });
  // What our own rules refuse is one breach already; the description has a say in what they let pass.
  if (json !== undefined) desk.accepted({ method, route: match.route.path, path, body: json });
  return reply;
}

/** Undefined: neither JSON nor a multipart body with JSON in it. */
async function readRequest(bytes: Uint8Array<ArrayBuffer>, contentType = ''): Promise<Parsed | undefined> {
  if (bytes.length === 0) return { json: undefined, uploads: [] };
  try {
    if (contentType.startsWith('multipart/form-data')) return await readMultipart(bytes, contentType);
    if (contentType.startsWith('application/json')) {
      return { json: JSON.parse(new TextDecoder().decode(bytes)), uploads: [] };
    }
  } catch {
    return undefined;
  }
  return undefined;
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
