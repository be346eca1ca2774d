import { expect, test } from '@jest/globals';
import { signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import { openPlain } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { blockOf, hashOf, minutesRoom, paragraph } from '../factories/minutes-room.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

const closed = (clients: { closes: unknown[] }[]) => clients.every(({ closes }) => closes.length > 0);

test('laying the minutes out for signing closes the editors within 2 s; they come back reading, and write again once it is opened', async () => {
  const room = await minutesRoom(app);
  const recorder = await openPlain(app, room.name, room.recorder);
  const chair = await openPlain(app, room.name, room.chair);
  recorder.doc.getXmlFragment('body').insert(0, [paragraph('最后一句。')]);
  await until('the line at the chair', () =>
    chair.doc.getXmlFragment('body').toString().includes('最后一句'),
  );
  await room.circulate();
  const { copy } = await room.begin();
  await until('both closed for their new right', () => closed([recorder, chair]), 2000);
  expect(recorder.closes[0]).toEqual({ code: 4512, reason: 'rights-moved' });
  expect((await room.paper()).paper).toContain('最后一句。');
  await until('both are back', () => recorder.provider.synced && chair.provider.synced);
  recorder.doc.getXmlFragment('body').insert(0, [paragraph('签字以后写的。')]);
  expect(await until('the refusal', () => recorder.closes[1])).toEqual({
    code: 4403,
    reason: 'document.locked',
  });
  expect((await room.view()).copy).toEqual(copy);

  await room.reopen('还要补一句');
  await until('the chair is closed for the new right', () => chair.closes.length > 1, 2000);
  await until('the chair is back', () => chair.provider.synced);
  chair.doc.getXmlFragment('body').insert(0, [paragraph('补上的一句。')]);
  await until('the chair’s line in the next copy', async () => {
    const { state } = await room.view();
    if (state === 'signing') await room.reopen('再等等');
    await room.begin();
    return (await room.paper()).paper.includes('补上的一句。');
  });
  expect((await room.paper()).paper).not.toContain('签字以后写的。');
});

test('what is typed while the text is closed is either among the signed words or refused', async () => {
  const room = await minutesRoom(app);
  await room.circulate();
  const recorder = await openPlain(app, room.name, room.recorder);
  const body = recorder.doc.getXmlFragment('body');
  let going = true;
  let typed = 0;
  const typing = (async () => {
    for (; going && typed < 200; typed += 1) {
      body.insert(body.length, [paragraph(`第${typed}句。`)]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  await until('some typing', () => typed > 5);
  const hash = hashOf(await room.begin());
  await until('the recorder was turned away', () => recorder.closes.length > 0, 2000);
  going = false;
  await typing;
  const { paper } = await room.paper();
  const reader = await openPlain(app, room.name, room.supervisor);
  const lines = reader.doc
    .getXmlFragment('body')
    .toArray()
    .map((line) => line.toJSON());
  const signed = (JSON.parse(paper) as { body: { text: string }[] }).body.filter(({ text }) => text).length;
  expect(lines.filter((line) => line.startsWith('<paragraph>'))).toHaveLength(signed);
  expect(hashOf(await room.view())).toBe(hash);
});

test('an accepted amendment shows on every open screen, in the middle of somebody’s typing, and nothing is lost', async () => {
  const room = await minutesRoom(app);
  const zhao = await room.attendee('赵一');
  await room.circulate();
  const recorder = await openPlain(app, room.name, room.recorder);
  const chair = await openPlain(app, room.name, room.chair);
  const { key } = blockOf(await room.view(zhao), '赵一说明');
  const { proposals } = await room.propose(zhao, {
    kind: 'replace',
    place: key,
    text: '赵一说明路灯停用三个月。',
    reason: '',
  });
  const body = recorder.doc.getXmlFragment('body');
  let typed = 0;
  const typing = (async () => {
    for (; typed < 20; typed += 1) {
      body.insert(body.length, [paragraph(`第${typed}句。`)]);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  await room.chair.call(signingApi.decide, {
    params: { id: proposals[0]?.id ?? '' },
    body: { verdict: 'accept', reason: '' },
  });
  await typing;
  for (const { doc } of [recorder, chair])
    await until('the amendment and all lines', () => {
      const words = doc.getXmlFragment('body').toString();
      return words.includes('停用三个月。') && !words.includes('停用的情况') && words.includes('第19句。');
    });
  expect(chair.doc.getXmlFragment('body').toString()).toBe(recorder.doc.getXmlFragment('body').toString());
  expect([recorder.closes, chair.closes]).toEqual([[], []]);
});
