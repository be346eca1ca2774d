import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type FromPage, type Look, look, type ToPage } from './page.ts';
import { Writer, type WriterGiven, type WriterNews } from './writer.ts';

/** A client of the round, wherever it runs. */
export type Player = {
  id: string;
  edit: (seed: number, n: number) => void;
  do: (what: 'disconnect' | 'reconnect' | 'cut' | 'crawl' | 'pause' | 'resume' | 'renew') => void;
  look: () => Promise<Look>;
};
export type LocalPlayer = Player & { writer: Writer };

export const localPlayer = (given: WriterGiven, news: WriterNews): LocalPlayer => {
  const writer = new Writer(given, news);
  return {
    id: given.id,
    writer,
    edit: (seed, n) => void writer.edit(seed, n),
    do: (what) => writer[what](),
    look: async () => look(writer),
  };
};

/** Clients in a process that can be killed. */
export const playersApart = (all: WriterGiven[], newsOf: (id: string) => WriterNews) => {
  const child: ChildProcess = fork(new URL('page-process.ts', import.meta.url), {
    // Not those of the test runner.
    env: { PATH: process.env.PATH },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const questions = new Map<number, (answer: Look) => void>();
  let asked = 0;
  const say = (message: ToPage) => {
    // One that has just been killed hears nothing.
    if (child.connected) child.send(message, () => undefined);
  };
  child.on('error', () => undefined);
  child.on('message', (message: FromPage) => {
    if (message.told === 'look') questions.get(message.question)?.(message.look);
    else if (message.told === 'turnedAway') newsOf(message.id).turnedAway(message.reason);
    else newsOf(message.id)[message.told](message.effects);
  });
  for (const given of all) say({ say: 'open', given });
  const players: Player[] = all.map(({ id }) => ({
    id,
    edit: (seed, n) => say({ say: 'edit', id, seed, n }),
    do: (what) => say({ say: what, id }),
    look: () =>
      new Promise((answer) => {
        asked += 1;
        questions.set(asked, answer);
        say({ say: 'look', id, question: asked });
      }),
  }));
  const kill = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { players, kill };
};
