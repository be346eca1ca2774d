import { afterAll, describe, expect, it } from '@jest/globals';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { publicVillage, secrets } from '../factories/public-village.ts';
import { ownApp, startApp, type TestApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';
import { findLeaks } from '../setup/find-leaks.ts';

const app = await ownApp();
const site = await publicVillage(app);

const board = async () =>
  (await site.visitor().call(meetingApi.board, { params: { code: site.past.code } })).view;

describe('the resolution on the hall’s screen', () => {
  it('appears once it is signed, with its period once it is published', async () => {
    expect((await board()).resolution).toBeNull();
    const { number } = await site.publish('22时至次日6时禁止装卸。');
    expect((await board()).resolution).toMatchObject({
      number,
      text: '22时至次日6时禁止装卸。',
      signatories: ['周主任'],
      publication: {
        from: '2026-05-10',
        to: '2026-05-25',
        url: `/open/${site.village.slug}/resolutions/2026-1`,
      },
    });
  });

  it('is not shown while the meeting still talks', async () => {
    const step = (to: string) =>
      sql(app.database.url, 'update meeting set step = $1 where id = $2', [to, site.past.id]);
    await step('discussion');
    expect((await board()).resolution).toBeNull();
    await step('resolution');
    expect((await board()).resolution).not.toBeNull();
  });

  it('shows no personal string of a petitioner, nor does anything else on the screen', async () => {
    const second = await publicVillage(await startAnother());
    await second.publish();
    const { view } = await second.visitor().call(meetingApi.board, { params: { code: second.past.code } });
    const personal = [...secrets.names, secrets.phone, secrets.address, secrets.identity, '尿毒症'];
    expect(findLeaks(JSON.stringify(view), personal)).toEqual([]);
  });
});

const others: TestApp[] = [];
const startAnother = async () => {
  const other = await startApp();
  others.push(other);
  return other;
};
afterAll(() => Promise.all(others.map((other) => other.stop())));
