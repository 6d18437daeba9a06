/** A request to Discord -> its answer, where an acknowledgement that was taken although it seemed to fail counts as taken. */
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback/;
/** Discord's JSON error code for an interaction that has its acknowledgement. */
const ACKNOWLEDGED = 40060;
/** So many failed ones are kept in mind: each is repeated at once, if at all. */
const MOST = 100;

/**
 * Discord may take an acknowledgement and yet answer with a failure. Repeated, it is refused as the second one, and the
 * reader would see for ever that the bot is thinking.
 */
export function takeAcknowledgementsOnce(
  makeRequest: RESTOptions['makeRequest'] = DefaultRestOptions.makeRequest,
): RESTOptions['makeRequest'] {
  /** What failed last, by its address; the oldest first. */
  const failed = new Map<string, unknown>();
  return async (url, init) => {
    if (!CALLBACK.test(url)) return makeRequest(url, init);
    const isRepeated = failed.has(url) && failed.get(url) === init.body;
    failed.delete(url);
    const response = await makeRequest(url, init);
    if (response.status >= 500) {
      failed.set(url, init.body);
      const [oldest] = failed.keys();
      if (failed.size > MOST && oldest !== undefined) failed.delete(oldest);
    }
    if (!isRepeated || response.status !== 400) return response;
    const { status, headers } = response;
    const body = await response.text();
    return isAcknowledged(body)
      ? new Response(null, { status: 204 })
      : new Response(body, { status, headers });
  };
}

function isAcknowledged(body: string): boolean {
  try {
    return JSON.parse(body).code === ACKNOWLEDGED;
  } catch {
    return false;
  }
}
