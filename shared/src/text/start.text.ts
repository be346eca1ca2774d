import type { Catalogue } from './text.ts';

/** What the terminal says while the server starts and when it cannot: one sentence each. */
export const startTexts = {
  'fault.port-used': [
    '端口 {port} 已被别的程序占用，请关掉它，或用 PORT=其他端口 启动。',
    'Port {port} is used by another program: stop that one, or start with PORT=another.',
  ],
  'fault.port-forbidden': [
    '没有权限使用地址 {host}:{port}，请换一个大于 1024 的 PORT 或检查 HOST。',
    'The address {host}:{port} may not be used: choose a PORT above 1024 or check HOST.',
  ],
  'fault.other-major': [
    '数据目录 {folder} 属于 PostgreSQL {found}，本程序需要 {wanted}，请先用 pg_dump 迁移或换一个 DATA_DIR。',
    'The data folder {folder} belongs to PostgreSQL {found} but this program needs {wanted}: migrate it with pg_dump or choose another DATA_DIR.',
  ],
  'fault.not-a-cluster': [
    '目录 {folder} 里有别的文件，不是本程序的数据，请换一个 DATA_DIR。',
    'The folder {folder} holds other files, not data of this program: choose another DATA_DIR.',
  ],
  'fault.no-space': [
    '磁盘已满，数据目录 {folder} 无法写入，请腾出空间后再启动。',
    'The disk is full and {folder} cannot be written: free some space and start again.',
  ],
  'fault.running': [
    '本程序已在使用数据目录 {folder}（进程 {pid}），请先停掉它或换一个 DATA_DIR。',
    'This program already runs on the data folder {folder} (process {pid}): stop it first or choose another DATA_DIR.',
  ],
  'fault.not-writable': [
    '数据目录 {folder} 无法写入，请检查权限或换一个 DATA_DIR。',
    'The data folder {folder} cannot be written: check its permissions or choose another DATA_DIR.',
  ],
  'fault.not-reachable': [
    '以 root 启动时数据库由用户 {user} 运行，但它进不了 {folder}，请把程序放到其他用户也能进入的目录，或不用 root 启动。',
    'Started as root, the database runs as user {user}, which cannot reach {folder}: move the program to a folder others may enter, or start without root.',
  ],
  'fault.no-user': [
    '以 root 启动时数据库需要一个普通用户，但无法创建，请先运行 useradd --system postgres。',
    'Started as root, the database needs a plain user and none could be created: run useradd --system postgres first.',
  ],
  'fault.no-binaries': [
    '没有适合本机（{platform}）的内置 PostgreSQL，请用 DATABASE_URL 指定一个 PostgreSQL 18。',
    'There is no built-in PostgreSQL for this machine ({platform}): give a PostgreSQL 18 by DATABASE_URL.',
  ],
  'fault.postgres': [
    '内置 PostgreSQL 无法启动，原因见 {log}：{reason}',
    'The built-in PostgreSQL did not start, see {log}: {reason}',
  ],
  'fault.database-unreachable': [
    '连不上 DATABASE_URL 指定的数据库（{reason}），请检查地址、账号和网络。',
    'The database of DATABASE_URL cannot be reached ({reason}): check address, login and network.',
  ],
  'fault.database-old': [
    'DATABASE_URL 指定的是 PostgreSQL {found}，需要 18 或更高。',
    'The database of DATABASE_URL is PostgreSQL {found}, but 18 or later is needed.',
  ],
  'fault.database-other': [
    'DATABASE_URL 指定的不是 PostgreSQL。',
    'What answers at DATABASE_URL is not PostgreSQL.',
  ],
} as const satisfies Catalogue;
