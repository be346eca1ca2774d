import { expect, test } from '@jest/globals';
import type { Erasure } from '@yishiting/shared/collab/history.contract.ts';
import * as Y from 'yjs';
import { compareAgenda } from '../../client/src/screens/desk/history/compare-agenda.ts';
import { type Block, compareMinutes } from '../../client/src/screens/desk/history/compare-minutes.ts';
import type { Run } from '../../client/src/screens/desk/history/compare-text.ts';
import { markMoved } from '../../client/src/screens/desk/history/mark-moved.ts';
import { type People, peopleOf } from '../../client/src/screens/desk/history/people.ts';
import { sumChanges } from '../../client/src/screens/desk/history/sum-changes.ts';
import { chance } from '../factories/chance.ts';
import { agendaSaid, agendaStep, minutesStep, replicaOf } from '../factories/history.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 25);

/** Nobody writes with the letters of another. */
const hands = [
  { name: '王主任', letters: '水价路灯𠮷村民' },
  { name: '李记录', letters: 'abcdefgh' },
];

/** Two people write, then write on; what is there in between and at the end, and who did what since. */
const story = (step: typeof agendaStep, round: number) => {
  const pick = chance(seed + round);
  const erasures: Erasure[] = [];
  const people = hands.map(({ name, letters }) => {
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'other') return;
      for (const [client, ranges] of Y.decodeUpdate(update).ds.clients)
        for (const { clock, len } of ranges) erasures.push({ client, clock, length: len, name, colour: '' });
    });
    return { doc, name, hand: { pick, letters } };
  });
  const meet = () => {
    for (const a of people)
      for (const b of people) Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), 'other');
  };
  const work = (steps: number) => {
    for (let i = 0; i < steps; i += 1) {
      const person = people[pick(2)];
      if (person) step(person.doc, person.hand);
      if (pick(4) === 0) meet();
    }
    meet();
  };
  work(25);
  const state = () => replicaOf(people[0]?.doc ?? new Y.Doc());
  const before = state();
  erasures.splice(0);
  work(25);
  const authors = people.map(({ doc, name }) => ({ client: doc.clientID, name, colour: '' }));
  return { before, after: state(), people: peopleOf(authors, erasures) };
};

const textOf = (runs: readonly Run[], side: 'before' | 'after'): string =>
  runs
    .filter(({ change }) => change !== (side === 'before' ? 'added' : 'removed'))
    .map(({ text }) => text)
    .join('');

/** The words of each block, in order. */
const linesOf = (blocks: readonly Block[], side: 'before' | 'after'): string[] =>
  blocks
    .filter(({ change }) => change !== (side === 'before' ? 'added' : 'removed'))
    .flatMap((block) => [textOf(block.runs, side), ...linesOf(block.blocks, side)])
    .filter((line) => line !== '');

const wordsIn = (parent: Y.XmlFragment): string[] =>
  parent.toArray().flatMap((node) => {
    if (!(node instanceof Y.XmlElement)) return [];
    const texts = node.toArray().filter((n): n is Y.XmlText => n instanceof Y.XmlText);
    const own = texts.flatMap((t) => t.toDelta() as { insert: string }[]).map(({ insert }) => insert);
    return [own.join(''), ...wordsIn(node)].filter((line) => line !== '');
  });

/** A letter is its author's; the sign of loss is nobody's. */
const belongsTo = (name: string, text: string) => {
  const { letters } = hands.find((hand) => hand.name === name) ?? { letters: '' };
  return [...text].every((letter) => letter === '\ufffd' || letters.includes(letter));
};

const runsIn = (blocks: readonly Block[]): Run[] => blocks.flatMap((b) => [...b.runs, ...runsIn(b.blocks)]);

test(`the difference of two minutes makes the later of the earlier, with the right names, seed ${seed}`, () => {
  for (let round = 0; round < rounds; round += 1) {
    const { before, after, people } = story(minutesStep, round);
    const blocks = compareMinutes(before, after, people);
    expect([round, linesOf(blocks, 'before')]).toEqual([round, wordsIn(before.getXmlFragment('body'))]);
    expect([round, linesOf(blocks, 'after')]).toEqual([round, wordsIn(after.getXmlFragment('body'))]);
    for (const { change, by, text } of runsIn(blocks)) {
      if (change === 'added')
        expect([round, text, by && belongsTo(by.name, text)]).toEqual([round, text, true]);
      // Nobody took out a rare character that somebody typed into the middle of.
      if (change === 'removed')
        expect([round, text, by !== null || text.includes('𠮷')]).toEqual([round, text, true]);
      if (change === 'same') expect(by).toBeNull();
    }
  }
});

test(`the difference of two agendas makes the later of the earlier, seed ${seed}`, () => {
  for (let round = 0; round < rounds; round += 1) {
    const { before, after, people } = story(agendaStep, round);
    const lines = compareAgenda(before, after, people);
    const side = (at: 'was' | 'is', words: 'before' | 'after') =>
      lines
        .filter((line) => line[at] !== null)
        .sort((a, b) => Number(a[at]) - Number(b[at]))
        .map(({ id, zh, en }) => ({ id, zh: textOf(zh, words), en: textOf(en, words) }));
    const said = (doc: Y.Doc) =>
      (agendaSaid(doc) as { id: string; zh: string; en: string }[]).map(({ id, zh, en }) => ({ id, zh, en }));
    expect([round, side('was', 'before')]).toEqual([round, said(before)]);
    expect([round, side('is', 'after')]).toEqual([round, said(after)]);
    // Their order on the screen is that of the later one.
    const shown = lines.flatMap(({ is }) => is ?? []);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(
      lines.every(({ change, by }) => (change === 'added' || change === 'removed') === false || by),
    ).toBe(true);
  }
});

const nobody: People = { author: () => null, eraser: () => null };

test('a version differs in nothing from itself', () => {
  const { after } = story(minutesStep, 1);
  const blocks = compareMinutes(after, after, nobody);
  expect(runsIn(blocks).every(({ change }) => change === 'same')).toBe(true);
  const agenda = story(agendaStep, 1).after;
  expect(
    compareAgenda(agenda, agenda, nobody).every(({ change, moved }) => change === 'same' && !moved),
  ).toBe(true);
});

const body = (...nodes: (Y.XmlElement | null)[]) => {
  const doc = new Y.Doc();
  doc.getXmlFragment('body').push(nodes.filter((n) => n !== null));
  return doc;
};
const block = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, inside);
  return made;
};

test('words that became a heading were not written by who made them one', () => {
  const before = body(block('paragraph', new Y.XmlText('路灯电费')));
  const after = replicaOf(before);
  const fragment = after.getXmlFragment('body');
  fragment.delete(0, 1);
  fragment.push([block('heading', new Y.XmlText('路灯电费'))]);
  const people = { ...nobody, author: () => ({ name: '李记录', colour: '#123456' }) };
  expect(compareMinutes(before, after, people)).toMatchObject([
    {
      name: 'heading',
      change: 'restyled',
      by: { name: '李记录' },
      runs: [{ text: '路灯电费', change: 'same' }],
    },
  ]);
});

test('words made bold stay whose they are; who made them bold is named', () => {
  const before = body(block('paragraph', new Y.XmlText('一致通过')));
  const after = replicaOf(before);
  const first = after.getXmlFragment('body').get(0);
  const text = first instanceof Y.XmlElement ? first.get(0) : null;
  if (text instanceof Y.XmlText) text.format(0, 2, { bold: {} });
  const people = { ...nobody, author: () => ({ name: '李记录', colour: '#123456' }) };
  expect(compareMinutes(before, after, people)[0]?.runs).toMatchObject([
    { text: '一致', marks: 'bold', change: 'restyled', by: { name: '李记录' } },
    { text: '通过', change: 'same', by: null },
  ]);
});

test('words that one person only moved, as an editor does for a list, are told from words that were written', () => {
  const [wang, li] = [
    { name: '王主任', colour: '#111111' },
    { name: '李记录', colour: '#222222' },
  ];
  const run = (change: Run['change'], text: string, by: Run['by']): Run => ({ text, marks: '', change, by });
  const runs = [
    run('removed', '甲组都同意', wang),
    run('removed', '乙组都同意', li),
    run('removed', '同意', wang),
    run('added', '甲组都同意', wang),
    run('added', '乙组都同意', wang),
    run('added', '同意', wang),
    run('added', '甲组都同意', wang),
  ];
  markMoved(runs);
  expect(runs.map(({ moved }) => moved === true)).toEqual([true, false, false, true, false, false, false]);
  expect(sumChanges(runs)).toEqual([
    { person: wang, added: 12, removed: 2 },
    { person: li, added: 0, removed: 5 },
  ]);
});

test('where the single edit is not kept any more, nobody is named for what is gone', () => {
  const before = body(block('paragraph', new Y.XmlText('一致通过')));
  const after = replicaOf(before);
  after.getXmlFragment('body').delete(0, 1);
  expect(compareMinutes(before, after, peopleOf([], []))).toMatchObject([{ change: 'removed', by: null }]);
});
