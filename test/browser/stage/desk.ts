import { afterAll } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { buildClient } from '../../../server/bin/build.ts';
import { openPlain, planMeeting } from '../../factories/collab.ts';
import { collabServer } from '../../factories/collab-place.ts';
import {
  becomePerson,
  launchBrowser,
  openContext,
  openPageAs,
  type SignedIn,
  type sizes,
} from '../../setup/browser.ts';
import { until } from '../../setup/until.ts';
import { shotPath } from './shot.ts';

/** A server of a test file's own without a demo village, and browsers for its people. Clients end after each test. */
export const ownDesk = async () => {
  await buildClient();
  const [server, browser] = await Promise.all([collabServer(), launchBrowser()]);
  afterAll(() => browser.close());
  return {
    server: server.process,
    url: server.url,
    place: server,
    /** A browser of this person. */
    browserOf: async (person: SignedIn): Promise<BrowserContext> => {
      const context = await openContext(browser, 'projector');
      await becomePerson(context, server.url, person);
      return context;
    },
    /** A page of this person in a browser of their own. */
    pageOf: (person: SignedIn, path: string, size?: keyof typeof sizes) =>
      openPageAs(browser, person, server.url + path, size),
  };
};
export type DeskStage = Awaited<ReturnType<typeof ownDesk>>;

/** Cuts and mends the sockets of the documents only: pages and questions still get through. Before the first page. */
export const documentWire = async (context: BrowserContext) => {
  let isCut = false;
  const cuts = new Set<() => Promise<void>>();
  await context.routeWebSocket(/\/collab\//, (page) => {
    if (isCut) {
      void page.close({ code: 1013, reason: '' });
      return;
    }
    const server = page.connectToServer();
    cuts.add(async () => {
      await Promise.all([page.close({ code: 1013, reason: '' }), server.close({ code: 1000, reason: '' })]);
    });
  });
  return {
    cut: async () => {
      isCut = true;
      await Promise.all([...cuts].map((cut) => cut()));
      cuts.clear();
    },
    mend: () => {
      isCut = false;
    },
  };
};

export type Meeting = Awaited<ReturnType<typeof planMeeting>>;
export const planFor = (stage: DeskStage): Promise<Meeting> => planMeeting(stage.place);

export const minutesField = (page: Page) => page.getByRole('textbox', { name: '会议记录正文' });
export const agendaField = (page: Page) => page.getByRole('textbox', { name: '中文' }).first();
export const saved = (page: Page) => page.locator('.document-status.good').waitFor();
/** The line above the document says so. */
export const says = (page: Page, words: string | RegExp) =>
  page
    .locator('.document-status')
    .filter({ hasText: words })
    .first()
    .waitFor()
    .catch(async (error: unknown) => {
      const said = await page.locator('.document-status').allTextContents();
      throw new Error(`says ${said} above ${await paragraphs(page)}`, { cause: error });
    });

/** The minutes as somebody else has them. */
export const minutesOnServer = async (stage: DeskStage, meeting: Meeting) => {
  const { doc } = await openPlain(stage.place, meeting.minutes, meeting.viewer);
  return () => doc.getXmlFragment('body').toString();
};

/** Somebody at the desk of a new meeting in a browser of their own, unless another meeting or browser is given. */
export const sitDown = async (
  stage: DeskStage,
  given: { as?: 'recorder' | 'viewer'; meeting?: Meeting; context?: BrowserContext } = {},
) => {
  const meeting = given.meeting ?? (await planFor(stage));
  const context = given.context ?? (await stage.browserOf(meeting[given.as ?? 'recorder']));
  const openAgenda = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${stage.url}/desk/${meeting.id}`);
    return page;
  };
  /** As far as they can be opened. */
  const openMinutes = async (): Promise<Page> => {
    const page = await openAgenda();
    await page.getByRole('tab', { name: '会议记录' }).click();
    await minutesField(page).waitFor();
    return page;
  };
  return { meeting, context, openAgenda, openMinutes };
};

/** What the minutes show, one string for each paragraph, without the names at cursors. */
export const paragraphs = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.tiptap > p')].map((p) => {
      const copy = p.cloneNode(true) as HTMLElement;
      for (const caret of copy.querySelectorAll('.collaboration-carets__caret')) caret.remove();
      return (copy.textContent ?? '').replace(/\u2060/g, '');
    }),
  );

/** Waits until the minutes on the page are these paragraphs. */
export const shows = (page: Page, wanted: string[]) =>
  until(`${wanted} on the page`, async () => (await paragraphs(page)).join('|') === wanted.join('|'));

type EditorElement = Element & {
  editor: {
    state: { selection: { empty: boolean; head: number }; doc: { content: { size: number } } };
    view: { posAtDOM: (node: Node, offset: number) => number };
  };
};

/** The editor reads the browser's cursor a moment later than the next key can come: here both have it at the end. */
const isAtEnd = (element: Element): boolean => {
  const { state, view } = (element as EditorElement).editor;
  const { anchorNode, anchorOffset } = document.getSelection() ?? {};
  const end = state.doc.content.size - 1;
  return (
    element.contains(anchorNode ?? null) &&
    state.selection.empty &&
    state.selection.head === end &&
    view.posAtDOM(anchorNode ?? element, anchorOffset ?? 0) === end
  );
};

/** Puts the cursor at the end of the minutes. */
export const goToEnd = async (page: Page): Promise<void> => {
  await minutesField(page).click();
  await until('the cursor at the end', async () => {
    await page.keyboard.press('Control+End');
    return minutesField(page).evaluate(isAtEnd);
  });
};

/** Types at the end of the minutes. */
export const write = async (page: Page, words: string): Promise<void> => {
  await goToEnd(page);
  await page.keyboard.type(words);
};

/** For looking at, beside those of the path. */
export const shot = (page: Page, name: string) => page.screenshot({ path: shotPath(name) });
