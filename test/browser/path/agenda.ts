import { becomes, press } from '../stage/field.ts';
import type { Person } from '../stage/hall.ts';
import { cutOff, tapThroughKill, unreachable } from '../stage/trouble.ts';
import { type Cast, confirm, next } from './cast.ts';

const items = ({ page }: Person) => page.getByRole('textbox', { name: '中文' });
const textOf = (desk: Person, n: number) => () => items(desk).nth(n).inputValue();
const add = async (desk: Person, n: number, text: string) => {
  await items(desk).nth(n).press('End');
  await items(desk).nth(n).pressSequentially(text);
};

/**
 * The agenda is written in two browsers at once, through a killed server and a reload. At the end the recorder has no
 * network any more, and writes on.
 */
export const writeAgenda = async (cast: Cast): Promise<void> => {
  cast.recorder = await cast.stage.staff('recorder', 'tablet');
  const { recorder, stage } = cast;
  const chairDesk = await stage.staff('secretary');
  const desks = [recorder, chairDesk];
  for (const desk of desks) await desk.open(`/desk/${cast.meetingId}`);
  await items(chairDesk).first().waitFor();
  await press(recorder.page, '加一项');
  await items(chairDesk).nth(1).waitFor();
  // Both type into one field at once; nothing of either is lost.
  await items(recorder).nth(1).fill('路灯由谁维修');
  await becomes(textOf(chairDesk, 1), '路灯由谁维修');
  await add(chairDesk, 0, '：怎么');
  await becomes(textOf(recorder, 0), '村道路灯电费没人交：怎么');
  await recorder.page.getByText('已保存').first().waitFor();
  await recorder.shot('desk-agenda');

  await stage.server.kill('SIGKILL');
  await add(chairDesk, 0, '分摊');
  await add(recorder, 1, '和出钱');
  await recorder.page.getByText(/已存本机，待同步\d+处/).waitFor();
  await recorder.shot('desk-agenda-disconnected');
  await stage.server.restart();
  for (const desk of desks) {
    await becomes(textOf(desk, 0), '村道路灯电费没人交：怎么分摊');
    await becomes(textOf(desk, 1), '路灯由谁维修和出钱');
  }
  await recorder.page.getByText('已保存').first().waitFor();
  await recorder.page.reload();
  await items(recorder).nth(1).waitFor();
  await becomes(textOf(recorder, 1), '路灯由谁维修和出钱');
  await chairDesk.context.close();

  cast.reconnect = await cutOff(recorder);
  await add(recorder, 1, '，下次再议');
  await recorder.page.getByText(/已存本机，待同步\d+处/).waitFor();
  await recorder.shot('desk-agenda-offline');
};

/** What was written without network is there once; the chair locks the agenda, also into a server that just died. */
export const lockAgenda = async (cast: Cast): Promise<void> => {
  const { recorder, chair, stage } = cast;
  await recorder.page.getByText('已保存').first().waitFor();
  const chairDesk = await stage.staff('secretary');
  await chairDesk.open(`/desk/${cast.meetingId}`);
  await items(chairDesk).nth(1).waitFor();
  await becomes(textOf(chairDesk, 1), '路灯由谁维修和出钱，下次再议');
  await press(recorder.page, '删除第2项');
  await press(recorder.page.getByRole('dialog'), '删除这一项');
  await becomes(() => items(chairDesk).count(), 1);
  await chairDesk.context.close();

  await next(cast, '锁定议程');
  await tapThroughKill(stage, () => confirm(cast, '确定锁定'), unreachable(chair.page));
  await chair.page.getByRole('button', { name: /下一步：进入第1项/ }).waitFor();
  await becomes(() => items(recorder).count(), 0);
  await recorder.page.getByText(/只读/).first().waitFor();
};
