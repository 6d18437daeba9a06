/** A host's name -> its addresses, each found to be on the public internet, or a refusal. */
import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';
import { IntakeError } from './intake-error.js';

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Addresses that a caller takes responsibility for: a test's own servers, a stand-in for Discord. */
export type AllowAddress = (address: string) => boolean;

/** RFC 4291: all that is handed out as global unicast today; ranges outside are kept for the future. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether a packet to the address goes to the public internet, by IANA's registers of special-purpose addresses. False
 * for loopback, private, link-local (169.254.169.254 tells clouds' secrets), shared (100.64.0.0/10), multicast and
 * reserved ones, and for all that wrap an IPv4 address into IPv6 (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST)) return false;
  return parsed.range() === 'unicast';
}

/**
 * Resolves a host once. One address of several that is not public refuses the host: who mixes them means no good.
 * @param host as `URL.hostname` has it, IPv6 in brackets; numbers are in dotted decimals there, however they were written
 * @throws IntakeError `unknown_host` or `not_public`; the signal's reason when it is aborted
 */
export async function resolvePublic(
  host: string,
  {
    signal,
    allowAddress,
  }: { readonly signal: AbortSignal; readonly allowAddress?: AllowAddress | undefined },
): Promise<Address[]> {
  const addresses = await resolve(host, signal);
  if (addresses.length === 0) throw new IntakeError({ kind: 'unknown_host', values: { host } });
  const own = ownAddresses();
  for (const { address } of addresses) {
    if (allowAddress?.(address) === true) continue;
    // A public address of this very machine may show what is shown to nobody else.
    if (!isPublicAddress(address) || own.has(address)) {
      throw new IntakeError({ kind: 'not_public', values: { host } });
    }
  }
  return addresses;
}

async function resolve(host: string, signal: AbortSignal): Promise<Address[]> {
  const literal = host.replace(/^\[(.*)\]$/, '$1');
  if (ipaddr.isValid(literal)) return [{ address: literal, family: literal.includes(':') ? 6 : 4 }];
  signal.throwIfAborted();
  // The system's resolver can't be interrupted, but need not be waited for.
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    const found = await Promise.race([lookup(host, { all: true }), aborted]);
    return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
  } catch (cause) {
    signal.throwIfAborted();
    throw new IntakeError({ kind: 'unknown_host', values: { host } }, { cause });
  }
}

function ownAddresses(): Set<string> {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return new Set(all.map(({ address }) => address));
}
