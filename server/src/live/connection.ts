import { chooseLanguage, type Language } from '@yishiting/shared/text/text.ts';
import type { Socket } from 'socket.io';
import type { Env } from '../config/env.ts';
import { addressOf } from '../platform/address.ts';
import { hashToken } from '../platform/secret.ts';
import { isSecure, tokenIn } from '../platform/session.ts';

/** What is known of a socket for as long as it lives. Who it is gets read anew for each command. */
export type Connection = {
  token: string | undefined;
  /** Its hash in hex, as sessions are kept; '' without a token. */
  tokenHash: string;
  language: Language;
  address: string;
};

/** `?lang=` is what the page shows; without it, what the browser prefers. */
export const connectionOf = ({ headers, query, address }: Socket['handshake'], env: Env): Connection => {
  const token = tokenIn(headers.cookie, isSecure(env));
  return {
    token,
    tokenHash: token ? hashToken(token).toString('hex') : '',
    language: chooseLanguage(typeof query.lang === 'string' ? query.lang : headers['accept-language']),
    address: addressOf({ headers, address }, env.TRUST_PROXY),
  };
};
