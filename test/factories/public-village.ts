import type { RegisterCase } from '@yishiting/shared/petitions/petition.contract.ts';
import { resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import type { TestApp } from '../setup/app.ts';
import { addClosedBallot, addMeeting } from './meeting.ts';
import { petitionDesk } from './petition-desk.ts';
import { addVillageStaff, appoint } from './staff.ts';

/** Personal strings of the petitioners, as somebody might carelessly repeat them in any text of the meeting. */
export const secrets = {
  names: ['马海英', '欧阳建国'],
  phone: '18997110423',
  address: '北苑2栋1单元301',
  health: '尿毒症，每周透析',
  identity: '510107196403120017',
};
const gossip = `${secrets.names[0]}（${secrets.identity}，电话189 9711 0423，住${secrets.address}，患尿毒症）和${secrets.names[1]}反映：`;

const claim: Partial<RegisterCase> = {
  subject: `${secrets.names[0]}家门口装卸噪声`,
  facts: `${gossip}凌晨装卸。`,
  petitioners: [
    { name: '马海英', phone: secrets.phone, address: secrets.address, health: secrets.health },
    { name: '欧阳建国', phone: '13900001111', address: '北苑3栋' },
  ],
};

/**
 * A village with a petition case whose meeting repeats the petitioners' personal strings in every text it can: notice,
 * agenda, motion, resolution, tasks, evidence and place. Today is 2026-05-10.
 */
export const publicVillage = async (app: TestApp) => {
  const desk = await petitionDesk(app);
  desk.goTo('2026-04-20');
  const { id: caseId } = await desk.register(claim);
  desk.goTo('2026-05-10', '09:00');
  const { village } = desk;
  const { chair, secretary, supervisor } = await addVillageStaff(app, village.id);

  const past = await addMeeting(app, village, {
    caseId,
    title: `${secrets.names[0]}反映的夜间装卸怎么办`,
    place: `${secrets.address}楼下院坝`,
    item: { zh: `${gossip}装卸时间`, en: `Loading hours, asked by ${secrets.names[0]}` },
    step: 'closed',
  });
  await appoint(app, past.id, chair.accountId, 'chair');
  const ballotId = await addClosedBallot(app, past, {
    motion: `${gossip}22时至次日6时禁止装卸`,
    motionEn: `No loading from 22:00 to 06:00, as ${secrets.names[0]} asks`,
    secrecy: 'secret',
    count: { eligible: 50, present: 34, yes: 18, no: 12, abstain: 4 },
  });

  /** Draft, sign, give a task that is finished, another that is not; publish and verify. */
  const publish = async (text = `${gossip}22时至次日6时禁止装卸，物业负责劝阻。`) => {
    const { id } = await chair.call(resolutionApi.draft, {
      params: { id: past.id },
      body: { ballotId, text },
    });
    const params = { id };
    await chair.call(resolutionApi.adopt, { params });
    for (const body of [
      { text: `回访${secrets.names[0]}家`, owner: '北苑物业', dueOn: '2026-05-12' },
      { text: '装卸区立告示牌', owner: '李会计', dueOn: '2026-06-10' },
    ])
      await chair.call(resolutionApi.addTask, { params, body });
    const { tasks } = await secretary.call(resolutionApi.publish, {
      params,
      body: { days: 15, place: `村务公开栏（${secrets.address}旁）` },
    });
    const sign = tasks.find((task) => task.owner === '李会计');
    const evidence = `照片一张，${gossip}满意`;
    await chair.call(resolutionApi.finishTask, { params: { id: sign?.id ?? '' }, body: { evidence } });
    return supervisor.call(resolutionApi.verify, { params });
  };

  const page = async (path: string) => {
    const response = await desk.visitor().send(path);
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  return { ...desk, village, caseId, past, ballotId, publish, page, chair };
};
