import { randomUUID } from 'node:crypto';
import { NotMeasured } from '../compare.ts';
import type { Phone } from './hall.ts';
import type { HttpLine } from './http-line.ts';
import type { PhoneSocket } from './phone-socket.ts';

const choices = ['yes', 'no', 'abstain'] as const;

export const castOf = ({ attendanceId }: Phone, rev: number, n = 0) => ({
  op: randomUUID(),
  rev,
  choice: choices[n % choices.length],
  attendanceId,
});

/** What an answer says: a vote without an ack is no vote of this bench. */
export const requireAck = (answer: string): void => {
  if (!answer.startsWith('[{"ok":true'))
    throw new NotMeasured(`a vote was not acked: ${answer.slice(0, 200)}`);
};

type Seat = { phone: Phone; socket: PhoneSocket };

/** All seats vote, each again when its vote is acked, so many times. Returns votes a second, from the first sent to the last acked. */
export const castBySocket = async (
  seats: readonly Seat[],
  ballotId: string,
  { rev, times }: { rev: number; times: number },
): Promise<number> => {
  const began = performance.now();
  const vote = async ({ phone, socket }: Seat, n: number) => {
    for (let i = 0; i < times; i += 1)
      requireAck(await socket.ask('cast', { ballotId, ...castOf(phone, rev + i, n + i) }));
  };
  await Promise.all(seats.map(vote));
  return (seats.length * times * 1000) / (performance.now() - began);
};

/** The same by HTTP, each phone over a line of its own. */
export const castByHttp = async (
  phones: readonly Phone[],
  lines: readonly HttpLine[],
  ballotId: string,
  { rev, times }: { rev: number; times: number },
): Promise<number> => {
  const began = performance.now();
  const path = `/api/ballots/${ballotId}/cast`;
  const vote = async (line: HttpLine, n: number) => {
    const phone = phones[n];
    if (!phone) return;
    for (let i = 0; i < times; i += 1) {
      const { status, body } = await line.post(path, phone.cookie, castOf(phone, rev + i, n + i));
      if (status !== 200) throw new NotMeasured(`a vote was not acked: ${status} ${body.slice(0, 200)}`);
    }
  };
  await Promise.all(lines.map(vote));
  return (phones.length * times * 1000) / (performance.now() - began);
};
