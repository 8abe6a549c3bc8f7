// xunyu user, tenant, delegate, token: accounts and rights, through a server as whoever the token says, or straight on a
// database that no server holds, as whoever may read its files.
import { readFileSync } from 'node:fs'
import type { Checked } from '#domain/problem.ts'
import { HeldRole, Scope, TenantKind } from '#domain/tenancy.ts'
import { addUser, changePassword, closeAccount } from '#steps/access/addUser.ts'
import { addTenant, giveRole, lend, setProvince, takeBack } from '#steps/access/grantAccess.ts'
import { delegations, memberships, nameOf, tenants, users } from '#steps/access/listAccess.ts'
import { openForCommand } from '#steps/access/openForCommand.ts'
import type { Opened } from '#steps/access/openForCommand.ts'
import { createToken } from '#steps/access/session.ts'
import { dayOption, parse, text } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { exit, problemLines, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { noSuchVerb } from './meant.ts'
import { openServerClient, withServer } from './serverClient.ts'
import type { ServerClient } from './serverClient.ts'
import { runningServer, storePlace } from './storePlace.ts'

type Values = Parsed['values']
type Verb = {
  /** Words after the verb. */
  words: number
  onServer: (server: ServerClient, words: string[], values: Values) => Promise<unknown>
  here: (opened: Opened, words: string[], values: Values) => Promise<Checked<unknown>>
}
/** In the audit: whoever runs a command on the machine of the database. */
const by = 'machine'
const good = <T>(value: T): Checked<T> => ({ ok: true, warnings: [], value })

function one<T extends string>(option: string, options: readonly T[], given: string | undefined): T {
  const found = options.find(each => each === given)
  if (found === undefined) throw new UsageError(`${option} 应为：${options.join('、')}`, `${option} is one of: ${options.join(', ')}`)
  return found
}

function needed(values: Values, name: string): string {
  const given = text(values[name])
  if (given === undefined) throw new UsageError(`缺少 --${name}`, `--${name} is missing`)
  return given
}

/** Never on the command line, where others on the machine see it: from the environment or the first line of the input. */
function passwordGiven(): string {
  const given = process.env['XUNYU_PASSWORD'] ?? (process.stdin.isTTY ? undefined : readFileSync(0, 'utf8').split('\n')[0])
  if (given === undefined || given === '')
    throw new UsageError(
      '缺少口令：用环境变量 XUNYU_PASSWORD 或标准输入给出',
      'the password is missing: give it by XUNYU_PASSWORD or on the standard input',
    )
  return given
}

const newUser = (words: string[], values: Values) => {
  const role = text(values['role'])
  const tenant = text(values['tenant'])
  return {
    username: words[0] ?? '',
    password: passwordGiven(),
    name: text(values['name']) ?? words[0] ?? '',
    ...(role === undefined ? {} : { role: one('--role', HeldRole.options, role) }),
    ...(tenant === undefined ? {} : { tenant }),
  }
}
const newTenant = (words: string[], values: Values) => ({
  id: words[0] ?? '',
  kind: one('--kind', TenantKind.options, text(values['kind'])),
  parent: text(values['parent']) ?? null,
  nameZh: text(values['name']) ?? words[0] ?? '',
  nameEn: text(values['name-en']) ?? text(values['name']) ?? words[0] ?? '',
  party: text(values['party']) ?? null,
  province: text(values['province']) ?? null,
})
const newDelegation = (words: string[], values: Values) => {
  const [user, tenant] = [text(values['to-user']), text(values['to-tenant'])]
  return {
    firm: words[0] ?? '',
    scopes: needed(values, 'scopes')
      .split(',')
      .map(scope => one('--scopes', Scope.options, scope.trim())),
    validFrom: dayOption('from', needed(values, 'from')) ?? '',
    validTo: dayOption('to', needed(values, 'to')) ?? '',
    ...(user === undefined ? {} : { toUser: user }),
    ...(tenant === undefined ? {} : { toTenant: tenant }),
  }
}

const user: Record<string, Verb> = {
  list: { words: 0, onServer: server => server.get('/users'), here: async ({ store }) => good(await users(store)) },
  add: {
    words: 1,
    onServer: (server, words, values) => server.post('/users', newUser(words, values)),
    here: (opened, words, values) => addUser({ ...opened, by }, newUser(words, values)),
  },
  role: {
    words: 1,
    onServer: (server, words, values) =>
      server.post('/memberships', {
        username: words[0],
        role: one('--role', HeldRole.options, text(values['role'])),
        tenant: text(values['tenant']) ?? null,
      }),
    here: async ({ store }, words, values) => {
      const found = await nameOf(store, words[0] ?? '')
      if (found === undefined) throw new UsageError(`没有用户“${words[0] ?? ''}”`, `there is no user "${words[0] ?? ''}"`)
      return giveRole(store, by, found, one('--role', HeldRole.options, text(values['role'])), text(values['tenant']) ?? null)
    },
  },
  password: {
    words: 1,
    onServer: (server, words) => server.patch(`/users/${encodeURIComponent(words[0] ?? '')}`, { password: passwordGiven() }),
    here: (opened, words) => changePassword({ ...opened, by }, words[0] ?? '', passwordGiven()),
  },
  close: {
    words: 1,
    onServer: (server, words) => server.patch(`/users/${encodeURIComponent(words[0] ?? '')}`, { disabled: true }),
    here: ({ store }, words) => closeAccount({ store, by }, words[0] ?? '', true),
  },
  roles: { words: 0, onServer: server => server.get('/memberships'), here: async ({ store }) => good(await memberships(store, store)) },
}
const tenant: Record<string, Verb> = {
  list: { words: 0, onServer: server => server.get('/tenants'), here: async ({ store }) => good(await tenants(store)) },
  add: {
    words: 1,
    onServer: (server, words, values) => server.post('/tenants', newTenant(words, values)),
    here: ({ store }, words, values) => addTenant(store, by, newTenant(words, values)),
  },
  province: {
    words: 1,
    onServer: (server, words, values) =>
      server.patch(`/tenants/${encodeURIComponent(words[0] ?? '')}`, { province: needed(values, 'province') }),
    here: ({ store }, words, values) => setProvince(store, by, words[0] ?? '', needed(values, 'province')),
  },
}
const delegate: Record<string, Verb> = {
  list: { words: 0, onServer: server => server.get('/delegations'), here: async ({ store }) => good(await delegations(store)) },
  add: {
    words: 1,
    onServer: (server, words, values) => server.post('/delegations', newDelegation(words, values)),
    here: async ({ store }, words, values) => {
      const request = newDelegation(words, values)
      const person = request.toUser === undefined ? undefined : await nameOf(store, request.toUser)
      return lend(store, by, by, person === undefined ? request : { ...request, toUser: person.id })
    },
  },
  revoke: {
    words: 1,
    onServer: (server, words) => server.remove(`/delegations/${encodeURIComponent(words[0] ?? '')}`),
    here: ({ store }, words) => takeBack(store, by, words[0] ?? ''),
  },
}
const token: Record<string, Verb> = {
  add: {
    words: 1,
    onServer: async () => {
      throw new UsageError('经服务时请在网页登录后新建令牌', 'through a server, sign in on its pages to make a token')
    },
    here: async ({ store }, words, values) => {
      const found = await nameOf(store, words[0] ?? '')
      if (found === undefined) throw new UsageError(`没有用户“${words[0] ?? ''}”`, `there is no user "${words[0] ?? ''}"`)
      const days = Number(text(values['days']) ?? 90)
      if (!Number.isInteger(days) || days < 1 || days > 366) throw new UsageError('--days 为 1–366', '--days is 1 to 366')
      return good(
        await createToken({ store, user: found }, { name: text(values['name']) ?? 'cli', mayWrite: values['write'] === true, days }),
      )
    },
  },
}

function accessCommand(
  name: string,
  verbs: Record<string, Verb>,
  words: { zh: string; en: string; usageZh: string; usageEn: string },
): Command {
  return {
    name,
    summaryZh: words.zh,
    summaryEn: words.en,
    usageZh: `${words.usageZh}\n没有服务占用数据目录时直接写数据库；否则经服务办理，用 XUNYU_TOKEN 给出令牌。另有 --data 文件夹、--server 网址。\n`,
    usageEn: `${words.usageEn}\nWrites to the database itself when no server holds it; else through the server, with a token in XUNYU_TOKEN. Also --data folder, --server address.\n`,
    run: async (args, terminal) => {
      const options = [
        'role',
        'tenant',
        'name',
        'name-en',
        'kind',
        'parent',
        'party',
        'province',
        'to-user',
        'to-tenant',
        'scopes',
        'from',
        'to',
        'days',
        'data',
        'server',
      ]
      const { values, positionals } = parse(args, {
        ...Object.fromEntries(options.map(option => [option, { type: 'string' as const }])),
        write: { type: 'boolean' },
        json: { type: 'boolean' },
      })
      const [verb = '', ...rest] = positionals
      const known = verbs[verb]
      if (known === undefined) throw noSuchVerb(name, verb, Object.keys(verbs))
      if (rest.length !== known.words)
        throw new UsageError(`${verb} 之后要 ${known.words} 个词`, `${verb} wants ${known.words} words after it`)
      return runVerb(known, rest, values, terminal)
    },
  }
}

async function runVerb(verb: Verb, words: string[], values: Values, terminal: Terminal): Promise<number> {
  const place = storePlace(values)
  const server = text(values['server']) ?? runningServer(place)
  if (server !== undefined)
    return withServer(terminal, async () => show(await verb.onServer(openServerClient(server), words, values), values, terminal))
  const opened = await openForCommand(place)
  if (!opened.ok) {
    terminal.err(problemLines(opened.problems, terminal))
    return exit.badInput
  }
  try {
    const done = await verb.here(opened.value, words, values)
    if (done.ok) return show(done.value, values, terminal)
    terminal.err(problemLines(done.problems, terminal))
    return exit.badInput
  } finally {
    await opened.value.close()
  }
}

/** A list as one line each, anything else as it is; with --json one document either way. */
function show(value: unknown, values: Values, terminal: Terminal): number {
  const whole = value ?? { ok: true }
  const lines = Array.isArray(whole) && values['json'] !== true ? whole.map(line => JSON.stringify(line)) : [JSON.stringify(whole, null, 1)]
  if (lines.length > 0) terminal.out(`${lines.join('\n')}\n`)
  return exit.ok
}

export const userCommand = accessCommand('user', user, {
  zh: '用户和角色',
  en: 'accounts and roles',
  usageZh: `用法：xunyu user list | roles
      xunyu user add <用户名> [--name 姓名] [--role 角色 --tenant 单位]
      xunyu user role <用户名> --role 角色 [--tenant 单位]
      xunyu user password <用户名> | close <用户名>

角色：authority 主管部门、firm 企业、park 园区、evaluator 评价机构、tax 税务机关、operator 运维。口令用 XUNYU_PASSWORD 或标准输入给出。

例子
  XUNYU_PASSWORD='几个 不相干 的词' xunyu user add olga --role operator
`,
  usageEn: `Usage: xunyu user list | roles
       xunyu user add <name> [--name full-name] [--role role --tenant tenant]
       xunyu user role <name> --role role [--tenant tenant]
       xunyu user password <name> | close <name>

Roles: authority, firm, park, evaluator, tax, operator. The password comes by XUNYU_PASSWORD or on the standard input.

Example
  XUNYU_PASSWORD='a few unrelated words' xunyu user add olga --role operator
`,
})
export const tenantCommand = accessCommand('tenant', tenant, {
  zh: '单位：区域、省、市、园区、企业、机构、税务机关',
  en: 'tenants: region, province, city, park, firm, bureau, tax office',
  usageZh: `用法：xunyu tenant list
      xunyu tenant add <编号> --kind 类别 [--parent 上级] [--name 名称] [--name-en 英文名] [--party 台账主体] [--province 省份代码]
      xunyu tenant province <编号> --province CN-12   只能补登一次

类别：region 区域、province 省、city 市、park 园区、firm 企业、bureau 评价机构、tax 税务机关。省的代码可由名称认出。

例子
  xunyu tenant add jjj --kind region --name 京津冀 --name-en Jing-Jin-Ji
  xunyu tenant add mill --kind firm --parent tangshan --party mill-party
`,
  usageEn: `Usage: xunyu tenant list
       xunyu tenant add <id> --kind kind [--parent parent] [--name name] [--name-en name] [--party party of the ledger] [--province code]
       xunyu tenant province <id> --province CN-12   where it was made without; once

Kinds: region, province, city, park, firm, bureau, tax. The code of a province is read from its name.

Examples
  xunyu tenant add jjj --kind region --name 京津冀 --name-en Jing-Jin-Ji
  xunyu tenant add mill --kind firm --parent tangshan --party mill-party
`,
})
export const delegateCommand = accessCommand('delegate', delegate, {
  zh: '企业授权他人查看或代办',
  en: 'what a firm lets others see or do',
  usageZh: `用法：xunyu delegate list
      xunyu delegate add <企业> --to-user 用户 | --to-tenant 单位 --scopes 范围,… --from 日期 --to 日期
      xunyu delegate revoke <授权编号>

范围：quantity 数量、evidence 凭证、document 文件、commerce 价格与合同、recipe 配方、act 代办。

例子
  xunyu delegate add mill --to-tenant bureau --scopes quantity,evidence --from 2026-01-01 --to 2026-12-31
`,
  usageEn: `Usage: xunyu delegate list
       xunyu delegate add <firm> --to-user user | --to-tenant tenant --scopes scope,... --from date --to date
       xunyu delegate revoke <id>

Scopes: quantity, evidence, document, commerce, recipe, act.

Example
  xunyu delegate add mill --to-tenant bureau --scopes quantity,evidence --from 2026-01-01 --to 2026-12-31
`,
})
export const tokenCommand = accessCommand('token', token, {
  zh: '命令行用的令牌',
  en: 'tokens for the command line',
  usageZh: `用法：xunyu token add <用户名> [--name 用途] [--write] [--days 90]

令牌只显示这一次，库里只有它的散列；不加 --write 只能读。

例子
  export XUNYU_TOKEN=$(xunyu token add olga --write | node -pe 'JSON.parse(require("fs").readFileSync(0)).token')
`,
  usageEn: `Usage: xunyu token add <name> [--name purpose] [--write] [--days 90]

The token is shown this once and kept as a hash; without --write it only reads.

Example
  export XUNYU_TOKEN=$(xunyu token add olga --write | node -pe 'JSON.parse(require("fs").readFileSync(0)).token')
`,
})
