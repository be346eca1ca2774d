import type { AccountRole } from '@yishiting/shared/actor.ts';

export const demoVillage = { slug: 'taoyuan', name: '桃源村', region: 'CN' };
/** Easy to type in front of a hall; printed at each start, and only ever used for made-up data. */
export const demoPassword = 'taoyuan-2026';

type DemoAccount = { login: string; name: string; title: string; roles: AccountRole[]; everywhere?: boolean };

/** Made-up people for each duty; `title` is what the terminal prints beside the login. */
export const demoAccounts: DemoAccount[] = [
  {
    login: 'county',
    name: '李县生',
    title: '县信访局 County petition officer',
    roles: ['countyOfficer'],
    everywhere: true,
  },
  {
    login: 'discipline',
    name: '纪明',
    title: '纪检 Discipline officer',
    roles: ['disciplineOfficer'],
    everywhere: true,
  },
  { login: 'township', name: '赵乡平', title: '乡镇干部 Township cadre', roles: ['townshipCadre'] },
  { login: 'unit', name: '周水利', title: '承办单位 Handling unit', roles: ['unitOfficer'] },
  {
    login: 'secretary',
    name: '王桃源',
    title: '村支书（主持） Village secretary, chair',
    roles: ['villageSecretary'],
  },
  { login: 'recorder', name: '孙记真', title: '记录 Recorder', roles: ['recorder'] },
  { login: 'teller1', name: '钱点清', title: '计票一 First teller', roles: ['recorder'] },
  { login: 'teller2', name: '吴数明', title: '计票二 Second teller', roles: ['recorder'] },
  { login: 'supervisor', name: '郑监民', title: '村务监督 Supervisory committee', roles: ['supervisor'] },
];
