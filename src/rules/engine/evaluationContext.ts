// How a decision looks at its case: facts by name, each look noted; lines applied, each with its outcome.
// What is not there is asked for, never assumed; a fact that does not read as its kind counts as not there.
import { Decimal } from 'decimal.js'
import type { Doubt, Facts, MissingInput, RuleInput, RuleParameter, RuleResultStep } from '#domain/ruleResult.ts'
import { choicesText, chosen, severalChosen } from './choices.ts'
import { isDay } from '#domain/keepable.ts'
import { dayAsKnown } from './standing.ts'
import { any, type Truth, no, undetermined, unverified, yes } from './truth.ts'

type Said = { zh: string; en: string }
/** Words, or how to make them: only an explanation asks for them. */
type Saying = Said | (() => Said)
export type Row = Readonly<Record<string, string | number | boolean | null>>
export type EvaluationContext = {
  decimal: (name: string, of?: Row) => Decimal | undefined
  flag: (name: string, of?: Row) => boolean | undefined
  /** A word; of a choice its key, whichever of its words was written. What is none of the choices counts as not there. */
  word: (name: string, of?: Row) => string | undefined
  /** The keys of several choices in one text; undefined where one of them is not known. */
  words: (name: string, of?: Row) => readonly string[] | undefined
  records: (name: string) => readonly Row[] | undefined
  /** Whether a fact was given, without asking for it. */
  given: (name: string) => boolean
  /** Asks for something that no input carries, such as a text that says nothing. */
  ask: (input: string, said: Said) => Truth
  /** One of several ways is enough: where one holds, what the others would have asked for is not asked. */
  either: (ways: readonly (() => Truth)[]) => Truth
  /** Notes that a line was applied. */
  apply: (line: RuleParameter | undefined, said?: Saying, outcome?: Truth) => void
  /** A threshold: compares by its own operator; a blank figure or an unapproved line decides nothing. */
  meets: (line: RuleParameter | undefined, value: Decimal | undefined, input?: string) => Truth
  /** A condition without a figure. Met, it does no harm whatever its standing; unmet, only an approved one refuses. */
  satisfies: (line: RuleParameter | undefined, met: boolean | undefined, input?: string) => Truth
  /** Names an unapproved line that the answer hangs on, with the reason where it is another than its standing. */
  doubt: (line: RuleParameter, why?: Doubt) => void
  /** Tells of a doubt that touches one figure and not the answer. */
  warn: (doubt: Doubt) => void
}
type Notes = {
  missing: MissingInput[]
  unapproved: Set<string>
  read: Set<string>
  chain: RuleResultStep[]
  /** Lines that were looked at, and those of them that were applied as they stand: neither `meets` nor `satisfies` weighed them. */
  stood: Set<RuleParameter>
  applied: Set<RuleParameter>
  doubts: Map<string, Doubt>
}

/** @param explain whether to write the chain; without it only the answer is worked out @param on ISO day that decides */
export function hear(inputs: readonly RuleInput[], facts: Facts, explain: boolean, on = ''): { context: EvaluationContext; notes: Notes } {
  const notes: Notes = {
    missing: [],
    unapproved: new Set(),
    read: new Set(),
    chain: [],
    stood: new Set(),
    applied: new Set(),
    doubts: new Map(),
  }
  let asked = new Set<string>()
  /** Rows of a list by where they stand in it: `deductions.2.` */
  const placeOf = new Map<Row, string>()
  const miss = (name: string, said?: Said): void => {
    if (asked.has(name)) return
    asked.add(name)
    notes.missing.push({ input: name, ...(said ?? namesOf(inputs, name)) })
  }
  const stand = (line: RuleParameter): void => {
    notes.stood.add(line)
    if (line.doubt !== undefined) notes.doubts.set(`${line.id}:${line.doubt.code}`, line.doubt)
  }
  /** Looks a fact up and reads it, or asks for it. */
  const look = <T>(name: string, of: Row | undefined, read: (raw: unknown) => T | undefined): T | undefined => {
    notes.read.add(of === undefined ? name : `${placeOf.get(of) ?? ''}${name}`)
    const raw = of === undefined ? facts[name] : of[name]
    const value = read(raw)
    if (value === undefined) miss(name, unreadChoice(inputNamed(inputs, name, of !== undefined), raw))
    return value
  }
  const context: EvaluationContext = {
    decimal: (name, of) => look(name, of, decimalOf),
    flag: (name, of) => look(name, of, flagOf),
    word: (name, of) => look(name, of, raw => keyOf(inputNamed(inputs, name, of !== undefined), raw)),
    words: (name, of) => look(name, of, raw => keysOf(inputNamed(inputs, name, of !== undefined), raw)),
    records: name => {
      const rows = look(name, undefined, raw => (Array.isArray(raw) ? (raw as Row[]) : undefined))
      for (const [at, row] of (rows ?? []).entries()) placeOf.set(row, `${name}.${at + 1}.`)
      return rows
    },
    given: name => facts[name] !== undefined && facts[name] !== null && facts[name] !== '',
    ask: (input, said) => {
      miss(input, said)
      return undetermined
    },
    either: ways => {
      const before = { missing: [...notes.missing], unapproved: new Set(notes.unapproved), read: new Set(notes.read) }
      const stood = { lines: new Set(notes.stood), applied: new Set(notes.applied), doubts: new Map(notes.doubts) }
      const tried = { missing: [] as MissingInput[], unapproved: new Set<string>(), read: new Set<string>() }
      const found: Truth[] = []
      /** Sets the notes to what was there before and what this adds. */
      const keep = (own: { missing: readonly MissingInput[]; unapproved: Iterable<string>; read: Iterable<string> }) => {
        notes.missing = [...before.missing, ...own.missing]
        notes.unapproved = new Set([...before.unapproved, ...own.unapproved])
        notes.read = new Set([...before.read, ...own.read])
        asked = new Set(notes.missing.map(one => one.input))
      }
      for (const way of ways) {
        keep({ missing: [], unapproved: [], read: [] })
        notes.read = new Set()
        notes.unapproved = new Set()
        const others = { lines: notes.stood, applied: notes.applied, doubts: notes.doubts }
        notes.stood = new Set(stood.lines)
        notes.applied = new Set(stood.applied)
        notes.doubts = new Map(stood.doubts)
        const truth = way()
        found.push(truth)
        const own = { missing: notes.missing.slice(before.missing.length), unapproved: notes.unapproved, read: notes.read }
        if (truth.answer === 'yes') {
          keep(own)
          return yes
        }
        notes.stood = new Set([...others.lines, ...notes.stood])
        notes.applied = new Set([...others.applied, ...notes.applied])
        notes.doubts = new Map([...others.doubts, ...notes.doubts])
        for (const one of own.missing) if (!tried.missing.some(other => other.input === one.input)) tried.missing.push(one)
        for (const id of own.unapproved) tried.unapproved.add(id)
        for (const name of own.read) tried.read.add(name)
      }
      keep(tried)
      return any(found)
    },
    apply: (line, said, outcome) => {
      if (line === undefined) return
      stand(line)
      notes.applied.add(line)
      if (explain) notes.chain.push(stepOf(line, on, said, outcome))
    },
    meets: (line, value, input) => {
      if (line === undefined) return yes
      stand(line)
      const truth = compared(line, value)
      if (truth.answer === 'unverified') notes.unapproved.add(line.id)
      if (explain) notes.chain.push(stepOf(line, on, undefined, truth, input ?? line.reads, value?.toString()))
      return truth
    },
    satisfies: (line, met, input) => {
      if (line === undefined) return yes
      stand(line)
      const truth = met === undefined ? undetermined : line.doubt !== undefined ? unverified(met ? 'yes' : 'no') : held(line, met)
      if (truth.answer === 'unverified') notes.unapproved.add(line.id)
      if (explain) notes.chain.push(stepOf(line, on, undefined, truth, input, met === undefined ? undefined : String(met)))
      return truth
    },
    doubt: (line, why) => {
      notes.unapproved.add(line.id)
      if (why !== undefined) notes.doubts.set(`${line.id}:${why.code}`, why)
    },
    warn: doubt => {
      notes.doubts.set(`${doubt.line}:${doubt.code}`, doubt)
    },
  }
  return { context, notes }
}
/** A condition that may not exist does no harm where it is met. */
function held(line: RuleParameter, met: boolean): Truth {
  return met ? yes : line.status === 'approved' ? no : unverified('no')
}

function compared(line: RuleParameter, value: Decimal | undefined): Truth {
  if (value === undefined) return undetermined
  if (line.value === null) return unverified(null)
  // A reference value refuses nothing, whichever side of it the value lies.
  if (line.advice === true) return line.status === 'approved' ? yes : unverified('yes')
  const met = meetsFigure(line, value)
  if (line.status !== 'approved') return unverified(met ? 'yes' : 'no')
  return met ? yes : no
}

/** Whether a value is on the right side of a figure that was read, whatever the standing of the line. */
export function meetsFigure(line: RuleParameter, value: Decimal): boolean {
  const limit = new Decimal(line.value ?? 0)
  if (line.operator === '<=') return value.lte(limit)
  if (line.operator === '<') return value.lt(limit)
  return line.operator === '>' ? value.gt(limit) : value.gte(limit)
}

export function decimalOf(raw: unknown): Decimal | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? new Decimal(raw) : undefined
  return typeof raw === 'string' && /^[+-]?\d+(\.\d+)?$/.test(raw.trim()) ? new Decimal(raw.trim()) : undefined
}
export function flagOf(raw: unknown): boolean | undefined {
  if (typeof raw === 'boolean') return raw
  if (typeof raw !== 'string') return undefined
  const word = raw.trim().toLowerCase()
  return ['true', 'yes', 'y', '是', '有', '√', '1'].includes(word)
    ? true
    : ['false', 'no', 'n', '否', '无', '没有', '×', '0'].includes(word)
      ? false
      : undefined
}
export function wordOf(raw: unknown): string | undefined {
  if (typeof raw === 'number') return String(raw)
  return typeof raw === 'string' && raw.trim() !== '' ? raw.trim() : undefined
}
/** A day, or the first day of a month or year. */
export function dayOf(raw: unknown): string | undefined {
  const word = wordOf(raw)
  if (word === undefined) return undefined
  const day = /^\d{4}$/.test(word) ? `${word}-01-01` : /^\d{4}-\d{2}$/.test(word) ? `${word}-01` : word
  return isDay(day) ? day : undefined
}

type Field = Omit<RuleInput, 'fields'>
/** An input, or a field of a list, by its name. */
function inputNamed(inputs: readonly RuleInput[], name: string, field: boolean): Field | undefined {
  if (!field) return inputs.find(one => one.name === name)
  for (const input of inputs) for (const one of input.fields ?? []) if (one.name === name) return one
  return undefined
}
function keyOf(input: Field | undefined, raw: unknown): string | undefined {
  const word = wordOf(raw)
  return word === undefined || input === undefined ? word : chosen(input, word)
}
function keysOf(input: Field | undefined, raw: unknown): string[] | undefined {
  const word = wordOf(raw)
  if (word === undefined || input === undefined) return word === undefined ? undefined : [word]
  const { ids, unknown } = severalChosen(input, word)
  return unknown.length > 0 || ids.length === 0 ? undefined : ids
}
/** What to ask where a word was given that is none of the choices. */
function unreadChoice(input: Field | undefined, raw: unknown): Said | undefined {
  const word = wordOf(raw)
  if (word === undefined || input?.choices === undefined) return undefined
  return {
    zh: `${input.zh}（“${word}”不在选项中；可选：${choicesText(input, 'zh')}）`,
    en: `${input.en} ("${word}" is none of the choices: ${choicesText(input, 'en')})`,
  }
}

function namesOf(inputs: readonly RuleInput[], name: string): Said {
  const input = inputs.find(one => one.name === name) ?? inputs.flatMap(one => one.fields ?? []).find(one => one.name === name)
  return { zh: input?.zh ?? name, en: input?.en ?? name }
}

function stepOf(line: RuleParameter, on: string, saying?: Saying, outcome?: Truth, input?: string, given?: string): RuleResultStep {
  const said = typeof saying === 'function' ? saying() : saying
  const alsoBy = (line.alsoBy ?? []).filter(one => one.from <= on).map(one => `${one.document} ${one.article}`.trim())
  return {
    parameter: line.id,
    document: line.document,
    article: line.article,
    status: line.status,
    evidence: line.evidence,
    validFrom: dayAsKnown(line.validFrom, line.fromPrecision),
    value: line.value,
    unit: line.unit,
    ...(line.operator === undefined ? {} : { operator: line.operator }),
    ...(input === undefined ? {} : { input }),
    ...(given === undefined ? {} : { given }),
    ...(alsoBy.length === 0 ? {} : { alsoBy }),
    ...(line.advice === undefined ? {} : { advice: line.advice }),
    ...(line.doubt === undefined ? {} : { doubt: line.doubt }),
    outcome: outcome?.answer ?? null,
    zh: said?.zh ?? line.nameZh,
    en: said?.en ?? line.nameEn,
  }
}
