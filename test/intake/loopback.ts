/** A web server on loopback that tests fill with pages, and the permission to fetch from there. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

export interface Loopback {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Every request that arrived, in order. */
  readonly requests: IncomingMessage[];
}

export type Routes = Readonly<
  Record<string, string | ((response: ServerResponse, request: IncomingMessage) => void)>
>;

/** @param routes by path; a text is a page in UTF-8 */
export async function startLoopback(routes: Routes, host = '127.0.0.1'): Promise<Loopback> {
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    const route = routes[request.url ?? ''];
    if (typeof route === 'function') route(response, request);
    else if (route === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(route);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://${host}:${address.port}`, requests };
}

export const allowLoopback = (address: string): boolean => address === '127.0.0.1';

/** What a promise was refused with. Fails when it was not. */
export async function refusalOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error && 'refusal' in error) return error.refusal;
    throw error;
  }
  throw new Error('It was not refused.');
}
