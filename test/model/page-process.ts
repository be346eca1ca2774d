import { type FromPage, look, type ToPage } from './page.ts';
import { Writer } from './writer.ts';

// Clients in a process of their own, so that it can be killed.
const writers = new Map<string, Writer>();
const tell = (news: FromPage) => process.send?.(news);

const open = (given: Extract<ToPage, { say: 'open' }>['given']) => {
  const { id } = given;
  const writer = new Writer(given, {
    made: (effects) => tell({ told: 'made', id, effects }),
    saved: (effects) => tell({ told: 'saved', id, effects }),
    turnedAway: (reason) => tell({ told: 'turnedAway', id, reason }),
  });
  writers.set(id, writer);
};

process.on('message', (message: ToPage) => {
  if (message.say === 'open') return open(message.given);
  const writer = writers.get(message.id);
  if (!writer) return;
  if (message.say === 'edit') writer.edit(message.seed, message.n);
  else if (message.say === 'look') tell({ told: 'look', question: message.question, look: look(writer) });
  else writer[message.say]();
});
process.on('disconnect', () => process.exit());
