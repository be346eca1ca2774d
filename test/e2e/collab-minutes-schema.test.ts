import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { openOurs, openPlain, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';

const app = await collabApp();

const outdated = { code: 4426, reason: 'document.page-outdated' };

test.each([[{ schema: '0' }], [{ schema: '2' }], [{ schema: 'x' }], [{}]])(
  'a page whose editor knows other nodes does not get to write the minutes: %j',
  async (stated: Record<string, string>) => {
    const meeting = await planMeeting(app);
    const page = await openPlain(app, meeting.minutes, meeting.recorder, new Y.Doc(), stated);
    expect(await page.closed()).toEqual(outdated);
    expect(page.provider.synced).toBe(false);
  },
);

test('whoever only reads is not asked, but is not believed either', async () => {
  const meeting = await planMeeting(app);
  const reader = await openPlain(app, meeting.minutes, meeting.viewer, new Y.Doc(), {});
  expect(reader.provider.synced).toBe(true);
  const old = await openPlain(app, meeting.minutes, meeting.viewer, new Y.Doc(), { schema: '0' });
  expect(await old.closed()).toEqual(outdated);
});

test('the agenda has no such editor', async () => {
  const meeting = await planMeeting(app);
  const page = await openPlain(app, meeting.agenda, meeting.recorder, new Y.Doc(), { schema: '0' });
  expect(page.provider.synced).toBe(true);
});

test('our own page is of the right one', async () => {
  const meeting = await planMeeting(app);
  const page = await openOurs(app, meeting.minutes, meeting.recorder);
  expect(page.state()).toMatchObject({ isReady: true, readOnly: false, refusal: null });
});
