import type { Language } from '@yishiting/shared/text/text.ts';
import type { Args } from './args.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import type { Report } from './report.ts';
import { type Person, setUpFirst, signInAs } from './staff.ts';

/** Where a rehearsal takes place. `server` is null on a server that was running before. */
export type House = { url: string; server: OwnServer | null; admin: Person };

const enter = async (url: string, args: Args, language: Language): Promise<House> => {
  const admin = await signInAs(url, language, args.login);
  return { url, server: null, admin };
};

const isServing = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1000) }).then(
    (r) => r.ok,
    () => false,
  );

/** A server of our own; it ends when nobody can enter. */
const ownHouse = async (server: OwnServer, enterAs: () => Promise<Person>): Promise<House> => {
  try {
    return { url: server.url, server, admin: await enterAs() };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

/** For scenarios: the server that was named, or one of our own on an empty database. */
export const openHouse = async (args: Args, language: Language, { say }: Report): Promise<House> => {
  if (args.url) return enter(args.url, args, language);
  say('server.starting');
  const server = await startOwnServer({});
  say('server.own', { url: server.url });
  return ownHouse(server, () => setUpFirst(server.url, language, server.said()));
};

/** For a crowd: the server that was named, the one that `pnpm start` runs here, or a demo of our own. */
export const openDemoHouse = async (
  args: Args,
  language: Language,
  { say }: Report,
  env: NodeJS.ProcessEnv,
): Promise<House> => {
  if (args.url) return enter(args.url, args, language);
  const here = `http://127.0.0.1:${env.PORT || 3000}`;
  if (await isServing(here)) return enter(here, args, language);
  say('server.starting');
  const server = await startOwnServer({ demo: true, pages: true });
  return ownHouse(server, () => signInAs(server.url, language, args.login));
};
