import type { AccountRole, StaffRole } from '@yishiting/shared/actor.ts';

export const demoVillage = { slug: 'taoyuan', name: '桃源村', region: 'CN' };
/** Easy to type in front of a hall; printed at each start, and only ever used for made-up data. */
export const demoPassword = 'taoyuan-2026';

export type DemoLogin =
  | 'county'
  | 'discipline'
  | 'township'
  | 'unit'
  | 'secretary'
  | 'recorder'
  | 'teller1'
  | 'teller2'
  | 'supervisor';

type DemoAccount = {
  login: DemoLogin;
  name: string;
  /** What the terminal prints beside the login. */
  title: string;
  role: AccountRole;
  everywhere?: boolean;
};

/** Made-up people, one for each duty. */
export const demoAccounts: DemoAccount[] = [
  {
    login: 'county',
    name: '李县生',
    title: '县信访局 County petition officer',
    role: 'countyOfficer',
    everywhere: true,
  },
  {
    login: 'discipline',
    name: '纪明',
    title: '纪检干部 Discipline officer',
    role: 'disciplineOfficer',
    everywhere: true,
  },
  { login: 'township', name: '赵乡平', title: '乡镇干部 Township cadre', role: 'townshipCadre' },
  { login: 'unit', name: '周水利', title: '承办单位 Handling unit', role: 'unitOfficer' },
  {
    login: 'secretary',
    name: '王桃源',
    title: '村支书，主持 Village secretary, chair',
    role: 'villageSecretary',
  },
  { login: 'recorder', name: '孙记真', title: '记录员 Recorder', role: 'recorder' },
  { login: 'teller1', name: '钱点清', title: '计票员一 First teller', role: 'recorder' },
  { login: 'teller2', name: '吴数明', title: '计票员二 Second teller', role: 'recorder' },
  { login: 'supervisor', name: '郑监民', title: '村务监督委员会 Supervisory committee', role: 'supervisor' },
];

/** Who does what in a demo meeting, besides its chair. */
export const demoDuties: [StaffRole, DemoLogin[]][] = [
  ['recorder', ['recorder']],
  ['teller', ['teller1', 'teller2']],
  ['supervisor', ['supervisor']],
  ['officer', ['township', 'recorder']],
];

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜'];
const given = [
  '桂英',
  '建国',
  '秀兰',
  '志强',
  '玉梅',
  '德福',
  '小红',
  '永发',
  '春花',
  '大山',
  '𠮷祥',
  '月娥',
  '长林',
];

/** As many heads of households as wanted, each with a name and a door of its own, as a roster to import. */
export const rosterCsv = (households: number): string => {
  const lines = Array.from({ length: households }, (_, i) => {
    const surname = surnames[i % surnames.length] ?? '';
    const name = surname + (given[Math.floor(i / surnames.length) % given.length] ?? '');
    return `${name},${(i % 8) + 1}组${String(i + 1).padStart(3, '0')}号`;
  });
  return ['姓名,户号', ...lines].join('\n');
};
