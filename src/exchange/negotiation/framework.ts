// A framework contract from its signing to its end: each step is checked against the table of the machine and the masses that stand.
import type {
  DealSide,
  Framework,
  FrameworkStep,
  FrameworkStepKind,
  IndexReading,
  Negotiation,
  Terms,
  Turn,
} from '#domain/exchange/negotiation.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { frameworkStateWords, frameworkStepWords } from '#domain/words/deal.ts'
import { amountOf } from '../split.ts'
import { priceOf, tonnes } from './amounts.ts'
import { frameworkWays, mayDo, step as way } from './machine.ts'
import { notNow, refused, say } from './refusals.ts'
import { type CallOff, type FrameworkStanding, standingOf } from './standing.ts'
import { type NoticeFacts, termsProblems } from './terms.ts'

/** @param accepted the acceptance, with the terms that it accepts */
export function signFramework(negotiation: Negotiation, accepted: Turn): Framework {
  const { terms } = accepted
  if (terms === undefined) throw new Error(`acceptance ${accepted.id} says not what it accepts`)
  const { id, seller, buyer, offer, need, material, from, to, ofStock, synthetic } = negotiation
  const own = id.slice('negotiation:'.length)
  return {
    id: `framework:${own}`,
    negotiation: id,
    flow: `deal-${own}`,
    seller,
    buyer,
    ...(offer === undefined ? {} : { offer: offer.id }),
    ...(need === undefined ? {} : { need: need.id }),
    material,
    from,
    to,
    ofStock,
    terms,
    amountCny: amountOf(terms.massKg, terms.priceCnyPerT),
    validOn: accepted.validOn,
    recordedAt: accepted.recordedAt,
    basedOn: [accepted.id],
    synthetic,
  }
}

export type AskedStep = {
  kind: FrameworkStepKind
  by: DealSide
  day?: string
  massKg?: number
  reading?: IndexReading
  callOff?: string
  terms?: Terms
  reason?: string
}
export type StepMoment = {
  validOn: string
  recordedAt: string
  notices: readonly NoticeFacts[]
  /** What was sent on the contract of a call-off. */
  sentKg: number
}

export function takeStep(
  framework: Framework,
  steps: readonly FrameworkStep[],
  asked: AskedStep,
  moment: StepMoment,
): Checked<FrameworkStep> {
  const standing = standingOf(framework, steps)
  const { state } = standing
  const found = way(frameworkWays, state, asked.kind, asked.by)
  if ('not' in found) {
    const may = mayDo(frameworkWays, state, asked.by).map(event => frameworkStepWords[event])
    return refused(notNow(found.not, frameworkStepWords[asked.kind], frameworkStateWords[state], may))
  }
  const id = `${framework.id}:${steps.length + 1}`
  const said = fields[asked.kind]({ framework, standing, asked, moment, id })
  if (!said.ok) return said
  const { kind, by, reason } = asked
  const { validOn, recordedAt } = moment
  const stands = steps.at(-1)?.id ?? framework.id
  return {
    ok: true,
    warnings: [],
    value: {
      id,
      framework: framework.id,
      ordinal: steps.length + 1,
      kind,
      by,
      ...said.value,
      ...(reason === undefined ? {} : { reason }),
      validOn,
      recordedAt,
      basedOn: [stands],
      synthetic: framework.synthetic,
    },
  }
}

type Asking = { framework: Framework; standing: FrameworkStanding; asked: AskedStep; moment: StepMoment; id: string }
type Said = Pick<FrameworkStep, 'day' | 'massKg' | 'reading' | 'priceCnyPerT' | 'callOff' | 'contract' | 'terms'>
const fine = (value: Said): Checked<Said> => ({ ok: true, warnings: [], value })

/** What each kind of step has to say, and what may be wrong with it. */
const fields: Record<FrameworkStepKind, (asking: Asking) => Checked<Said>> = {
  callOff: ({ standing, asked: { day, massKg, reading }, moment }) => {
    if (day === undefined || massKg === undefined)
      return refused(
        say(
          'call-off',
          'day',
          '没有写哪天提多少',
          'it is not said how much, and for which day',
          '写明日期和整千克',
          'give day and whole kilograms',
        ),
      )
    const problems = callOffProblems(standing, day, massKg, moment.validOn)
    if (problems.length > 0) return refused(...problems)
    const price = priceOf(standing.terms, reading)
    if (price === null) return refused(noReading(standing.terms))
    return fine({ day, massKg, priceCnyPerT: price, ...(reading === undefined ? {} : { reading }) })
  },
  confirm: ({ standing, asked, id }) => {
    const found = callOffOf(standing, asked.callOff)
    if (!found.ok) return found
    const { massKg, releasedKg, contract } = found.value
    if (contract !== undefined)
      return refused(say('confirmed', 'callOff', '已确认过', 'it is confirmed already', '无需再确认', 'nothing to do'))
    if (massKg === releasedKg) return refused(nothingOpen(found.value.id))
    return fine({ callOff: found.value.id, massKg: massKg - releasedKg, contract: contractId(id) })
  },
  release: ({ standing, asked, moment }) => {
    const found = callOffOf(standing, asked.callOff)
    if (!found.ok) return found
    const open = found.value.massKg - found.value.releasedKg - moment.sentKg
    if (open <= 0) return refused(nothingOpen(found.value.id))
    return reasoned(asked) ?? fine({ callOff: found.value.id, massKg: open })
  },
  propose: ({ standing, asked: { terms }, moment }) => {
    if (terms === undefined)
      return refused(
        say('terms', 'terms', '没有写新条件', 'no new terms are given', '写明数量、价格和起止日期', 'give mass, price and days'),
      )
    const problems = amendProblems(standing, terms, moment)
    return problems.length > 0 ? refused(...problems) : fine({ terms })
  },
  amend: ({ standing, moment }) => {
    const terms = standing.proposed
    if (terms === undefined) throw new Error('an amendment is agreed and none was proposed')
    // Between the proposal and its answer more may have been called off, or the notice changed.
    const problems = amendProblems(standing, terms, moment)
    return problems.length > 0 ? refused(...problems) : fine({ terms })
  },
  decline: () => fine({}),
  suspend: ({ asked }) => reasoned(asked) ?? fine({}),
  resume: () => fine({}),
  end: ({ asked }) => reasoned(asked) ?? fine({}),
}

function callOffProblems({ terms, callableKg, calledOffKg }: FrameworkStanding, day: string, massKg: number, today: string): Problem[] {
  const problems: Problem[] = []
  if (massKg > callableKg)
    problems.push(
      say(
        'beyond-total',
        'massKg',
        `合同 ${tonnes(terms.massKg)} 吨，已提 ${tonnes(calledOffKg)} 吨，还剩 ${tonnes(callableKg)} 吨，不能再提 ${tonnes(massKg)} 吨`,
        `of ${tonnes(terms.massKg)} t contracted ${tonnes(calledOffKg)} t are called off and ${tonnes(callableKg)} t are left; ${tonnes(massKg)} t cannot be called off`,
        callableKg > 0 ? `至多 ${tonnes(callableKg)} 吨，或先变更合同` : '先变更合同，追加数量',
        callableKg > 0 ? `call off ${tonnes(callableKg)} t at most, or amend the contract first` : 'amend the contract first',
      ),
    )
  if (day < terms.fromDay || day > terms.toDay)
    problems.push(
      say(
        'day',
        'day',
        `${day} 不在合同期 ${terms.fromDay} 至 ${terms.toDay} 内`,
        `${day} is outside the contract, ${terms.fromDay} to ${terms.toDay}`,
        '换一天',
        'choose another day',
      ),
    )
  if (day < today) problems.push(say('day', 'day', `${day} 已过`, `${day} is past`, '写今天或以后的一天', 'give today or a day to come'))
  return problems
}

/** A notice that is closed by now bars who wants more of it, and not who wants less. */
function amendProblems({ calledOffKg, terms: now }: FrameworkStanding, terms: Terms, { notices, validOn }: StepMoment): Problem[] {
  const problems = termsProblems(terms, terms.massKg > now.massKg ? notices : [], validOn)
  if (terms.massKg < calledOffKg)
    problems.push(
      say(
        'below-called-off',
        'terms.massKg',
        `已提 ${tonnes(calledOffKg)} 吨，总量不能改为 ${tonnes(terms.massKg)} 吨`,
        `${tonnes(calledOffKg)} t are called off; the total cannot become ${tonnes(terms.massKg)} t`,
        `至少 ${tonnes(calledOffKg)} 吨，或先取消提货`,
        `at least ${tonnes(calledOffKg)} t, or release call-offs first`,
      ),
    )
  return problems
}

function callOffOf(standing: FrameworkStanding, id: string | undefined): Checked<CallOff> {
  const found = standing.callOffs.find(one => one.id === id)
  return found === undefined
    ? refused(
        say('call-off.unknown', 'callOff', `没有提货通知“${id ?? ''}”`, `there is no call-off "${id ?? ''}"`, '核对编号', 'check the id'),
      )
    : { ok: true, warnings: [], value: found }
}
const reasoned = ({ reason }: AskedStep): Checked<never> | undefined =>
  (reason ?? '').trim() === '' ? refused(say('reason', 'reason', '没有写理由', 'no reason is given', '写明理由', 'say why')) : undefined
const nothingOpen = (id: string): Problem =>
  say('nothing-open', 'callOff', `提货通知 ${id} 没有余量`, `nothing of call-off ${id} is open`, '无需操作', 'nothing to do')
const noReading = ({ priceIndex }: Terms): Problem =>
  say(
    'reading',
    'reading',
    `价格随“${priceIndex?.index ?? ''}”变化，没有写当期数值`,
    `the price follows "${priceIndex?.index ?? ''}", and it is not said what that was`,
    '写明数值、发布日期和出处',
    'give its value, the day it was published and where',
  )

/** Id of the contract that a confirmed call-off becomes: the first and only one on an offer of its own. */
const contractId = (step: string): string => `contract:${step.slice('framework:'.length)}:1`
