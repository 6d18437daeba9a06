/** Stand-ins on loopback for the two places that model files come from: a model hub and an npm registry. */
import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { PinnedModel } from '../../src/model/files.js';
import { contents, smallModel } from './small-model.js';

export interface StandIn {
  readonly url: string;
  /** The paths asked for, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** How a hub answers for one file; without one it sends the right bytes. */
export type Answer = (response: ServerResponse) => void;

export function startHub(answers: Readonly<Record<string, Answer>> = {}): Promise<StandIn> {
  const prefix = `/${smallModel.id}/resolve/${smallModel.revision}/`;
  return listen((request, response) => {
    const path = request.url?.startsWith(prefix) ? request.url.slice(prefix.length) : '';
    const answer = answers[path];
    const bytes = contents.get(path);
    if (answer) answer(response);
    else if (bytes) response.end(bytes);
    else response.writeHead(404).end();
  });
}

/** A registry that has one package; without a tarball it knows none. */
export function startRegistry(tarball?: Buffer, { npm }: PinnedModel = smallModel): Promise<StandIn> {
  return listen((request, response) => {
    if (!tarball) return response.writeHead(404).end('{}');
    if (request.url?.endsWith('.tgz')) return response.end(tarball);
    const dist = {
      tarball: `http://${request.headers.host}/${npm.name}/-/${npm.name}-${npm.version}.tgz`,
      integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
      shasum: createHash('sha1').update(tarball).digest('hex'),
    };
    return response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        name: npm.name,
        'dist-tags': { latest: npm.version },
        time: { [npm.version]: '2020-01-01T00:00:00.000Z' },
        versions: { [npm.version]: { name: npm.name, version: npm.version, dist } },
      }),
    );
  });
}

function listen(listener: RequestListener): Promise<StandIn> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    listener(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (!address || typeof address === 'string') return reject(new Error('No port to listen on'));
      return resolve({
        url: `http://127.0.0.1:${address.port}`,
        requests,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
