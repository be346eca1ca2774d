import { describe, expect, it } from '@jest/globals';
import type { CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';

// The client's modules look at the page's address and storage when they load.
Object.assign(globalThis, {
  location: { search: '' },
  localStorage: { getItem: () => null, setItem: () => undefined },
  document: { documentElement: {} },
});
const { Refused, Unreachable } = await import('../../api/call.ts');
const { deliver } = await import('./deliver.ts');

const vote = { ballotId: 'b', attendanceId: 'a', op: 'op-1', rev: 1, choice: 'yes' } as const;
const receipt: CastReceipt = { number: '1', at: '2026-05-09T19:30:00+08:00', choice: 'yes', rev: 1 };
const refusal = (code: ErrorCode) => new Refused({ code, message: code });
const noPause = () => Promise.resolve();

const script = (...answers: (CastReceipt | Error)[]) => {
  const ops: string[] = [];
  const way = async (sent: { op: string }): Promise<CastReceipt> => {
    ops.push(sent.op);
    const next = answers.shift();
    if (!next || next instanceof Error) throw next ?? new Error('asked too often');
    return next;
  };
  return { way, ops };
};

describe('delivering a vote', () => {
  it('repeats the same operation until there is an answer', async () => {
    const http = script(new Unreachable(), new Unreachable(), receipt);
    await expect(deliver(vote, () => ({ socket: null, http: http.way }), noPause)).resolves.toEqual(receipt);
    expect(http.ops).toEqual(['op-1', 'op-1', 'op-1']);
  });

  it('goes by HTTP after the socket gave no answer, and by socket again after that', async () => {
    const socket = script(new Unreachable(), receipt);
    const http = script(new Unreachable());
    await deliver(vote, () => ({ socket: socket.way, http: http.way }), noPause);
    expect([socket.ops.length, http.ops.length]).toEqual([2, 1]);
  });

  it('waits out "too many requests" and a server that is starting or fails, and says so', async () => {
    const http = script(
      refusal('request.too-many'),
      refusal('server.starting'),
      refusal('request.failed'),
      new Unreachable(),
      receipt,
    );
    const told: (string | null)[] = [];
    const ways = () => ({ socket: null, http: http.way });
    await expect(
      deliver(vote, ways, noPause, undefined, (fault) => told.push(fault?.code ?? null)),
    ).resolves.toEqual(receipt);
    expect(told).toEqual(['request.too-many', 'server.starting', 'request.failed', null]);
  });

  it('stops at a refusal', async () => {
    const http = script(refusal('ballot.closed'));
    await expect(deliver(vote, () => ({ socket: null, http: http.way }), noPause)).rejects.toThrow(
      'ballot.closed',
    );
    expect(http.ops).toHaveLength(1);
  });

  it('stops asking when nobody waits any more', async () => {
    let left = false;
    const http = script(new Unreachable());
    const pause = async () => {
      left = true;
    };
    await expect(
      deliver(
        vote,
        () => ({ socket: null, http: http.way }),
        pause,
        () => left,
      ),
    ).resolves.toBeNull();
  });
});
