import { networkInterfaces } from 'node:os';
import type { Env } from '../config/env.ts';

const everywhere = ['0.0.0.0', '::', ''];
/** Private ranges (RFC 1918), homes and halls first. */
const halls = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];
const rank = (address: string) => {
  const at = halls.findIndex((range) => range.test(address));
  return at < 0 ? halls.length : at;
};
/** Bridges of containers and virtual machines are not where phones are. */
const isVirtual = (name: string) => /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap)/.test(name);

/** The address of this machine that phones in the same network reach. */
export const lanAddress = (interfaces = networkInterfaces()): string | null => {
  const all = Object.entries(interfaces).flatMap(([name, found]) =>
    (found ?? [])
      .filter((a) => a.family === 'IPv4' && !a.internal)
      .map((a) => ({ address: a.address, virtual: isVirtual(name) })),
  );
  all.sort((a, b) => Number(a.virtual) - Number(b.virtual) || rank(a.address) - rank(b.address));
  return all[0]?.address ?? null;
};

const asHost = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** Where this very machine reaches the server. */
export const localBase = (env: Env, port: number): string =>
  `http://${everywhere.includes(env.HOST) ? '127.0.0.1' : asHost(env.HOST)}:${port}`;

/** Where people go: what the operator says, or this machine in its network. Without a slash at the end. */
export const publicBase = (env: Env, port: number): string => {
  if (env.PUBLIC_URL) return env.PUBLIC_URL.replace(/\/+$/, '');
  const host = everywhere.includes(env.HOST) ? (lanAddress() ?? '127.0.0.1') : env.HOST;
  return `http://${asHost(host)}:${port}`;
};

export const isLocalOnly = (env: Env): boolean =>
  !env.PUBLIC_URL &&
  (/^127\.|^::1$|^localhost$/.test(env.HOST) || (everywhere.includes(env.HOST) && !lanAddress()));

/**
 * The origin that phones have to open when a hall's screen was itself opened by `host`: the operator's, or this
 * machine in its network where the screen runs on this very machine. Null when the screen's own origin will do.
 */
export const phoneOrigin = (env: Env, host = ''): string | null => {
  if (env.PUBLIC_URL) return new URL(env.PUBLIC_URL).origin;
  const isHere = /^(localhost|127\.|\[::1\])/.test(host);
  return isHere && !isLocalOnly(env) ? publicBase(env, env.PORT) : null;
};
