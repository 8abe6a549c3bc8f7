// Verbs: a person opens a line that is not approved and writes down what the page says; a second person reads the page too and confirms,
// or declines. Also: that a document is still in force, and that another replaces it.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { ReadingAct, type RuleReading } from '#domain/ruleReading.ts'
import { rules } from '#rules/catalogue.ts'
import { openVersions, withReadings } from '#rules/engine/readings.ts'
import type { Store } from '#store/openStore.ts'
import { insertDecision, insertReading, readRuleReadings, type Reader } from '#store/ruleReadings.ts'
import { today } from './today.ts'

/** Confirmed and declined ones in the order of their decisions, then those that wait; one of a line says of which rule and line, in words. */
export async function listReadings(store: Store): Promise<RuleReading[]> {
  return (await readRuleReadings(store)).map(reading => {
    const { act } = reading
    const rule = act.kind === 'line' ? rules.find(({ parameters }) => parameters.some(({ id }) => id === act.line)) : undefined
    const line = rule?.parameters.find(({ id }) => act.kind === 'line' && id === act.line)
    if (rule === undefined || line === undefined) return reading
    const { nameZh: zh, nameEn: en, unit } = line
    return { ...reading, of: { rule: rule.id, ruleZh: rule.nameZh, ruleEn: rule.nameEn, zh, en, unit: unit ?? '' } }
  })
}

/** Who reads: an account by its name, or, on a machine without accounts, the name that was given. */
export type Who = Omit<Reader, 'day'>

/** @returns the reading, which waits for a second person and changes nothing until then */
export async function proposeReading(store: Store, who: Who, act: ReadingAct): Promise<Checked<RuleReading>> {
  const wrong = nameless(who) ?? unreadable(act) ?? notReadable(act, await readRuleReadings(store))
  if (wrong !== undefined) return { ok: false, problems: [wrong] }
  const id = await insertReading(store, { ...who, day: today() }, act)
  return one(store, id)
}

/** @param value what the second reader read on the page, asked for where the reading is of a figure */
export async function confirmReading(store: Store, who: Who, id: string, value: string | undefined): Promise<Checked<RuleReading>> {
  const found = await waiting(store, who, id)
  if (!found.ok) return found
  const { act } = found.value
  if (act.kind === 'line' && act.value !== '' && value === undefined) return refused(valueAsked(id))
  if (act.kind === 'line' && value !== undefined && !sameFigure(act.value, value)) return refused(differs(id, act.value, value))
  const stillOpen = notReadable(
    act,
    (await readRuleReadings(store)).filter(reading => reading.id !== id),
  )
  if (stillOpen !== undefined) return refused(stillOpen)
  return decide(store, who, id, true, null)
}

export async function declineReading(store: Store, who: Who, id: string, basedOn: string): Promise<Checked<RuleReading>> {
  const found = await waiting(store, who, id)
  return found.ok ? decide(store, who, id, false, basedOn) : found
}

async function decide(store: Store, who: Who, id: string, agrees: boolean, basedOn: string | null): Promise<Checked<RuleReading>> {
  const made = await insertDecision(store, { ...who, day: today() }, id, agrees, basedOn)
  return made ? one(store, id) : refused(decided(id))
}

async function one(store: Store, id: string): Promise<Checked<RuleReading>> {
  const reading = (await readRuleReadings(store)).find(each => each.id === id)
  return reading === undefined ? refused(noReading(id)) : { ok: true, value: reading, warnings: [] }
}

async function waiting(store: Store, who: Who, id: string): Promise<Checked<RuleReading>> {
  const found = await one(store, id)
  if (!found.ok) return found
  const missing = nameless(who)
  if (missing !== undefined) return refused(missing)
  if (found.value.state !== 'proposed') return refused(decided(id))
  return samePerson(found.value, who) ? refused(secondPerson(id, found.value.reader)) : found
}
function samePerson(reading: RuleReading, who: Who): boolean {
  return reading.reader.toLowerCase() === who.reader.toLowerCase()
}

/** 70 and 70.0 are one figure. */
function sameFigure(a: string, b: string): boolean {
  const plain = (text: string) => (text.includes('.') ? text.replace(/0+$/u, '').replace(/\.$/u, '') : text).replace(/^(-?)0+(?=\d)/u, '$1')
  return plain(a.trim()) === plain(b.trim())
}

/** A figure that is none, an address that is too short: what a form of the page would not let through. */
function unreadable(act: ReadingAct): Problem | undefined {
  const parsed = ReadingAct.safeParse(act)
  if (parsed.success) return undefined
  const field = String(parsed.error.issues[0]?.path.at(-1) ?? '')
  return said(
    'rules.reading.field',
    field,
    `“${field}”写得不对`,
    `"${field}" is not written right.`,
    '数值写十进制数，如 28.5；出处写网址或文件所在处；日期如 2026-07-01。',
    'A figure is a decimal number such as 28.5, an address says where the page is, a day is written 2026-07-01.',
  )
}

/** What stands against a reading; undefined where it can be kept. */
function notReadable(act: ReadingAct, readings: readonly RuleReading[]): Problem | undefined {
  const lines = rules.flatMap(rule => withReadings(rule, readings).parameters)
  if (act.kind !== 'line') {
    const known = lines.some(line => line.document === act.document)
    return known
      ? undefined
      : said(
          'rules.reading.document',
          act.document,
          `没有引用“${act.document}”的条文`,
          `No line stands on "${act.document}".`,
          '用 xunyu rules show 查看文件名。',
          'See the titles by xunyu rules show.',
        )
  }
  if (!lines.some(line => line.id === act.line))
    return said(
      'rules.reading.line',
      act.line,
      `没有条文 ${act.line}`,
      `There is no line ${act.line}.`,
      '用 xunyu rules show 查看条文编号。',
      'See the ids by xunyu rules show.',
    )
  const open = openVersions(lines, act.line, act.validFrom)
  if (open.length === 0)
    return said(
      'rules.reading.approved',
      act.line,
      `${act.line} 没有待核的版本`,
      `${act.line} has no version that waits to be read.`,
      '已核准的条文不在这里改。',
      'An approved line is not changed here.',
    )
  if (open.length > 1) {
    const days = open.map(line => line.validFrom).join('、')
    return said(
      'rules.reading.version',
      act.line,
      `${act.line} 有几个待核的版本：${days}`,
      `${act.line} has several versions to read: ${days}.`,
      '写明起始日（validFrom）。',
      'Give the first day (validFrom).',
    )
  }
  const figure = open[0]!.unit !== '' || open[0]!.operator !== undefined
  if (figure && act.value === '')
    return said(
      'rules.reading.value',
      act.line,
      `${act.line} 要一个数值`,
      `${act.line} wants a figure.`,
      '抄下官方页面上的数值。',
      'Copy the figure of the official page.',
    )
  return undefined
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem] }
}
function said(code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem {
  return problem(code, { path }, { zh, en, fixZh, fixEn })
}
function nameless({ reader }: Who): Problem | undefined {
  if (reader.trim() !== '') return undefined
  return said('rules.reading.reader', 'reader', '没有写阅读人', 'The reader is not named.', '写上姓名。', 'Give a name.')
}
const noReading = (id: string) =>
  said(
    'rules.reading.unknown',
    id,
    `没有阅读记录“${id}”`,
    `There is no reading "${id}".`,
    '用 xunyu rules readings 查看。',
    'See them by xunyu rules readings.',
  )
const decided = (id: string) =>
  said(
    'rules.reading.decided',
    id,
    '这条阅读记录已有结论',
    'This reading is decided already.',
    '如需更正，重新阅读一次。',
    'To correct it, read anew.',
  )
const secondPerson = (id: string, reader: string) =>
  said(
    'rules.reading.second',
    id,
    `要由 ${reader} 以外的人确认`,
    `Somebody other than ${reader} confirms it.`,
    '请另一位同事打开页面核对。',
    'Let a colleague open the page.',
  )
const valueAsked = (id: string) =>
  said(
    'rules.reading.value',
    id,
    '确认时要写下自己读到的数值',
    'To confirm, write down the figure that you read.',
    '打开出处，写下数值。',
    'Open the address and give the figure.',
  )
const differs = (id: string, first: string, second: string) =>
  said(
    'rules.reading.differs',
    id,
    `两人读到的不同：${first} 与 ${second}`,
    `The two of you read different figures: ${first} and ${second}.`,
    '核对页面；确有错误就退回。',
    'Look at the page again; decline the reading where it is wrong.',
  )
