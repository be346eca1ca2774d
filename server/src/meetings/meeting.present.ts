import type {
  AgendaItem as AgendaItemView,
  MeetingRow,
} from '@yishiting/shared/meetings/meeting.contract.ts';
import type { AgendaItem, Meeting } from './meeting.entity.ts';

export const presentMeeting = (m: Meeting): MeetingRow => ({
  id: m.id,
  code: m.code,
  villageId: m.villageId,
  caseId: m.caseId ?? null,
  kind: m.kind,
  rule: m.ruleId,
  title: m.title,
  place: m.place,
  heldAt: m.heldAt.toISOString(),
  step: m.step,
});

export const presentAgendaItem = (item: AgendaItem): AgendaItemView => ({
  id: item.id,
  zh: item.zh,
  en: item.en,
  linksCase: item.linksCase,
  minutes: item.minutes ?? null,
});
