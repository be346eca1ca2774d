import type { Fault } from '@yishiting/shared/errors.ts';
import { platformTexts } from '@yishiting/shared/text/platform.text.ts';
import { type Language, speaker } from '@yishiting/shared/text/text.ts';
import type { Request } from 'express';

/** True for a person who opened an address in a browser, not for a script that called a route. */
export const isPersonAsking = (request: Request): boolean =>
  request.method === 'GET' &&
  !request.path.startsWith('/api/') &&
  request.accepts(['json', 'html']) === 'html';

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asText = (text: string) => text.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

/** The refusal as a page that needs nothing else: what is wrong, and the way back. */
export const faultPage = ({ message }: Fault, language: Language): string => {
  const say = speaker(platformTexts)(language);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('title')}</title>
<style>body{font:22px/1.6 system-ui,sans-serif;max-width:36em;margin:15vh auto;padding:0 1em;color:#1a1a1a}</style></head>
<body><h1>${asText(message)}</h1><p><a href="/">${say('back-home')}</a></p></body></html>`;
};
