import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import type { Caller } from './client.ts';

/** Where Debian and friends put a Chromium; the headless shell starts fastest. */
const installed = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  playwright.executablePath(),
];
/** A name as in a hall's own network: at 127.0.0.1 the screens rightly warn that no phone can come in. */
export const hallHost = 'yishiting.example';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  `--host-resolver-rules=MAP ${hallHost} 127.0.0.1`,
];

/** The first Chromium that is there; on a bare machine the one that npm brought. */
const chromium = async (): Promise<{ executablePath: string; args: string[] }> => {
  const executablePath = installed.find((path) => path && existsSync(path));
  if (executablePath) return { executablePath, args };
  // The bundled libraries are only unpacked where this variable says that none are there.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  // Its own default, a single process, does not survive many contexts.
  return { executablePath: await bundled.executablePath(), args: [...args, '--no-zygote'] };
};

export const launchBrowser = async (): Promise<Browser> => playwright.launch(await chromium());

/** Sizes of the screens that people look at. */
export const sizes = {
  phone: { width: 360, height: 740 },
  smallPhone: { width: 320, height: 640 },
  tablet: { width: 1024, height: 768 },
  projector: { width: 1280, height: 720 },
} as const;

const ways = (size: keyof typeof sizes) => ({
  viewport: sizes[size],
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce' as const,
  hasTouch: size === 'phone' || size === 'smallPhone',
});

/**
 * A Chromium that is told to be without network spends most of a core on a word that a page still says over an open
 * WebSocket, until the network is back. Here such a word is lost, as on a wire that is cut, and the wire with it.
 */
const loseWords = () => {
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (word) {
    if (navigator.onLine) send.call(this, word);
    else window.addEventListener('online', () => this.close(), { once: true });
  };
};

const prepared = async (context: BrowserContext): Promise<BrowserContext> => {
  context.setDefaultTimeout(15_000);
  await context.addInitScript(loseWords);
  return context;
};

/** One person's browser: own cookies, Chinese, no motion. */
export const openContext = async (browser: Browser, size: keyof typeof sizes): Promise<BrowserContext> =>
  prepared(await browser.newContext(ways(size)));

/** A browser whose storage is in this folder; it ends with its context and can be started again. */
export const openProfile = async (folder: string): Promise<BrowserContext> =>
  prepared(await playwright.launchPersistentContext(folder, { ...(await chromium()), ...ways('projector') }));

/** Who has a session, by its cookie. */
export type SignedIn = Pick<Caller, 'cookie'>;

/** From here on the browser has this person's session. */
export const becomePerson = async (context: BrowserContext, url: string, person: SignedIn): Promise<void> => {
  const [name = '', value = ''] = person.cookie().split('=');
  await context.addCookies([{ name, value, url: new URL(url).origin }]);
};

/** A page in a browser of this person's own; null: of somebody without a session. */
export const openPageAs = async (
  browser: Browser,
  person: SignedIn | null,
  url: string,
  size: keyof typeof sizes = 'projector',
): Promise<Page> => {
  const context = await openContext(browser, size);
  if (person) await becomePerson(context, url, person);
  const page = await context.newPage();
  await page.goto(url);
  return page;
};
