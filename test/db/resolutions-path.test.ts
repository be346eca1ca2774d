import { describe, expect, it } from '@jest/globals';
import { resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { Clock } from '../../server/src/platform/clock.ts';
import { addClosedBallot, addMeeting } from '../factories/meeting.ts';
import { addPerson, addVillage, addVillageStaff, appoint } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const app = await ownApp();
app.app.get(Clock).set(new Date('2026-05-10T09:00:00+08:00'));
const village = await addVillage(app);
const { chair, secretary, supervisor } = await addVillageStaff(app, village.id);

const meetingWithBallot = async (given: Parameters<typeof addMeeting>[2] = {}, count?: { yes: number }) => {
  const meeting = await addMeeting(app, village, given);
  await appoint(app, meeting.id, chair.accountId, 'chair');
  const base = { eligible: 45, present: 32, yes: 19, no: 10, abstain: 3 };
  const ballotId = await addClosedBallot(app, meeting, { count: { ...base, ...count } });
  return { meeting, ballotId };
};

const drafted = async () => {
  const { meeting, ballotId } = await meetingWithBallot();
  return chair.call(resolutionApi.draft, {
    params: { id: meeting.id },
    body: { ballotId, text: '每户每年分摊路灯电费24元。' },
  });
};
const adopted = async () => chair.call(resolutionApi.adopt, { params: { id: (await drafted()).id } });
const published = async () =>
  secretary.call(resolutionApi.publish, {
    params: { id: (await adopted()).id },
    body: { days: 15, place: '村务公开栏' },
  });

describe('drafting', () => {
  it('writes one resolution for a ballot that carried', async () => {
    const { meeting, ballotId } = await meetingWithBallot();
    const given = { params: { id: meeting.id }, body: { ballotId, text: '照办。' } };
    const view = await chair.call(resolutionApi.draft, given);
    expect(view).toMatchObject({ kind: 'decision', state: 'draft', number: '', ballotId });
    expect((await refusal(chair.call(resolutionApi.draft, given))).code).toBe('resolution.exists');
  });

  it('refuses a ballot that did not carry, was declared void, or belongs to another meeting', async () => {
    const lost = await meetingWithBallot({}, { yes: 16 });
    const call = (meetingId: string, ballotId: string) =>
      refusal(
        chair.call(resolutionApi.draft, { params: { id: meetingId }, body: { ballotId, text: '照办。' } }),
      );
    expect((await call(lost.meeting.id, lost.ballotId)).code).toBe('resolution.ballot-not-passed');
    const won = await meetingWithBallot();
    expect((await call(lost.meeting.id, won.ballotId)).code).toBe('ballot.not-found');
    await sql(app.database.url, "update ballot set state = 'voided' where id = $1", [won.ballotId]);
    expect((await call(won.meeting.id, won.ballotId)).code).toBe('resolution.ballot-not-passed');
  });

  it('states the outcome of a consultation without a ballot, once, and never as a decision', async () => {
    const meeting = await addMeeting(app, village, { kind: 'consultation', rule: 'CONS' });
    await appoint(app, meeting.id, chair.accountId, 'chair');
    const given = { params: { id: meeting.id }, body: { text: '晚十点后不装卸。' } };
    const view = await chair.call(resolutionApi.draft, given);
    expect(view).toMatchObject({ kind: 'consultation', ballotId: null });
    expect((await refusal(chair.call(resolutionApi.draft, given))).code).toBe('resolution.exists');
    const signed = await chair.call(resolutionApi.adopt, { params: { id: view.id } });
    expect(signed.number).toMatch(/^桃源村协〔2026〕\d+号$/);
  });

  it('makes no decision of an advisory poll, and none of a meeting that has to vote or mediate', async () => {
    const poll = await meetingWithBallot({ kind: 'consultation', rule: 'CONS' }, { yes: 19 });
    const all = { eligible: 9, present: 9, yes: 9, no: 0, abstain: 0 };
    const ballotId = await addClosedBallot(app, poll.meeting, { count: all });
    const view = await chair.call(resolutionApi.draft, {
      params: { id: poll.meeting.id },
      body: { ballotId, text: '大家都同意先试一个月。' },
    });
    expect(view.kind).toBe('consultation');
    for (const kind of ['decision', 'mediation'] as const) {
      const meeting = await addMeeting(app, village, { kind });
      await appoint(app, meeting.id, chair.accountId, 'chair');
      const call = chair.call(resolutionApi.draft, {
        params: { id: meeting.id },
        body: { text: '就这样。' },
      });
      expect((await refusal(call)).code).toBe('resolution.needs-ballot');
    }
  });
});

describe('signing', () => {
  it('numbers by village and year without a gap, also when many are signed at once', async () => {
    const other = await addVillage(app, '柳溪村');
    const drafts = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const meeting = await addMeeting(app, other);
        await appoint(app, meeting.id, chair.accountId, 'chair');
        const body = { ballotId: await addClosedBallot(app, meeting), text: '照办。' };
        return chair.call(resolutionApi.draft, { params: { id: meeting.id }, body });
      }),
    );
    const signed = await Promise.all(
      drafts.flatMap(({ id }) => [
        chair.call(resolutionApi.adopt, { params: { id } }).catch(() => null),
        chair.call(resolutionApi.adopt, { params: { id } }).catch(() => null),
      ]),
    );
    const numbers = signed.flatMap((view) => (view ? [view.number] : [])).sort();
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6].map((n) => `柳溪村决〔2026〕${n}号`));
  });

  it('records who signed and freezes the text, for the API and for the database', async () => {
    const view = await adopted();
    expect(view).toMatchObject({ state: 'adopted', signatories: ['周主任'] });
    const revise = chair.call(resolutionApi.revise, { params: { id: view.id }, body: { text: '改了' } });
    expect((await refusal(revise)).code).toBe('resolution.already-adopted');
    const again = chair.call(resolutionApi.adopt, { params: { id: view.id } });
    expect((await refusal(again)).code).toBe('resolution.already-adopted');
    const change = sql(app.database.url, "update resolution set text = '改了' where id = $1", [view.id]);
    await expect(change).rejects.toThrow('a signed resolution does not change');
    const remove = sql(app.database.url, 'delete from resolution where id = $1', [view.id]);
    await expect(remove).rejects.toThrow('a signed resolution does not change');
  });

  it('is for the chair alone, and not possible once the ballot is void', async () => {
    const draft = await drafted();
    const byOther = secretary.call(resolutionApi.adopt, { params: { id: draft.id } });
    expect((await refusal(byOther)).code).toBe('access.denied');
    await sql(app.database.url, "update ballot set state = 'voided' where id = $1", [draft.ballotId]);
    const late = chair.call(resolutionApi.adopt, { params: { id: draft.id } });
    expect((await refusal(late)).code).toBe('resolution.ballot-not-passed');
  });

  it('leaves a draft open to better wording', async () => {
    const draft = await drafted();
    const view = await chair.call(resolutionApi.revise, {
      params: { id: draft.id },
      body: { text: '每户每年24元，五保户免交。' },
    });
    expect(view.text).toBe('每户每年24元，五保户免交。');
  });
});

describe('tasks', () => {
  it('are overdue from the day after their deadline until they are done with evidence', async () => {
    const { id, meetingId } = await adopted();
    const body = { text: '公布收支', owner: '李会计', dueOn: '2026-05-12' };
    const [given] = (await chair.call(resolutionApi.addTask, { params: { id }, body })).tasks;
    const overdueOn = async (day: string) => {
      app.app.get(Clock).set(new Date(`${day}T09:00:00+08:00`));
      const [view] = await chair.call(resolutionApi.list, { params: { id: meetingId } });
      return view?.tasks[0]?.overdue;
    };
    expect(await overdueOn('2026-05-12')).toBe(false);
    expect(await overdueOn('2026-05-13')).toBe(true);
    const finish = { params: { id: given?.id ?? '' }, body: { evidence: '公开栏照片一张' } };
    const [done] = (await chair.call(resolutionApi.finishTask, finish)).tasks;
    expect(done).toMatchObject({ doneOn: '2026-05-13', evidence: '公开栏照片一张', overdue: false });
    expect((await refusal(chair.call(resolutionApi.finishTask, finish))).code).toBe('task.done');
  });

  it('are given for signed resolutions only', async () => {
    const { id } = await drafted();
    const body = { text: '公布收支', owner: '李会计', dueOn: '2026-05-12' };
    const call = chair.call(resolutionApi.addTask, { params: { id }, body });
    expect((await refusal(call)).code).toBe('resolution.not-adopted');
  });
});

describe('publishing', () => {
  it('lasts at least 15 days from today, the last day included', async () => {
    app.app.get(Clock).set(new Date('2026-05-10T09:00:00+08:00'));
    const { id } = await adopted();
    const publish = (days: number) =>
      secretary.call(resolutionApi.publish, { params: { id }, body: { days, place: '村务公开栏' } });
    expect((await refusal(publish(14))).code).toBe('resolution.period-too-short');
    const view = await publish(15);
    expect(view).toMatchObject({
      state: 'published',
      publication: { from: '2026-05-10', to: '2026-05-25', days: 15, place: '村务公开栏', verifiedBy: null },
    });
    expect(view.publication?.url).toMatch(new RegExp(`^/open/${village.slug}/resolutions/2026-\\d+$`));
    expect((await refusal(publish(15))).code).toBe('resolution.already-published');
  });

  it('needs a signature, and the village secretary', async () => {
    const draft = await drafted();
    const early = secretary.call(resolutionApi.publish, {
      params: { id: draft.id },
      body: { days: 15, place: '公开栏' },
    });
    expect((await refusal(early)).code).toBe('resolution.not-adopted');
    const byChair = chair.call(resolutionApi.publish, {
      params: { id: (await adopted()).id },
      body: { days: 15, place: '公开栏' },
    });
    expect((await refusal(byChair)).code).toBe('access.denied');
  });

  it('is confirmed by the supervisory committee, once, and never by who signed', async () => {
    const view = await published();
    const verify = { params: { id: view.id } };
    expect((await refusal(chair.call(resolutionApi.verify, verify))).code).toBe('access.denied');
    const verified = await supervisor.call(resolutionApi.verify, verify);
    expect(verified.publication?.verifiedBy).toBe('郑监督');
    const second = await addPerson(app, { name: '王监督', roles: ['supervisor'], villageId: village.id });
    expect((await second.call(resolutionApi.verify, verify)).publication?.verifiedBy).toBe('郑监督');
    await appoint(app, view.meetingId, chair.accountId, 'supervisor');
    expect((await refusal(chair.call(resolutionApi.verify, verify))).code).toBe('access.denied');
  });

  it('waits to be published before it is confirmed', async () => {
    const { id } = await adopted();
    const call = supervisor.call(resolutionApi.verify, { params: { id } });
    expect((await refusal(call)).code).toBe('resolution.not-published');
  });
});

describe('who may look', () => {
  it('refuses strangers, visitors without a session and officers of another village', async () => {
    const { meetingId } = await drafted();
    const elsewhere = await addVillage(app, '石门村');
    const stranger = await addPerson(app, {
      name: '别村书记',
      roles: ['villageSecretary'],
      villageId: elsewhere.id,
    });
    const list = { params: { id: meetingId } };
    expect((await refusal(stranger.call(resolutionApi.list, list))).code).toBe('access.denied');
    expect(await secretary.call(resolutionApi.list, list)).toHaveLength(1);
  });
});
