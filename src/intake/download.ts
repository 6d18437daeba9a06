/** An address on the web -> the bytes there, by public addresses only and within limits of size and time. */
import { isUtf8 } from 'node:buffer';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, type Dispatcher, request } from 'undici';
import { IntakeError } from './intake-error.js';
import { type AllowAddress, resolvePublic } from './public-address.js';

/** A long report has 20,000 bytes of text; the page around it can have a hundred times as many. As sent and unpacked. */
export const MAX_DOWNLOAD_BYTES = 5_000_000;
/** For the whole download: names, redirects and the last byte. */
const TIME_LIMIT_MS = 15_000;
const MAX_REDIRECTS = 5;
/** As the corpus takes it. */
const MAX_URL = 2_048;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Below 1024 are the ports of services such as mail, which a request could disturb. */
const FIRST_FREE_PORT = 1_024;

const HEADERS = {
  'user-agent': 'Verbatim (a Discord bot; fetches an article when a moderator asks for it)',
  accept: 'text/html, application/xhtml+xml, text/markdown, text/plain, application/pdf;q=0.9',
  'accept-encoding': 'gzip, deflate, br',
};

export interface DownloadOptions {
  /** Gives up early; the promise then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Addresses that are fine although they are not public; by default none. */
  readonly allowAddress?: AllowAddress | undefined;
  /** Until the last byte is there; default 15,000. */
  readonly timeLimitMs?: number | undefined;
}

export interface Download {
  readonly bytes: Uint8Array;
  /** As the server sent it, such as `text/html; charset=utf-8`; empty where it sent none. */
  readonly contentType: string;
  /** Where it was found, after redirects, without a fragment. */
  readonly url: string;
}

/**
 * Fetches with GET, without cookies, a referrer or credentials. Every name is resolved once, its addresses are checked,
 * and the connection goes to those and no others, so that a name can't change its mind in between; so again after each
 * redirect. A redirect from https to http is refused.
 * @throws IntakeError
 */
export async function download(address: string, options: DownloadOptions = {}): Promise<Download> {
  const timeLimit = options.timeLimitMs ?? TIME_LIMIT_MS;
  const late = AbortSignal.timeout(timeLimit);
  const signal = options.signal === undefined ? late : AbortSignal.any([late, options.signal]);
  let url = readAddress(address);
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const answer = await get(url, signal, options.allowAddress);
      if (!('location' in answer)) return { ...answer, url: url.href };
      url = follow(url, answer.location);
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    if (late.aborted) {
      const values = { host: url.host, seconds: Math.ceil(timeLimit / 1_000) };
      throw new IntakeError({ kind: 'too_slow', values }, { cause: error });
    }
    if (error instanceof IntakeError) throw error;
    throw new IntakeError({ kind: 'unreachable', values: { host: url.host } }, { cause: error });
  }
  throw new IntakeError({ kind: 'too_many_redirects', values: { most: MAX_REDIRECTS } });
}

/** @throws IntakeError when it is no address that may be asked */
function readAddress(text: string, base?: string): URL {
  // On Discord an address without a preview is written in angle brackets.
  const trimmed = text.trim().replace(/^<(.*)>$/s, '$1');
  if (trimmed.length > MAX_URL || !URL.canParse(trimmed, base)) {
    throw new IntakeError({ kind: 'not_an_address' });
  }
  const url = new URL(trimmed, base);
  const scheme = url.protocol.slice(0, -1);
  if (scheme !== 'http' && scheme !== 'https') throw new IntakeError({ kind: 'scheme', values: { scheme } });
  if (url.username !== '' || url.password !== '') throw new IntakeError({ kind: 'credentials' });
  // The parser leaves out a scheme's own port.
  const { port } = url;
  if (port !== '' && port !== '80' && port !== '443' && Number(port) < FIRST_FREE_PORT) {
    throw new IntakeError({ kind: 'port', values: { port } });
  }
  url.hash = '';
  if (url.href.length > MAX_URL) throw new IntakeError({ kind: 'not_an_address' });
  return url;
}

/**
 * Where a redirect leads.
 * @throws IntakeError when it leads where nothing is asked, or from https to http
 */
export function follow(from: URL, location: string): URL {
  // As it came, a character a byte. Many servers send an address in UTF-8 without encoding it, and browsers take it so.
  const bytes = Buffer.from(location, 'latin1');
  const to = readAddress(isUtf8(bytes) ? bytes.toString() : location, from.href);
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new IntakeError({ kind: 'downgrade', values: { host: to.host } });
  }
  return to;
}

async function get(
  url: URL,
  signal: AbortSignal,
  allowAddress: AllowAddress | undefined,
): Promise<{ location: string } | Omit<Download, 'url'>> {
  const addresses = await resolvePublic(url.hostname, { signal, allowAddress });
  // An agent for this one request: it knows no way to the host but the addresses just checked.
  const agent = new Agent({
    connect: {
      lookup: (_host, { all }, callback) => {
        const [first] = addresses;
        if (all === true) callback(null, addresses);
        else callback(null, first?.address ?? '', first?.family ?? 4);
      },
    },
  });
  try {
    const response = await request(url, { dispatcher: agent, headers: HEADERS, signal });
    const { statusCode: status } = response;
    const location = header(response, 'location');
    if (REDIRECTS.has(status) && location !== '') return { location };
    if (status !== 200) throw new IntakeError({ kind: 'http_status', values: { host: url.host, status } });
    return { bytes: await readBody(response, signal), contentType: header(response, 'content-type') };
  } finally {
    // Whatever is still on its way is not wanted.
    await agent.destroy();
  }
}

async function readBody(response: Dispatcher.ResponseData, signal: AbortSignal): Promise<Uint8Array> {
  if (Number(header(response, 'content-length')) > MAX_DOWNLOAD_BYTES) throw tooLarge();
  const unpack = decompressor(header(response, 'content-encoding').trim().toLowerCase());
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of atMost(source)) chunks.push(chunk);
  };
  if (unpack === undefined) await pipeline(response.body, collect, { signal });
  else await pipeline(response.body, atMost, unpack, collect, { signal });
  return Buffer.concat(chunks);
}

/** Passes bytes on until there are too many; a server may send more than it announced. */
async function* atMost(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > MAX_DOWNLOAD_BYTES) throw tooLarge();
    yield chunk;
  }
}

function decompressor(encoding: string) {
  switch (encoding) {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new IntakeError({ kind: 'content_encoding', values: { encoding: encoding.slice(0, 40) } });
  }
}

export function tooLarge(): IntakeError {
  return new IntakeError({ kind: 'too_large', values: { megabytes: MAX_DOWNLOAD_BYTES / 1_000_000 } });
}

/** The first where there are several; empty where there is none. */
function header({ headers }: Dispatcher.ResponseData, name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
