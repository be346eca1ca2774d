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
