import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Question, Sample } from './probe.ts';
import { atTheEnd } from './undo.ts';

const probe = new URL('./probe.ts', import.meta.url).href;
const READY_MS = 30_000;
const PATIENCE_MS = 30_000;
const KEPT_OUTPUT = 4000;

/** A measured server: a Node process of its own with the probe in it. */
export class Child {
  private readonly process: ChildProcess;
  private asked = 0;
  private said = '';

  private constructor(program: string, env: Record<string, string>) {
    this.process = spawn(process.execPath, ['--import', probe, program], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'json',
    });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (part: Buffer) => {
        this.said = (this.said + part.toString()).slice(-KEPT_OUTPUT);
      });
    this.process.on('error', () => undefined);
  }

  /** Resolves when the program answers at `ready`. It is stopped at the end of the run. */
  static async start(program: string, env: Record<string, string>, ready: string): Promise<Child> {
    const child = new Child(program, env);
    atTheEnd(() => child.end('SIGTERM'));
    const deadline = Date.now() + READY_MS;
    for (;;) {
      if (child.hasEnded) throw new Error(`ended early: ${child.said}`);
      if (
        await fetch(ready).then(
          (r) => r.ok,
          () => false,
        )
      )
        return child;
      if (Date.now() > deadline) throw new Error(`not ready: ${child.said}`);
      await pause(10);
    }
  }

  get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /** `collect`: after a full garbage collection. */
  async sample(collect = false): Promise<Sample> {
    if (this.hasEnded) throw new Error(`the server has ended: ${this.said}`);
    this.asked += 1;
    const id = this.asked;
    const question: Question = { id, collect };
    this.process.send(question);
    for (;;) {
      const [answer] = (await once(this.process, 'message', {
        signal: AbortSignal.timeout(PATIENCE_MS),
      })) as [{ id: number; sample: Sample }];
      if (answer.id === id) return answer.sample;
    }
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.process, 'exit');
    this.process.kill(signal);
    const inTime = await Promise.race([ended, pause(PATIENCE_MS, null, { ref: false })]);
    if (inTime === null) this.process.kill('SIGKILL');
  }
}
