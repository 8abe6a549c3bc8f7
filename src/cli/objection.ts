// xunyu objection: anybody objects to a public notice on a running server and looks the objection up by its receipt; the authority of the
// case reads who it is of, proves the contact and answers.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { NoticeRow } from '#domain/evaluation/notice.ts'
import {
  ContactProof,
  NoticePoint,
  type ObjectionContact,
  type ObjectionReceipt,
  type ObjectionStanding,
  type ReceiptKey,
} from '#domain/evaluation/objection.ts'
import type { StepAsk } from '#domain/evaluation/procedure.ts'
import { today } from '#steps/rules/today.ts'
import { dayOption, oneOf, parse, type Parsed, text } from './arguments.ts'
import { exit, obstacle, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { noSuchVerb } from './meant.ts'
import { contactsText, letterText, noticesText, objectionText, receiptText, standingText } from './objectionText.ts'
import { usageEn, usageZh } from './objectionUsage.ts'
import { openServerClient, queryText, type ServerClient, withServer } from './serverClient.ts'
import { runningServer, storePlace } from './storePlace.ts'

const options = {
  against: { type: 'string' },
  name: { type: 'string' },
  contact: { type: 'string' },
  text: { type: 'string' },
  code: { type: 'string' },
  letter: { type: 'string' },
  reason: { type: 'string' },
  how: { type: 'string' },
  day: { type: 'string' },
  json: { type: 'boolean' },
  server: { type: 'string' },
  data: { type: 'string' },
} as const

type Asked = { client: ServerClient; values: Parsed['values']; words: string[]; terminal: Terminal }
/** What a verb answers: the value for --json, and the same in words; or the exit code of what was told already. */
type Told = { value: object; inWords: () => string } | number
const told = <T extends object>(value: T, inWords: (value: T, terminal: Terminal) => string, terminal: Terminal): Told => ({
  value,
  inWords: () => inWords(value, terminal),
})

const verbs = {
  notices: {
    words: 0,
    run: async ({ client, values, terminal }: Asked) => {
      const rows = await client.get<NoticeRow[]>(`/evaluations/notices?${queryText({ day: dayOption('day', text(values['day'])) })}`)
      return told(rows, noticesText, terminal)
    },
  },
  file: {
    words: 1,
    run: async ({ client, values, words: [caseId = ''], terminal }: Asked) => {
      const body = {
        caseId,
        against: oneOf('against', wanted(values, 'against'), NoticePoint.options),
        name: wanted(values, 'name'),
        contact: wanted(values, 'contact'),
        text: wanted(values, 'text'),
        validOn: dayOption('day', text(values['day'])),
      }
      return told(await client.post<ObjectionReceipt>('/objections', body), receiptText, terminal)
    },
  },
  show: {
    words: 1,
    run: async ({ client, values, words, terminal }: Asked) =>
      told(await client.post<ObjectionStanding>('/objections/standing', keyOf(words, values)), standingText, terminal),
  },
  add: {
    words: 2,
    run: async ({ client, values, words, terminal }: Asked) => {
      const { receipt, code } = keyOf(words, values)
      const path = words[1] ?? ''
      const content = await readFile(path).catch(() => undefined)
      if (content === undefined) return missingFile(terminal, path)
      const address = `/objections/${encodeURIComponent(receipt)}/documents?${queryText({ name: basename(path) })}`
      const standing = await client.upload<ObjectionStanding>(address, content, { 'x-receipt-code': code })
      return told(standing, standingText, terminal)
    },
  },
  letter: {
    words: 1,
    run: async ({ client, values, words, terminal }: Asked) => {
      const sent = await client.post<{ letter: ObjectionReceipt['letter'] }>('/objections/letter', keyOf(words, values))
      return told(sent, letterText, terminal)
    },
  },
  confirm: {
    words: 1,
    run: async ({ client, values, words, terminal }: Asked) => {
      const body = { ...keyOf(words, values), letter: wanted(values, 'letter') }
      return told(await client.post<ObjectionStanding>('/objections/contact', body), standingText, terminal)
    },
  },
  contacts: {
    words: 1,
    run: async ({ client, words: [id = ''], terminal }: Asked) =>
      told(await client.get<ObjectionContact[]>(`/evaluations/${encodeURIComponent(id)}/contacts`), contactsText, terminal),
  },
  prove: {
    words: 2,
    run: (asked: Asked) =>
      step(asked, objection => {
        const how = oneOf('how', wanted(asked.values, 'how'), ContactProof.exclude(['mail']).options)
        return { action: 'proveContact', objection, how: how ?? 'call' }
      }),
  },
  reject: { words: 2, run: (asked: Asked) => step(asked, objection => ({ action: 'rejectObjection', objection })) },
  uphold: { words: 2, run: (asked: Asked) => step(asked, objection => ({ action: 'upholdObjection', objection })) },
} satisfies Record<string, { words: number; run: (asked: Asked) => Promise<Told> }>
const names = Object.keys(verbs) as (keyof typeof verbs)[]

export const objectionCommand: Command = {
  name: 'objection',
  summaryZh: '公示异议：不用账号提出、查询、补交；主管部门核实、答复',
  summaryEn: 'objections to public notices: object and look up without an account; the authority answers',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, options)
    const [word, ...words] = positionals
    const name = names.find(one => one === word)
    if (name === undefined) throw noSuchVerb('objection', word, names)
    const verb = verbs[name]
    if (words.length !== verb.words)
      throw new UsageError(
        `objection ${name} 后面要 ${verb.words} 个词，见 --help`,
        `objection ${name} wants ${verb.words} words after it, see --help`,
      )
    const server = text(values['server']) ?? runningServer(storePlace(values))
    if (server === undefined)
      throw new UsageError('异议由服务受理：用 --server 指明网址', 'objections are taken in by a server: name it by --server')
    return withServer(terminal, async () => {
      const answer = await verb.run({ client: openServerClient(server, terminal.signal), values, words, terminal })
      if (typeof answer === 'number') return answer
      terminal.out(values['json'] === true ? `${JSON.stringify(answer.value, null, 1)}\n` : answer.inWords())
      return exit.ok
    })
  },
}

function wanted(values: Parsed['values'], name: keyof typeof options): string {
  const given = text(values[name])
  if (given === undefined || given.trim() === '') throw new UsageError(`缺少 --${name}`, `--${name} is missing`)
  return given
}

const keyOf = ([receipt = '']: string[], values: Parsed['values']): ReceiptKey => ({ receipt, code: wanted(values, 'code') })

/** A step of the authority; who it is comes from XUNYU_TOKEN. */
async function step({ client, values, words: [id = '', number = ''], terminal }: Asked, bodyOf: (objection: number) => StepAsk['body']) {
  if (!/^[1-9]\d{0,5}$/u.test(number)) throw new UsageError(`“${number}”不是异议的序号`, `"${number}" is no number of an objection`)
  const body = bodyOf(Number(number))
  const ask = {
    role: 'authority',
    party: 'authority',
    person: 'authority',
    validOn: dayOption('day', text(values['day'])) ?? today(),
    reason: wanted(values, 'reason'),
    evidence: [],
    body,
  }
  const { objections } = await client.post<Pick<EvaluationCase, 'objections'>>(`/evaluations/${encodeURIComponent(id)}/steps`, ask)
  const changed = objections.find(one => one.number === Number(number))
  return changed === undefined ? exit.failed : told(changed, objectionText, terminal)
}

function missingFile(terminal: Terminal, path: string): number {
  obstacle(terminal, 'file.missing', path, {
    zh: '读不到这个文件',
    en: 'this file cannot be read',
    fixZh: '检查路径',
    fixEn: 'check the path',
  })
  return exit.badInput
}
