// Deadlines of the procedure as data, and the reminders that follow from them on a day.
// Read: filing within 30 days, the quarter's roll-up within 15 days, the year's by 15 February (Guangdong 2019-04-09, secondary).
// The others are what this platform asks of itself until a province's text sets them; `verified` tells the two apart.
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import {
  type EvaluationAction,
  type EvaluationRole,
  type DeadlineStanding,
  reportOut,
  type StepBody,
} from '#domain/evaluation/procedure.ts'
import { addDays, type Counting, lastDay, type WorkingDay, workingDaysBetween } from './days.ts'

export type Deadline = {
  id: string
  zh: string
  en: string
  role: EvaluationRole
  /** Any of these begins it. */
  from: readonly EvaluationAction[]
  /** Any of these ends it. */
  until: readonly EvaluationAction[]
  days: number
  counting: Counting
  source: string
  verified: boolean
}
const guangdong = '广东省实施细则（2019-04-09）第十七至十九条 / Guangdong 2019-04-09, arts 17-19'
const ours = '本系统约定，未见条文 / set by this platform, no text read'
const ends: readonly EvaluationAction[] = ['abandon', 'withdraw']

export const deadlines: readonly Deadline[] = [
  {
    id: 'acceptance',
    zh: '受理',
    en: 'acceptance',
    role: 'evaluator',
    from: ['apply'],
    until: ['accept', 'decline'],
    days: 5,
    counting: 'working',
    source: ours,
    verified: false,
  },
  {
    id: 'documents',
    zh: '材料补齐',
    en: 'documents complete',
    role: 'firm',
    from: ['accept'],
    until: ['confirmDocuments'],
    days: 15,
    counting: 'working',
    source: ours,
    verified: false,
  },
  {
    id: 'report',
    zh: '出具报告',
    en: 'report issued',
    role: 'evaluator',
    from: ['confirmDocuments'],
    until: reportOut,
    days: 40,
    counting: 'working',
    source: ours,
    verified: false,
  },
  {
    id: 'publication',
    zh: '公示',
    en: 'public notice',
    role: 'authority',
    from: reportOut,
    until: ['publish', 'upholdObjection'],
    days: 10,
    counting: 'working',
    source: ours,
    verified: false,
  },
  {
    id: 'objection',
    zh: '答复异议',
    en: 'objection answered',
    role: 'evaluator',
    from: ['object'],
    until: ['rejectObjection', 'upholdObjection'],
    days: 10,
    counting: 'working',
    source: ours,
    verified: false,
  },
  {
    id: 'filing',
    zh: '备案',
    en: 'filing',
    role: 'firm',
    from: reportOut,
    until: ['file', 'upholdObjection'],
    days: 30,
    counting: 'calendar',
    source: guangdong,
    verified: true,
  },
]
/** Working days of a public notice, at least. */
export const noticeWorkingDays = 5

export type Reminder = {
  deadline: string
  /** Number of the objection that it is about. */
  objection?: number
  zh: string
  en: string
  role: EvaluationRole
  from: string
  /** Last day; null where a holiday calendar is not known. */
  due: string | null
  standing: DeadlineStanding
  /** Working days left (or overdue, negative); null where it is met or cannot be told. */
  left: number | null
  source: string
  verified: boolean
}
const soon = 3

/** Every deadline that has begun, with its standing on a day. */
export function remindersOn(evaluationCase: EvaluationCase, day: string, works: WorkingDay): Reminder[] {
  const until = evaluationCase.steps.filter(step => step.validOn <= day)
  const objected = until.filter(({ body }) => body.action === 'object')
  const begun = deadlines.flatMap(deadline =>
    until.flatMap((step, at) => {
      if (!deadline.from.includes(step.body.action)) return []
      const about = step.body.action === 'object' ? { objection: objected.indexOf(step) + 1 } : {}
      const ended = until
        .slice(at + 1)
        .find(({ body }) => [...deadline.until, ...ends].includes(body.action) && !answersAnother(body, about.objection))
      return [
        {
          ...deadline,
          ...standing(step.validOn, ended?.validOn, deadline, day, works),
          ...about,
          role: answeredBy(step.body) ?? deadline.role,
          from: step.validOn,
        },
      ]
    }),
  )
  return [...begun.map(named), ...validity(evaluationCase, day, works)]
}

/** An answer ends the term of the objection that it is about; one that is upheld takes the notice back, and with it every other. */
const answersAnother = (body: StepBody, objection: number | undefined): boolean =>
  body.action === 'rejectObjection' && objection !== undefined && body.objection !== objection
/** Whoever has no account is answered by the authority. */
const answeredBy = (body: StepBody): EvaluationRole | undefined =>
  body.action === 'object' && body.receipt !== undefined ? 'authority' : undefined

function named(one: Omit<Deadline, 'from'> & Pick<Reminder, 'due' | 'standing' | 'left' | 'from' | 'objection'>): Reminder {
  const { id, zh, en, role, from, due, standing: now, left, source, verified, objection } = one
  return {
    deadline: id,
    ...(objection === undefined ? {} : { objection }),
    zh,
    en,
    role,
    from,
    due,
    standing: now,
    left,
    source,
    verified,
  }
}

function standing(
  from: string,
  ended: string | undefined,
  { days, counting }: Deadline,
  day: string,
  works: WorkingDay,
): Pick<Reminder, 'due' | 'standing' | 'left'> {
  const due = lastDay(from, days, counting, works)
  if (due === null) return { due, standing: ended === undefined ? 'undetermined' : 'met', left: null }
  if (ended !== undefined) return { due, standing: ended <= due ? 'met' : 'met late', left: null }
  return { due, ...against(due, day, works) }
}
/** How a last day stands on a day: overdue, within three working days of its end, or running. */
export function against(due: string, day: string, works: WorkingDay): Pick<Reminder, 'standing' | 'left'> {
  if (day > due) {
    const late = workingDaysBetween(due, day, works)
    return { standing: 'overdue', left: late === null ? null : -late }
  }
  const left = workingDaysBetween(day, due, works)
  return { standing: left !== null && left <= soon ? 'due soon' : 'running', left }
}

/** Day from which the end of a report is told of. */
export const remindedFrom = (validTo: string): string => addDays(validTo, -60)

/** A report in force is reminded of before it ends, so that a new evaluation can begin in time. */
function validity(evaluationCase: EvaluationCase, day: string, works: WorkingDay): Reminder[] {
  const { report } = evaluationCase
  if (report === null || evaluationCase.withdrawal !== null || report.issuedOn > day) return []
  if (day < remindedFrom(report.validTo)) return []
  // A term that has run out is no duty that somebody missed.
  const expired = { standing: 'expired', left: null } as const
  const { standing: now, left } = day > report.validTo ? expired : against(report.validTo, day, works)
  return [
    {
      deadline: 'validity',
      zh: '报告有效期届满',
      en: 'the report ends',
      role: 'firm',
      from: report.issuedOn,
      due: report.validTo,
      standing: now === 'running' ? 'due soon' : now,
      left,
      source: ours,
      verified: false,
    },
  ]
}

/** When the local authority owes its roll-ups of what was filed: 15 days after the quarter, the year's by 15 February. */
export function rollUpsDue(quarterEnd: string): { quarterBy: string; yearBy: string | null } {
  const yearBy = quarterEnd.endsWith('-12-31') ? `${Number(quarterEnd.slice(0, 4)) + 1}-02-15` : null
  return { quarterBy: addDays(quarterEnd, 15), yearBy }
}
