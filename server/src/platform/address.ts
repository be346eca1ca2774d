import type { IncomingMessage } from 'node:http';

type Asked = { headers: IncomingMessage['headers']; address: string | undefined };

/**
 * Who asks, behind so many proxies of our own; the same as Express finds with `trust proxy`. Each proxy appends
 * whom it heard from to `X-Forwarded-For`, so only that many names from the right are to be believed.
 */
export const addressOf = ({ headers, address = '' }: Asked, proxies: number): string => {
  if (proxies === 0) return address;
  const named = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const forwarded = named.map((name) => name.trim()).filter(Boolean);
  return forwarded.at(-proxies) ?? forwarded[0] ?? address;
};

/**
 * To whom an address belongs: one IPv4 address, or the first half of an IPv6 one, of which a household or a rented
 * machine has 2^64 to choose from (RFC 4291, 2.5.4).
 */
export const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
};
