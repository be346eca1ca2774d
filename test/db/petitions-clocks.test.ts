import { expect, test } from '@jest/globals';
import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { petitionDesk } from '../factories/petition-desk.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';

const app = await ownApp();
const desk = await petitionDesk(app);

const clock = (found: CaseDetail, name: string) => found.clocks.find((c) => c.name === name);
const acceptedOn = async (registered: string, accepted: string) => {
  desk.goTo(registered);
  const { id } = await desk.register();
  await desk.walk(id, 'triaged', 'transferred', 'received');
  desk.goTo(accepted);
  return { id, found: await desk.walk(id, 'accepted') };
};

test.each([
  ['2026-04-20', '2026-04-24', '2026-06-23', '2026-06-23'],
  ['2026-06-22', '2026-06-26', '2026-08-25', '2026-08-25'],
  ['2026-02-25', '2026-03-02', '2026-05-01', '2026-05-06'],
  ['2026-10-09', '2026-10-12', '2026-12-11', '2026-12-11'],
])(
  'a claim registered on %s and accepted on %s gets its opinion by %s, legally %s',
  async (registered, accepted, limit, rolled) => {
    const { found } = await acceptedOn(registered, accepted);
    expect(clock(found, 'opinion')).toMatchObject({ limit, rolled, doneOn: null, duty: true });
  },
);

test('the petition office has 15 days to send a case on, and the unit 15 to tell the petitioner', async () => {
  desk.goTo('2026-07-01');
  const { id } = await desk.register();
  expect(clock(await desk.walk(id), 'dispatch')).toMatchObject({ limit: '2026-07-16', state: 'ok' });
  desk.goTo('2026-07-10');
  expect(clock(await desk.walk(id), 'dispatch')).toMatchObject({ state: 'soon', daysLeft: 6 });
  desk.goTo('2026-07-17');
  expect(clock(await desk.walk(id), 'dispatch')).toMatchObject({ state: 'overdue', daysLeft: -1 });
  const sent = await desk.walk(id, 'triaged', 'assigned', 'received');
  expect(clock(sent, 'dispatch')).toMatchObject({ state: 'overdue', doneOn: '2026-07-17' });
  expect(clock(sent, 'notify')).toMatchObject({ limit: '2026-08-01', rolled: '2026-08-03', state: 'ok' });
  desk.goTo('2026-07-20');
  expect(clock(await desk.walk(id, 'accepted'), 'notify')).toMatchObject({
    state: 'met',
    doneOn: '2026-07-20',
  });
});

test('no notice is owed to somebody whose name or address is not known', async () => {
  desk.goTo('2026-07-01');
  const { id } = await desk.register({ anonymous: true, petitioners: [] });
  expect(clock(await desk.walk(id, 'triaged', 'transferred', 'received'), 'notify')).toBeUndefined();
});

test('an extension gives 30 days more, once', async () => {
  const { id } = await acceptedOn('2026-04-20', '2026-04-24');
  desk.goTo('2026-06-20');
  const extended = await desk.walk(id, 'handling', 'extended');
  expect(clock(extended, 'opinion')).toMatchObject({ limit: '2026-07-23' });
  const again = await desk.walk(id, 'handling');
  expect(again.moves).not.toContain('extended');
  const refused = await refusal(desk.walk(id, 'extended'));
  expect(refused.code).toBe('case.extended-already');
});

test('an extension comes too late once the term is over, and changes nothing', async () => {
  const { id } = await acceptedOn('2026-04-20', '2026-04-24');
  await desk.walk(id, 'handling');
  desk.goTo('2026-06-24');
  const refused = await refusal(desk.walk(id, 'extended'));
  expect(refused.fault).toMatchObject({ code: 'case.term-over', params: { until: '2026-06-23' } });
  const found = await desk.walk(id);
  expect(found).toMatchObject({ status: 'handling', moves: expect.not.arrayContaining(['extended']) });
  expect(clock(found, 'opinion')).toMatchObject({ limit: '2026-06-23', state: 'overdue', daysLeft: -1 });
});

test('a unit returns a case within 5 working days, and who gets it next has the whole term again', async () => {
  desk.goTo('2026-04-28');
  const { id } = await desk.register();
  const received = await desk.walk(id, 'triaged', 'transferred', 'received');
  expect(clock(received, 'object')).toMatchObject({ rolled: '2026-05-08', duty: false });
  desk.goTo('2026-05-08');
  await desk.walk(id, 'returned', 'transferred');
  desk.goTo('2026-05-11');
  expect(clock(await desk.walk(id, 'received'), 'notify')).toMatchObject({ limit: '2026-05-26' });
  desk.goTo('2026-05-19');
  expect((await refusal(desk.walk(id, 'returned'))).code).toBe('case.term-over');
});

test('review and recheck are asked within 30 days and decided within 30', async () => {
  const { id } = await acceptedOn('2026-04-20', '2026-04-24');
  desk.goTo('2026-05-10');
  const replied = await desk.reply(id);
  expect(replied.reply?.reviewUntil).toBe('2026-06-09');
  expect(clock(replied, 'opinion')).toMatchObject({ state: 'met', doneOn: '2026-05-10' });
  expect(clock(replied, 'askReview')).toMatchObject({ rolled: '2026-06-09', duty: false });
  desk.goTo('2026-06-09');
  const review = await desk.walk(id, 'review');
  expect(clock(review, 'decideReview')).toMatchObject({ limit: '2026-07-09', state: 'ok' });
  const reviewed = await desk.walk(id, 'reviewed');
  expect(clock(reviewed, 'decideReview')?.state).toBe('met');
  desk.goTo('2026-07-10');
  expect((await refusal(desk.walk(id, 'recheck'))).code).toBe('case.term-over');
});

test('a suggestion has no 60-day clock, no extension and no review', async () => {
  desk.goTo('2026-08-24');
  const { id } = await desk.register({ category: 'suggestion', channel: 'online' });
  const found = await desk.walk(id, 'triaged', 'transferred', 'received', 'accepted', 'handling');
  expect(clock(found, 'opinion')).toBeUndefined();
  expect(found.moves).not.toContain('extended');
  const replied = await desk.reply(id);
  expect(replied.moves).not.toContain('review');
});

test('what was decided on recheck is not accepted again, not even as the repeat of a repeat', async () => {
  const { id } = await acceptedOn('2026-04-20', '2026-04-24');
  await desk.reply(id);
  await desk.walk(id, 'review', 'reviewed', 'recheck', 'terminated', 'closed');
  const second = await desk.register({ repeatOf: id });
  const third = await desk.register({ repeatOf: second.id });
  const received = await desk.walk(third.id, 'triaged', 'transferred', 'received');
  expect(received.moves).not.toContain('accepted');
  expect((await refusal(desk.walk(third.id, 'accepted'))).code).toBe('case.recheck-final');
  expect((await desk.walk(third.id, 'notAccepted')).status).toBe('notAccepted');
  const list = await (await desk.as('countyOfficer')).call(petitionApi.inbox, {
    query: { status: 'notAccepted' },
  });
  expect(list.rows.map((r) => r.id)).toEqual([third.id]);
});
