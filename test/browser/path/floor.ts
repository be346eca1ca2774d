import { expect } from '@jest/globals';
import { press } from '../stage/field.ts';
import { recorded } from '../stage/records.ts';
import { cutOff, tapThroughKill, unreachable } from '../stage/trouble.ts';
import { type Cast, next } from './cast.ts';
import { beginMinutes } from './minutes.ts';
import { fillRating, replyToPetition } from './rating.ts';
import { draftReply } from './reply.ts';

/** Who counts and who watches are there before they are needed. */
const signInOthers = async (cast: Cast) => {
  const { stage } = cast;
  cast.tellers = [await stage.staff('teller1', 'phone'), await stage.staff('teller2', 'phone')];
  cast.supervisor = await stage.staff('supervisor', 'tablet');
};

const fillForms = async (cast: Cast) => {
  await draftReply(cast);
  await replyToPetition(cast);
  await cast.resident.open('/track');
  await fillRating(cast.resident);
};

/**
 * The chair walks the run sheet; a villager asks to speak. Both, and the projector, lose the network for half a minute
 * and tap without it; the server dies when the floor is given, and the chair reloads while somebody speaks. Meanwhile
 * the others go on: the minutes are begun, and the officer and a petitioner are at their forms.
 */
export const walkAndSpeak = async (cast: Cast): Promise<void> => {
  const { chair, projector, phones, stage } = cast;
  const [speaker] = phones;
  await chair.page.getByRole('button', { name: /下一步：进入第1项/ }).click();
  await projector.page.getByText('村道路灯电费没人交').first().waitFor();
  await projector.shot('projector-agenda');
  await press(speaker.page, /举手/);

  const reconnect = await cutOff(chair, speaker, projector);
  await press(speaker.page, /我赞成/);
  await speaker.page.getByText(/连不上网络/).waitFor();
  await next(cast, '讨论');
  await unreachable(chair.page).waitFor();
  await projector.page.getByText(/连接中断/).waitFor();
  await speaker.page
    .getByText(/没有网络/)
    .first()
    .waitFor();
  await Promise.all([
    speaker.shot('phone-hand-offline'),
    chair.shot('chair-offline'),
    projector.shot('projector-offline'),
  ]);
  await Promise.all([signInOthers(cast), fillForms(cast)]);
  await beginMinutes(cast);
  await reconnect();
  await projector.page.getByText(/连接中断/).waitFor({ state: 'hidden', timeout: 30_000 });
  await next(cast, '讨论');
  await press(speaker.page, /我赞成/);
  await chair.page.getByRole('button', { name: /请赵一/ }).waitFor();
  await tapThroughKill(stage, () => press(chair.page, /请赵一/), unreachable(chair.page));
  // The screen comes back a few seconds after the server; the speaker's clock went on meanwhile.
  await projector.page
    .getByText(/^(2:00|1:[0-5]\d)$/)
    .first()
    .waitFor();
  await projector.shot('projector-discussion');
  await chair.page.reload();
  await chair.page.getByText('赵一').first().waitFor();
  await chair.shot('chair-discussion');
  await press(chair.page, '结束发言');
  expect(await recorded(stage, 'speech', 'meeting_id = $1', cast.meetingId)).toBe(1);
};
