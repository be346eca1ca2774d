import type { AccountRole, GuestRole, StaffRole } from '../actor.ts';
import type { Choice } from '../ballots/choice.ts';
import type { VoteChannel } from '../meetings/attendance.contract.ts';
import type { Step } from '../meetings/run-sheet.ts';
import { caseWordsTexts } from './case-words.text.ts';
import type { Catalogue } from './text.ts';

type Words<Kind extends string, Name extends string> = Record<
  `${Kind}.${Name}`,
  readonly [zh: string, en: string]
>;

const meetings = {
  'kind.consultation': ['协商会', 'Consultation'],
  'kind.decision': ['议决会', 'Decision meeting'],
  'kind.mediation': ['调解会', 'Mediation'],
  'kind.hearing': ['听证会', 'Hearing'],
  'step.checkin': ['签到', 'Check-in'],
  'step.item': ['议题', 'Item'],
  'step.discussion': ['讨论', 'Discussion'],
  'step.ballot': ['表决', 'Ballot'],
  'step.result': ['结果', 'Result'],
  'step.resolution': ['决议', 'Resolution'],
  'step.agreement': ['调解协议', 'Agreement'],
  'step.closed': ['闭会', 'Closed'],
  'presence.onsite': ['现场', 'On site'],
  'presence.online': ['线上', 'Online'],
  'presence.phone': ['电话', 'By telephone'],
  'presence.proxy': ['委托', 'By proxy'],
  'attendance.waiting': ['等候确认', 'Waiting'],
  'attendance.present': ['已签到', 'Present'],
  'attendance.left': ['已离开', 'Left'],
  'attendance.refused': ['未获准', 'Turned away'],
  'attendance.absent': ['未到', 'Absent'],
  'vote.phone': ['手机', 'Phone'],
  'vote.hands': ['举手', 'Hands'],
  'vote.paper': ['纸票', 'Paper'],
  'vote.helped': ['协助', 'Helped'],
  'vote.proxy': ['委托', 'Proxy'],
  'choice.yes': ['同意', 'For'],
  'choice.no': ['反对', 'Against'],
  'choice.abstain': ['弃权', 'Abstain'],
  'side.for': ['赞成方', 'For'],
  'side.against': ['反对方', 'Against'],
  'secrecy.named': ['记名', 'Named'],
  'secrecy.names': ['记名，公布名单', 'Named, choices shown'],
  'secrecy.secret': ['无记名', 'Secret'],
  'policy.live': ['边投边显示', 'Shown live'],
  'policy.atClose': ['结束后显示', 'Shown at close'],
  'policy.onPublish': ['公示时显示', 'Shown when published'],
  'ballot.draft': ['未开始', 'Not opened'],
  'ballot.open': ['表决中', 'Open'],
  'ballot.closed': ['已结束', 'Closed'],
  'ballot.voided': ['已作废', 'Void'],
  'result.adopted': ['通过', 'Carried'],
  'resolution.draft': ['草稿', 'Draft'],
  'resolution.adopted': ['已签署', 'Signed'],
  'resolution.published': ['已公示', 'Published'],
  'resolution.decision': ['决议', 'Resolution'],
  'resolution.consultation': ['协商意见', 'Consultation outcome'],
  'warning.body.private-dispute-needs-mediation': [
    '这像是两户之间的私事：谁欠谁、赔多少，不能由多数人投票决定，应当调解。',
    'This seems to be a private matter between two households: what one owes the other is for mediation, not for a majority.',
  ],
  'warning.body.land-compensation-needs-members': [
    '土地补偿费怎么分，应由集体经济组织成员大会决定，不能交给代表或别的会议（《农村集体经济组织法》第26条、第28条）。',
    'How land compensation is shared is for the assembly of the collective’s members and cannot be left to others (Rural Collective Economic Organisations Law, arts. 26 and 28).',
  ],
} as const satisfies Catalogue &
  Words<'step', Step> &
  Words<'vote', VoteChannel> &
  Words<'choice', Choice> &
  Words<'kind', 'consultation' | 'decision' | 'mediation' | 'hearing'> &
  Words<'presence', 'onsite' | 'online' | 'phone' | 'proxy'> &
  Words<'attendance', 'waiting' | 'present' | 'left' | 'refused'> &
  Words<'ballot', 'draft' | 'open' | 'closed' | 'voided'>;

const people = {
  'role.countyOfficer': ['县信访干部', 'County petition officer'],
  'role.unitOfficer': ['办理单位干部', 'Handling-unit officer'],
  'role.disciplineOfficer': ['纪检干部', 'Discipline officer'],
  'role.townshipCadre': ['乡镇干部', 'Township cadre'],
  'role.villageSecretary': ['村书记（主任）', 'Village secretary'],
  'role.recorder': ['记录、计票人员', 'Recorder or teller'],
  'role.supervisor': ['村务监督委员会', 'Supervisory committee'],
  'staff.chair': ['主持人', 'Chair'],
  'staff.recorder': ['记录员', 'Recorder'],
  'staff.teller': ['计票员', 'Teller'],
  'staff.supervisor': ['监督员', 'Supervisor'],
  'staff.officer': ['工作人员', 'Meeting staff'],
  'guest.mediator': ['调解员', 'Mediator'],
  'guest.socialWorker': ['社工', 'Social worker'],
  'guest.organisation': ['社会组织', 'Social organisation'],
  'guest.lawyer': ['律师', 'Lawyer'],
  'guest.observer': ['列席', 'Observer'],
} as const satisfies Catalogue &
  Words<'role', AccountRole> &
  Words<'staff', StaffRole> &
  Words<'guest', GuestRole>;

/** Words of cases and meetings that several screens share, one for each value of the contracts. */
export const wordsTexts = { ...caseWordsTexts, ...meetings, ...people } as const satisfies Catalogue;
