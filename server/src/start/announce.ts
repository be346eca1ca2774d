import { renderUnicodeCompact } from 'uqr';
import type { Env } from '../config/env.ts';
import { isLocalOnly, publicBase } from './addresses.ts';
import { inTerminal, type StartKey } from './speak.ts';

export type Announced = {
  env: Env;
  port: number;
  seconds: number;
  meeting: { id: string; code: string } | null;
  village: string | null;
  setupToken: string | null;
  demo: {
    password: string;
    accounts: { login: string; title: string }[];
    trackingCode: string | null;
  } | null;
  logFile: string | null;
  /** The database's owner where the program has to work as that one, by its name. */
  worksAs: string | null;
};

/** Columns that a terminal gives a text: Chinese takes two for a character. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
const column = (rows: [string, string][]): string[] => {
  const wide = Math.max(...rows.map(([label]) => widthOf(label)));
  return rows.map(([label, value]) => `  ${label}${' '.repeat(wide - widthOf(label))}  ${value}`);
};

/** Black on white whatever the colours of the terminal are: some phones do not read it the other way round. */
const qr = (url: string): string[] =>
  renderUnicodeCompact(url, { border: 2 })
    .split('\n')
    .map((line) => (process.stdout.isTTY ? `\x1b[97;40m${line}\x1b[0m` : line));

type Place = [StartKey, string];

/** Before there is a meeting, the console is where one is planned. */
const places = ({ meeting, village, setupToken }: Announced): Place[] => {
  const setup: Place[] = setupToken ? [['address.setup', `/console/setup?token=${setupToken}`]] : [];
  const hall: Place[] = meeting
    ? [
        ['address.chair', `/chair/${meeting.id}`],
        ['address.projector', `/p/${meeting.code}`],
        ['address.phone', `/m/${meeting.code}`],
      ]
    : [['address.home', '/']];
  const open: Place[] = village
    ? [
        ['address.petition', `/petition/${village}`],
        ['address.public', `/open/${village}`],
      ]
    : [];
  return [...setup, ['address.console', '/console'], ...hall, ...open];
};

/** Everything that one needs to begin, as lines for the terminal. */
export const announcement = (given: Announced): string[] => {
  const { env, port, meeting, demo, logFile } = given;
  const base = publicBase(env, port);
  const rows = places(given).map(([key, path]): [string, string] => [inTerminal(key), base + path]);
  return [
    '',
    inTerminal('ready', { seconds: given.seconds.toFixed(1) }),
    '',
    ...column(rows),
    '',
    inTerminal('phone.scan'),
    ...qr(`${base}${meeting ? `/m/${meeting.code}` : '/'}`),
    ...(isLocalOnly(env) ? [inTerminal('phone.local-only', { host: env.HOST })] : []),
    ...(given.worksAs ? [inTerminal('database.as-owner', { user: given.worksAs })] : []),
    ...(demo
      ? [
          inTerminal('demo.accounts', { password: demo.password }),
          ...column(demo.accounts.map(({ login, title }) => [login, title])),
          ...(demo.trackingCode
            ? [inTerminal('demo.tracking', { code: demo.trackingCode, url: `${base}/track` })]
            : []),
          inTerminal('demo.crowd', { url: base }),
          inTerminal('demo.warning'),
        ]
      : []),
    ...(logFile ? [`${inTerminal('address.log')}: ${logFile}`] : []),
    inTerminal('stop.hint'),
    '',
  ];
};
