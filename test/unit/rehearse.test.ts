import { describe, expect, test } from '@jest/globals';
import { measureSeats } from '../rehearse/areas.ts';
import { readArgs, takesTheChair, UsageFault } from '../rehearse/args.ts';
import { personalStrings, watchLeaks } from '../rehearse/leaks.ts';
import { spread } from '../rehearse/meter.ts';
import { type Scenario, ScenarioFault } from '../rehearse/scenario.ts';
import { seatEverybody } from '../rehearse/seating.ts';

type Ballot = NonNullable<Scenario['ballots']>[number];
type Meeting = NonNullable<Scenario['meeting']>;

const words = { zh: '水', en: 'Water' };
const votes = (via: Ballot['votes'][number]['via'], yes: number, no: number, area?: [number, number]) => ({
  ...{ via, yes, no, abstain: 0 },
  ...(area ? { area: { yes: area[0], no: area[1], abstain: 0 } } : {}),
});
const ballot = (more: Partial<Ballot>): Ballot => ({ motion: words, secrecy: 'named', votes: [], ...more });
const scenario = (meeting: Partial<Meeting>, ...ballots: Ballot[]): Scenario => ({
  ...{ id: 'x', title: words, law: { asOf: '2026-05-01' }, ballots },
  meeting: {
    ...{ kind: 'decision', rule: 'VRA', agenda: [words], noticeOn: '2026-04-20', heldOn: '2026-05-01' },
    ...{ roster: { eligible: 20 }, attendance: [{ how: 'onsite', count: 12 }] },
    ...meeting,
  },
});
const seated = (given: Scenario) => {
  const seating = seatEverybody(given);
  if (!seating) throw new Error('no meeting');
  return seating;
};

describe('who sits where', () => {
  test('only who votes by phone somewhere, or loses one, brings a phone', () => {
    const trouble = [{ kind: 'dropsOut' as const, count: 1 }];
    const { seats } = seated(
      scenario({}, ballot({ votes: [votes('hands', 6, 2), votes('phone', 2, 1)], trouble })),
    );
    expect(seats.filter((s) => s.phone)).toHaveLength(4);
  });

  test('who comes before a ballot is there in it and not before', () => {
    const { ballots } = seated(
      scenario({}, ballot({}), ballot({ arrivesBefore: 2, votes: [votes('phone', 14, 0)] })),
    );
    expect(ballots[1]?.votes).toHaveLength(14);
  });

  test('more votes than people cannot be played, unless the ballot is not to open', () => {
    const many = ballot({ votes: [votes('phone', 13, 0)] });
    expect(() => seatEverybody(scenario({}, many))).toThrow(ScenarioFault);
    const refused = {
      opened: false,
      quorate: false,
      adopted: false,
      base: 0,
      yes: 0,
      no: 0,
      abstain: 0,
      needed: 0,
    };
    expect(seated(scenario({}, { ...many, expect: refused })).ballots[0]?.votes).toHaveLength(12);
  });

  test('people from afar vote where they count, and try where they do not', () => {
    const online = { attendance: [{ how: 'online' as const, count: 5 }] };
    const given = scenario(online, ballot({ votes: [votes('phone', 5, 0)] }));
    expect(seated(given).ballots[0]?.votes.map((v) => v.entitled)).toEqual(Array(5).fill(false));
    const counted = { ...given, law: { asOf: '2026-05-01', remoteCounts: true } };
    expect(seated(counted).ballots[0]?.votes.map((v) => v.entitled)).toEqual(Array(5).fill(true));
  });
});

describe('floor areas', () => {
  const owners = {
    rule: 'OWN-G',
    roster: { eligible: 20, area: 2000 },
    attendance: [
      { how: 'onsite' as const, count: 12, area: 1100.25 },
      { how: 'proxy' as const, count: 3, area: 250 },
    ],
  };

  test('every sum comes out to the hundredth of a square metre, in each ballot', () => {
    const given = scenario(
      owners,
      ballot({ votes: [votes('phone', 7, 4, [700, 300.25]), votes('proxy', 2, 1, [100, 150])] }),
      ballot({ votes: [votes('phone', 5, 6, [250, 800.25]), votes('proxy', 3, 0, [250, 0])] }),
    );
    const seating = seated(given);
    const areas = measureSeats(given, seating) ?? [];
    const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
    expect(sum(areas)).toBe(200_000);
    expect(Math.min(...areas)).toBeGreaterThan(0);
    const sums = seating.ballots.map(({ votes: cast }) =>
      (['phone yes', 'phone no', 'proxy yes', 'proxy no'] as const).map((key) =>
        sum(cast.filter((v) => `${v.via} ${v.choice}` === key).map((v) => areas[v.seat.index] ?? 0)),
      ),
    );
    expect(sums).toEqual([
      [70_000, 30_025, 10_000, 15_000],
      [25_000, 80_025, 25_000, 0],
    ]);
  });

  test('sums that contradict each other are a fault of the file', () => {
    const given = scenario(owners, ballot({ votes: [votes('phone', 7, 5, [700, 700])] }));
    expect(() => measureSeats(given, seated(given))).toThrow(ScenarioFault);
  });
});

test('a personal string is found wherever it turns up, and told once', () => {
  const petitioners = [{ name: '马海英', phone: '18997110423', address: '甲' }];
  const found = watchLeaks(personalStrings({ petitioners } as Scenario['case']));
  found.see('board', { motion: '水价' });
  expect(found.found()).toEqual([]);
  found.see('board', { motion: '根据马海英反映' });
  found.see('page', '马海英');
  expect(found.found()).toEqual(['马海英']);
  expect(found.places()).toEqual(['board: 马海英']);
});

test('a command line that cannot be understood is refused', () => {
  for (const argv of [
    ['--crowd', 'many'],
    ['--crowd', '0'],
    ['--url', 'here'],
    ['--login', 'county'],
    ['--x'],
  ])
    expect(() => readArgs(argv, {})).toThrow(UsageFault);
  const env = { REHEARSE_LOGIN: 'li:a:b' };
  expect(readArgs(['a.json', '--url', 'http://hall:3000/'], env)).toMatchObject({
    ...{ files: ['a.json'], url: 'http://hall:3000', crowd: 0 },
    login: { login: 'li', password: 'a:b' },
  });
});

test('a crowd takes the chair of a server that was running before only when it is told to', () => {
  const takes = (isOwnServer: boolean, ...more: string[]) =>
    takesTheChair(readArgs(['--crowd', '200', ...more], {}).chair, isOwnServer);
  const there = ['--url', 'http://hall:3000'];
  expect(takes(false, ...there)).toBe(false);
  expect(takes(false)).toBe(false);
  expect(takes(false, ...there, '--chair')).toBe(true);
  expect(takes(true)).toBe(true);
  expect(takes(true, '--no-chair')).toBe(false);
});

test('of a hundred times the fiftieth, the ninety-fifth and the last are told', () => {
  const times = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(spread(times)).toEqual({ p50: 50, p95: 95, max: 100 });
  expect(spread([])).toEqual({ p50: 0, p95: 0, max: 0 });
});
