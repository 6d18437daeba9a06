import { lookup } from 'node:dns/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { download, follow, MAX_DOWNLOAD_BYTES } from '../../src/intake/download.js';
import { allowLoopback, refusalOf, startLoopback } from './loopback.js';

vi.mock('node:dns/promises', async (original) => {
  const dns = await original<typeof import('node:dns/promises')>();
  return { ...dns, lookup: vi.fn(dns.lookup) };
});
const resolver = vi.mocked(lookup);
const loopback = { allowAddress: allowLoopback };
const PAGE = '<p>A page.</p>';

/** The next answer of the resolver. */
const answer = (...addresses: { address: string; family: number }[]) =>
  resolver.mockImplementationOnce((async () => addresses) as unknown as typeof lookup);
const HERE = { address: '127.0.0.1', family: 4 };

beforeEach(() => void resolver.mockClear());

describe('what is fetched', () => {
  test('the bytes, their type and the address without its fragment', async () => {
    const { origin } = await startLoopback({ '/a?b=1': PAGE });
    const got = await download(` ${origin}/a?b=1#part `, loopback);
    expect(Buffer.from(got.bytes).toString()).toBe(PAGE);
    expect(got.contentType).toBe('text/html; charset=utf-8');
    expect(got.url).toBe(`${origin}/a?b=1`);
  });

  test('an address in angle brackets, as Discord takes one without its preview', async () => {
    const { origin } = await startLoopback({ '/a': PAGE });
    expect((await download(` <${origin}/a> `, loopback)).url).toBe(`${origin}/a`);
  });

  test.each([
    ['gzip', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['identity', Buffer.from(PAGE)],
  ])('what is packed with %s is unpacked', async (encoding, bytes) => {
    const { origin } = await startLoopback({
      '/': (response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    });
    expect(Buffer.from((await download(origin, loopback)).bytes).toString()).toBe(PAGE);
  });

  test('it says honestly who asks, and sends no cookie, referrer or credentials, after a redirect neither', async () => {
    const { origin, requests } = await startLoopback({
      '/': (response) =>
        response.writeHead(302, { location: '/next', 'set-cookie': 'session=1; Path=/' }).end(),
      '/next': PAGE,
    });
    await download(origin, loopback);
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /', 'GET /next']);
    for (const { headers } of requests) {
      expect(headers['user-agent']).toMatch(/^Verbatim \(a Discord bot/);
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
    }
  });
});

describe('addresses that are not fetched', () => {
  test.each([
    ['', { kind: 'not_an_address' }],
    ['just words', { kind: 'not_an_address' }],
    ['example.org/article', { kind: 'not_an_address' }],
    ['http://', { kind: 'not_an_address' }],
    ['<just words>', { kind: 'not_an_address' }],
    ['<file:///etc/passwd>', { kind: 'scheme', values: { scheme: 'file' } }],
    [`https://example.org/${'a'.repeat(2_048)}`, { kind: 'not_an_address' }],
    ['file:///etc/passwd', { kind: 'scheme', values: { scheme: 'file' } }],
    ['ftp://example.org/a', { kind: 'scheme', values: { scheme: 'ftp' } }],
    ['javascript:alert(1)', { kind: 'scheme', values: { scheme: 'javascript' } }],
    ['data:text/html,<p>hi', { kind: 'scheme', values: { scheme: 'data' } }],
    ['gopher://127.0.0.1:6379/_INFO', { kind: 'scheme', values: { scheme: 'gopher' } }],
    ['https://user:secret@example.org/', { kind: 'credentials' }],
    ['https://example.org@127.0.0.1/', { kind: 'credentials' }],
    ['http://example.org:22/', { kind: 'port', values: { port: '22' } }],
    ['https://example.org:25/', { kind: 'port', values: { port: '25' } }],
  ])('%s', async (address, refusal) => {
    expect(await refusalOf(download(address))).toEqual(refusal);
    expect(resolver).not.toHaveBeenCalled();
  });

  test.each([
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['127.1', '127.0.0.1'],
    ['2130706433', '127.0.0.1'],
    ['0x7f000001', '127.0.0.1'],
    ['0x7f.1', '127.0.0.1'],
    ['0177.0.0.1', '127.0.0.1'],
    ['１２７.０.０.１', '127.0.0.1'],
    ['127。0。0。1', '127.0.0.1'],
    ['0', '0.0.0.0'],
    ['[::1]', '[::1]'],
    ['[::]', '[::]'],
    ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]'],
    ['[::ffff:7f00:1]', '[::ffff:7f00:1]'],
    ['169.254.169.254', '169.254.169.254'],
    ['2852039166', '169.254.169.254'],
    ['[fd00:ec2::254]', '[fd00:ec2::254]'],
  ])('http://%s is no public host, however it is written', async (host, shown) => {
    const { origin, requests } = await startLoopback({ '/': PAGE });
    const address = `http://${host}:${new URL(origin).port}/`;
    expect(await refusalOf(download(address))).toEqual({ kind: 'not_public', values: { host: shown } });
    expect(requests).toEqual([]);
  });

  test('a public name that leads to a private address', async () => {
    answer({ address: '10.0.0.7', family: 4 });
    const refusal = { kind: 'not_public', values: { host: 'intranet.example' } };
    expect(await refusalOf(download('https://intranet.example/'))).toEqual(refusal);
  });

  test('a name with one private address among public ones', async () => {
    answer({ address: '93.184.215.14', family: 4 }, { address: 'fd00::1', family: 6 });
    const refusal = { kind: 'not_public', values: { host: 'mixed.example' } };
    expect(await refusalOf(download('https://mixed.example/'))).toEqual(refusal);
  });

  test('a name that there is not', async () => {
    resolver.mockRejectedValueOnce(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
    const refusal = { kind: 'unknown_host', values: { host: 'nowhere.example' } };
    expect(await refusalOf(download('https://nowhere.example/'))).toEqual(refusal);
  });
});

describe('the connection goes where the check looked', () => {
  test('a name is resolved once, and a second answer of its resolver is never heard', async () => {
    const { origin } = await startLoopback({ '/': PAGE });
    const elsewhere = await startLoopback({ '/': 'secret' }, '127.0.0.2');
    answer(HERE);
    answer({ address: '127.0.0.2', family: 4 });
    const address = `http://rebinding.example:${new URL(origin).port}/`;
    const got = await download(address, loopback);
    expect(Buffer.from(got.bytes).toString()).toBe(PAGE);
    expect(resolver).toHaveBeenCalledTimes(1);
    expect(elsewhere.requests).toEqual([]);
    resolver.mockReset();
  });

  test('the server hears the name that was asked for', async () => {
    const { origin, requests } = await startLoopback({ '/': PAGE });
    const { port } = new URL(origin);
    answer(HERE);
    await download(`http://paper.example:${port}/`, loopback);
    expect(requests[0]?.headers.host).toBe(`paper.example:${port}`);
  });
});

describe('redirects', () => {
  const to =
    (location: string, status = 302) =>
    (response: import('node:http').ServerResponse) =>
      response.writeHead(status, { location }).end();

  test.each([301, 302, 303, 307, 308])('%i is followed, and the last address counts', async (status) => {
    const { origin } = await startLoopback({ '/a/old': to('../new', status), '/new': PAGE });
    expect((await download(`${origin}/a/old`, loopback)).url).toBe(`${origin}/new`);
  });

  test('five are followed, and a sixth is not', async () => {
    const { origin, requests } = await startLoopback({
      '/6': to('/5'),
      '/5': to('/4'),
      '/4': to('/3'),
      '/3': to('/2'),
      '/2': to('/1'),
      '/1': to('/0'),
      '/0': PAGE,
    });
    expect((await download(`${origin}/5`, loopback)).url).toBe(`${origin}/0`);
    requests.length = 0;
    const refusal = { kind: 'too_many_redirects', values: { most: 5 } };
    expect(await refusalOf(download(`${origin}/6`, loopback))).toEqual(refusal);
    expect(requests).toHaveLength(6);
  });

  test('an address in plain UTF-8 is read as browsers read it, and one in another encoding as it came', async () => {
    const raw = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString('latin1');
    const { origin } = await startLoopback({
      '/utf8': to(raw('/köprü-açıldı', 'utf8')),
      '/latin1': to(raw('/caf\u00e9', 'latin1')),
      [`/${encodeURIComponent('köprü-açıldı')}`]: PAGE,
      '/caf%C3%A9': PAGE,
    });
    const found = async (path: string) => decodeURI((await download(`${origin}${path}`, loopback)).url);
    expect(await found('/utf8')).toBe(`${origin}/köprü-açıldı`);
    expect(await found('/latin1')).toBe(`${origin}/café`);
  });

  test('the address behind a redirect is checked like the first', async () => {
    const secret = await startLoopback({ '/': 'secret' }, '127.0.0.2');
    const { origin } = await startLoopback({
      '/loop': to(secret.origin),
      '/meta': to('http://169.254.169.254/latest/meta-data/'),
      '/file': to('file:///etc/passwd'),
      '/login': to('http://user:secret@127.0.0.1/'),
    });
    const refused = (path: string) => refusalOf(download(`${origin}${path}`, loopback));
    expect(await refused('/loop')).toMatchObject({ kind: 'not_public', values: { host: '127.0.0.2' } });
    expect(await refused('/meta')).toMatchObject({ kind: 'not_public' });
    expect(await refused('/file')).toEqual({ kind: 'scheme', values: { scheme: 'file' } });
    expect(await refused('/login')).toEqual({ kind: 'credentials' });
    expect(secret.requests).toEqual([]);
  });

  test('none leads from https to http, and from http to https one may', () => {
    const secure = new URL('https://paper.example/a');
    expect(() => follow(secure, 'http://paper.example/a')).toThrow(/from https to http/);
    expect(follow(secure, '//other.example/b').href).toBe('https://other.example/b');
    expect(follow(new URL('http://paper.example/a'), 'https://paper.example/a').protocol).toBe('https:');
  });
});

describe('limits', () => {
  const tooLarge = { kind: 'too_large', values: { megabytes: 5 } };
  const big = Buffer.alloc(MAX_DOWNLOAD_BYTES + 1, 'a');

  test('more bytes than allowed are refused, announced or not, packed or not', async () => {
    const { origin } = await startLoopback({
      '/announced': (response) => response.writeHead(200, { 'content-length': big.length }).end(big),
      '/unannounced': (response) => {
        response.write(big.subarray(0, 10));
        response.end(big);
      },
      '/bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(big)),
      '/most': (response) => response.end(big.subarray(1)),
    });
    for (const path of ['/announced', '/unannounced', '/bomb']) {
      expect(await refusalOf(download(origin + path, loopback)), path).toEqual(tooLarge);
    }
    expect((await download(`${origin}/most`, loopback)).bytes).toHaveLength(MAX_DOWNLOAD_BYTES);
  });

  test('a server that never ends is left', async () => {
    const { origin } = await startLoopback({
      '/silent': () => {},
      '/dripping': (response) => {
        const drip = setInterval(() => response.write('a'), 20);
        response.on('close', () => clearInterval(drip));
      },
    });
    for (const path of ['/silent', '/dripping']) {
      const refusal = await refusalOf(download(origin + path, { ...loopback, timeLimitMs: 300 }));
      expect(refusal, path).toEqual({ kind: 'too_slow', values: { host: new URL(origin).host, seconds: 1 } });
    }
  });

  test('a resolver that never answers is left', async () => {
    resolver.mockImplementationOnce((() => new Promise(() => {})) as unknown as typeof lookup);
    const refusal = await refusalOf(download('https://slow.example/', { timeLimitMs: 100 }));
    expect(refusal).toMatchObject({ kind: 'too_slow', values: { host: 'slow.example' } });
  });

  test('the caller can give up', async () => {
    const { origin } = await startLoopback({ '/': () => {} });
    const given = new AbortController();
    const fetching = download(origin, { ...loopback, signal: given.signal });
    setTimeout(() => given.abort(new Error('The moderator left.')), 50);
    await expect(fetching).rejects.toThrow('The moderator left.');
  });

  test('a status that is no page, a packing that is not known, a server that is none', async () => {
    const { origin } = await startLoopback({
      '/gone': (response) => response.writeHead(410).end(PAGE),
      '/packed': (response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end(PAGE),
      '/cut': (response) => {
        response.writeHead(200, { 'content-length': 100 }).write('half');
        setTimeout(() => response.destroy(), 20);
      },
    });
    const { host } = new URL(origin);
    const refused = (url: string) => refusalOf(download(url, loopback));
    expect(await refused(`${origin}/gone`)).toEqual({ kind: 'http_status', values: { host, status: 410 } });
    expect(await refused(`${origin}/packed`)).toEqual({
      kind: 'content_encoding',
      values: { encoding: 'zstd' },
    });
    expect(await refused(`${origin}/cut`)).toEqual({ kind: 'unreachable', values: { host } });
    // No TLS there.
    expect(await refused(origin.replace('http', 'https'))).toEqual({ kind: 'unreachable', values: { host } });
  });
});
