import type { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { RegisterCase } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';

type Plan = Omit<Body<typeof meetingApi.plan>, 'villageId' | 'caseId' | 'heldAt'>;

export type DemoMatter = {
  petition: Omit<RegisterCase, 'villageId'>;
  /** The meeting that the case becomes; without one it waits in the inbox. */
  meeting?: Plan & { daysAhead: number; households: number; shortReason?: string };
};

/** Made-up cases. The first meeting holds a crowd, the second can be tried by one person alone. */
export const demoMatters: DemoMatter[] = [
  {
    petition: {
      channel: 'visit',
      category: 'claim',
      subject: '村口排水沟改造',
      request: '请把村口排水沟加宽加深，汛期前完工，费用怎样分摊由大家商定。',
      facts: '近三年每逢大雨，村口排水沟倒灌，十余户院子进水，村道中断两次。',
      reasons: '多次反映后只清过一次淤，没有根治。',
      place: '桃源村一组村口',
      petitioners: [
        { name: '冯桂英', phone: '13900000001', address: '桃源村1组001号' },
        { name: '陈建国', phone: '13900000002', address: '桃源村2组002号' },
      ],
      people: 12,
      representatives: 2,
    },
    meeting: {
      kind: 'decision',
      rule: 'VA-H',
      title: '桃源村户代表会议：村口排水沟改造',
      place: '桃源村文化广场',
      daysAhead: 0,
      households: 240,
      shortReason: '演示会议，当天召开。',
    },
  },
  {
    petition: {
      channel: 'phone',
      category: 'suggestion',
      subject: '村活动室晚上开放到九点',
      request: '建议村活动室每天开放到晚上九点，由村民轮流值守。',
      facts: '活动室现在六点关门，外出务工的人下班后用不上。',
      reasons: '白天要干活，晚上才有空。',
      place: '桃源村活动室',
      petitioners: [{ name: '杨小红', phone: '13900000003', address: '桃源村3组016号' }],
    },
    meeting: {
      kind: 'decision',
      rule: 'VRA',
      title: '桃源村村民代表会议：活动室开放时间',
      place: '桃源村村委会会议室',
      daysAhead: 12,
      households: 9,
    },
  },
  {
    petition: {
      channel: 'letter',
      category: 'claim',
      subject: '路灯三个月未修复',
      request: '请尽快修复四组主路的六盏路灯。',
      facts: '六盏路灯自入夏后陆续不亮，夜间有老人摔倒。',
      reasons: '路灯由村里维护，多次报修没有结果。',
      place: '桃源村四组主路',
      petitioners: [{ name: '何德福', phone: '13900000004', address: '桃源村4组028号' }],
    },
  },
];
