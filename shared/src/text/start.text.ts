import type { Catalogue } from './text.ts';

/** What the terminal says while the server starts and when it cannot: one sentence each. */
export const startTexts = {
  'step.install': ['依赖已就绪', 'Packages are in place'],
  'step.build-server': ['正在编译服务端…', 'Building the server…'],
  'step.wait-build': [
    '另一个进程（{pid}）正在编译，等它完成…',
    'Another process ({pid}) is building; waiting for it…',
  ],
  'step.build-client': [
    '正在编译网页（首次约需半分钟）…',
    'Building the pages (about half a minute the first time)…',
  ],
  'step.create-database': ['正在创建数据库（只在首次）…', 'Creating the database (first start only)…'],
  'step.start-database': ['正在启动数据库…', 'Starting the database…'],
  'step.adopt-database': ['数据库还在运行，接着使用…', 'The database still runs and is taken over…'],
  'step.check-database': ['正在连接 DATABASE_URL…', 'Connecting to DATABASE_URL…'],
  'step.migrate': ['正在更新数据结构…', 'Bringing the schema up to date…'],
  'step.demo': ['正在准备演示村“桃源村”…', 'Preparing the demo village Taoyuan…'],
  'step.stop': ['正在停止…', 'Stopping…'],
  'step.stopped': ['已停止，数据已写入磁盘。', 'Stopped; everything is on disk.'],
  ready: ['议事厅已启动，用时 {seconds} 秒。', 'Yishiting is ready after {seconds} s.'],
  'address.console': ['信访工作台', 'Console'],
  'address.chair': ['主持', 'Chair'],
  'address.projector': ['投影', 'Projector'],
  'address.phone': ['手机', 'Phone'],
  'address.petition': ['群众信访', 'Petition'],
  'address.public': ['公示', 'Public page'],
  'address.home': ['首页', 'Home'],
  'address.setup': ['首次设置（只能用一次）', 'First set-up (works once)'],
  'address.log': ['日志', 'Log'],
  'phone.scan': ['手机扫码进入会场（须在同一网络）：', 'Scan with a phone in the same network to join:'],
  'phone.local-only': [
    '只有本机能访问（HOST={host}）。要让手机进入，请用 HOST=0.0.0.0 启动。',
    'Only this machine can reach it (HOST={host}). Start with HOST=0.0.0.0 to let phones in.',
  ],
  'upgrade.secret-void': [
    '投票中系统升级，本次无记名投票作废，请重新投票。',
    'The system was renewed during this secret ballot: vote again.',
  ],
  'database.as-owner': [
    '提示：DATABASE_URL 的账号不能建立数据库角色，程序只能用它工作，投票等记录仅由触发器保护。请管理员执行一次 alter role {user} createrole，然后重新启动。',
    'Note: the user of DATABASE_URL may not create roles, so the program works as the owner and only triggers protect votes and other records. Let an administrator run this once: alter role {user} createrole. Then start again.',
  ],
  'demo.accounts': ['演示账号（密码都是 {password}）：', 'Demo accounts (password of all: {password}):'],
  'demo.tracking': [
    '信访人查询码（只显示这一次）：{code}，到 {url} 查办理情况',
    'Code to follow the first case by (shown this once): {code}, at {url}',
  ],
  'demo.crowd': [
    '想让会场坐满：另开一个终端运行 npx --yes pnpm rehearse --url {url} --crowd 200',
    'To fill the hall, in another terminal: npx --yes pnpm rehearse --url {url} --crowd 200',
  ],
  'demo.warning': ['演示数据，勿录入真实信息。', 'Demo data: enter nothing real.'],
  'stop.hint': ['按 Ctrl-C 停止。', 'Press Ctrl-C to stop.'],

  'setting.PORT': ['应为 0 到 65535 的整数', 'must be a whole number from 0 to 65535'],
  'setting.HOST': ['应为本机地址，如 0.0.0.0', 'must be an address of this machine, e.g. 0.0.0.0'],
  'setting.DATA_DIR': ['应为文件夹路径', 'must be a folder'],
  'setting.RULES_DIR': ['应为文件夹路径', 'must be a folder'],
  'setting.DATABASE_URL': [
    '应为 postgresql://用户:密码@主机:端口/库名',
    'must look like postgresql://user:password@host:port/database',
  ],
  'setting.PIN_PEPPER': [
    '应为至少 32 个字符的随机串，不要更换（例如 openssl rand -base64 32 的输出）；正式环境用 DATABASE_URL 时必须给出',
    'must be a random text of 32 characters or more that never changes, e.g. from openssl rand -base64 32; needed in production with DATABASE_URL',
  ],
  'setting.METRICS_TOKEN': ['应为至少 16 个字符的随机串', 'must be a random text of 16 characters or more'],
  'setting.PUBLIC_URL': [
    '应为 http:// 或 https:// 开头的地址',
    'must be an address beginning with http:// or https://',
  ],
  'setting.TRUST_PROXY': [
    '应为前面自有反向代理的层数，0 到 9',
    'must be the number of your own proxies in front, 0 to 9',
  ],
  'setting.NODE_ENV': ['应为 production、development 或 test', 'must be production, development or test'],
  'setting.DEMO': ['应为 0 或 1', 'must be 0 or 1'],
  'setting.LOG_LEVEL': [
    '应为 fatal、error、warn、info、debug 或 silent',
    'must be fatal, error, warn, info, debug or silent',
  ],
  'setting.DOCUMENT_IDLE_MS': ['应为毫秒数，0 到 3600000', 'must be a number of milliseconds, 0 to 3600000'],
  'setting.REHEARSAL': [
    '应为 0 或 1，正式环境不能设为 1（会议的时间不能被改）',
    'must be 0 or 1, and never 1 in production (the clock of real meetings cannot be set)',
  ],

  'fault.unexpected': ['启动失败：{reason}', 'The start failed: {reason}'],
  'fault.address-unknown': [
    '本机没有地址 {host}，请检查 HOST。',
    'This machine has no address {host}: check HOST.',
  ],
  'fault.build': ['编译没有成功，原因见上。', 'The build did not succeed, for the reason above.'],
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
  'fault.pin-pepper': [
    '密钥文件 {file} 已损坏，请从备份恢复；删掉它会换新密钥，已打印的签到密码和正在进行的无记名投票全部作废。',
    'The key file {file} is damaged: restore it from a backup. Deleting it makes a new key and ends every printed PIN and every secret ballot that is open.',
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
  'fault.postgres-unlogged': [
    '内置 PostgreSQL 无法启动：{reason}',
    'The built-in PostgreSQL did not start: {reason}',
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

  'pack.json': ['{where}：不是 JSON', '{where}: this is not JSON'],
  'pack.missing': ['{where}：少了这一项', '{where}: is missing'],
  'pack.type': ['{where}：类型不对，应为 {hint}', '{where}: must be of type {hint}'],
  'pack.choice': ['{where}：只能是 {hint}', '{where}: must be one of {hint}'],
  'pack.unknown-key': ['{where}：没有这样的项：{hint}', '{where}: there is no such field: {hint}'],
  'pack.value': ['{where}：值不合要求', '{where}: this value is not possible'],
  'pack.region-outside': [
    '{where}：不在本规则包的地区 {hint} 之内',
    '{where}: lies outside {hint}, the region of this pack',
  ],
  'pack.duplicate': [
    '{where}：同一规则、同一地区、同一天起的版本已在 {hint}',
    '{where}: the same rule for the same region and day is in {hint} already',
  ],
  'pack.unreadable': ['{file}：读不了这个文件夹或文件（RULES_DIR）', '{file}: cannot be read (RULES_DIR)'],
} as const satisfies Catalogue;
