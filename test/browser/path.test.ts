import { afterAll, beforeAll, test } from '@jest/globals';
import { writeAndLockAgenda } from './path/agenda.ts';
import { holdBallot } from './path/ballot.ts';
import { registerAndAccept, registerFromPhone } from './path/case.ts';
import type { Cast } from './path/cast.ts';
import { checkIn } from './path/check-in.ts';
import { walkAndSpeak } from './path/floor.ts';
import { inviteMediator } from './path/guest.ts';
import { writeMinutes } from './path/minutes.ts';
import { planMeeting } from './path/plan.ts';
import { replyAndRate } from './path/reply.ts';
import { resolveAndPublish } from './path/resolution.ts';
import { openStage } from './stage/hall.ts';

const cast = {} as Cast;
beforeAll(async () => {
  cast.stage = await openStage();
}, 120_000);
afterAll(() => cast.stage.close());

/**
 * One path of one meeting: each part goes on from where the one before ended. Before each the server is killed and
 * started again, with all pages left open: nothing that was done may be lost, and nobody has to reload.
 */
const part = (name: string, play: (cast: Cast) => Promise<void>) =>
  test(
    name,
    () =>
      cast.stage.play(async () => {
        await cast.stage.server.kill('SIGKILL');
        await cast.stage.server.restart();
        await play(cast);
      }),
    120_000,
  );

part('1 an officer registers a visit and accepts it', registerAndAccept);
part('1 a resident registers a petition from a phone and follows it by code', registerFromPhone);
part('2 the secretary turns the case into a meeting: rule, notice, staff, roster', planMeeting);
part('3 the agenda is written in two browsers at once, and locked', writeAndLockAgenda);
part('4 the hall checks in: by a slip, and through the waiting room', checkIn);
part('4 a mediator from afar comes in by an invitation, and is not counted', inviteMediator);
part('5 the chair walks the run sheet; a villager asks to speak', walkAndSpeak);
part(
  '6 a ballot by phone and by hand survives reloads, 30 s without network and a killed server',
  holdBallot,
);
part('7 the minutes are written at the desk, with attendance and votes from the records', writeMinutes);
part('7 the resolution is signed, given a task and published masked', resolveAndPublish);
part('8 the petitioner reads the reply by code, with the resolution, and rates it', replyAndRate);
