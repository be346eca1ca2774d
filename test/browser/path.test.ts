import { afterAll, beforeAll, test } from '@jest/globals';
import { lockAgenda, writeAgenda } from './path/agenda.ts';
import { holdBallot } from './path/ballot.ts';
import { registerAndAccept } from './path/case.ts';
import type { Cast } from './path/cast.ts';
import { admitHall, enterHall } from './path/check-in.ts';
import { walkAndSpeak } from './path/floor.ts';
import { inviteMediator } from './path/guest.ts';
import { writeMinutes, writeWithoutNetwork } from './path/minutes.ts';
import { sitOutAtForms } from './path/offline-forms.ts';
import { prepareMeeting } from './path/plan.ts';
import { replyAndRate } from './path/reply.ts';
import { publishResolution, writeResolution } from './path/resolution.ts';
import { openStage } from './stage/hall.ts';

const cast = {} as Cast;
beforeAll(async () => {
  cast.stage = await openStage();
}, 120_000);
afterAll(() => cast.stage?.close());

/**
 * One path of one meeting: each part goes on from where the one before ended. In the middle of each step its people
 * reload, tap into a server that was killed, and lose the network for 30 s of the clock: nothing that was acked is lost
 * or doubled, nothing that was typed is gone. Outages of several people, and of neighbouring steps, share their wait.
 */
const part = (name: string, play: (cast: Cast) => Promise<void>) =>
  test(name, () => cast.stage.play(() => play(cast)), 120_000);

part('1 an officer registers a visit and accepts it', registerAndAccept);
part('1 and 2 a resident, an officer and the secretary fill in forms without network', sitOutAtForms);
part('2 the secretary turns the case into a meeting: rule, notice, staff, roster', prepareMeeting);
part('3 the agenda is written in two browsers at once, and goes on without network', writeAgenda);
part('4 the hall checks in: by a slip, and at the waiting room without network', enterHall);
part('4 a mediator from afar comes in by an invitation, and is not counted', inviteMediator);
part('4 who waited is let in', admitHall);
part('3 the agenda is locked, with what was written without network', lockAgenda);
part('5 the chair walks the run sheet; a villager asks to speak', walkAndSpeak);
part('6 a ballot by phone and by hand', holdBallot);
part('7 the resolution is written, signed and given a task', writeResolution);
part('7 and 8 minutes, publication, reply and rating are half done without network', writeWithoutNetwork);
part('7 the minutes are written at the desk, with attendance and votes from the records', writeMinutes);
part('7 the resolution is published masked, and the supervisor confirms it', publishResolution);
part('8 the petitioner reads the reply by code, with the resolution, and rates it', replyAndRate);
