// The procedure: every state, action and role against the table; guards that say what is missing; independence; deadlines in working days.
import { expect, test } from 'vitest'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import { actionNames, EvaluationRole, EvaluationState, type EvaluationStep, type StepRequest } from '#domain/evaluation/procedure.ts'
import { calendars } from '#rules/working-days/parameters.ts'
import { isWorkingDay } from '#rules/working-days/count.ts'
import { admitStep, nextSteps } from './admit.ts'
import { checklist } from './checklist.ts'
import { lastDay } from './days.ts'
import { remindersOn, rollUpsDue } from './deadlines.ts'
import { caseOfSteps } from './fold.ts'
import { guards } from './guards.ts'
import { transitions } from './transitions.ts'

const works = (day: string) => isWorkingDay(calendars, day)
const firm = { id: 'firm', nameZh: '企业', nameEn: 'Firm', creditCode: '', province: 'CN-13', addressZh: '', addressEn: '' }
const evaluator = { id: 'body', nameZh: '机构', nameEn: 'Body', creditCode: '', listedIn: 'CN-13', listNumber: '1', listedTo: '2025-12-31' }
const free = { ownership: false, supply: false, preparedLedger: false }
const apply = (period = { from: '2022-01-01', to: '2022-12-31', label: '2022' }): StepRequest['body'] => ({
  action: 'apply',
  firm,
  period,
  products: ['brick'],
  basis: 'dry',
  tolerance: '0.02',
  synthetic: true,
})
const ask = (
  role: EvaluationRole,
  party: string,
  validOn: string,
  body: StepRequest['body'],
  more: Partial<StepRequest> = {},
): StepRequest => ({
  role,
  party,
  person: 'p',
  validOn,
  reason: null,
  evidence: [],
  body,
  ...more,
})
function run(requests: StepRequest[]): EvaluationCase {
  const steps: EvaluationStep[] = []
  for (const request of requests) {
    const taken = admitStep('case', caseOfSteps(steps) ?? null, request, `${request.validOn}T00:00:00Z`, works)
    if (!taken.ok) throw new Error(taken.problems.map(one => one.en).join('; '))
    steps.push(taken.value)
  }
  const evaluationCase = caseOfSteps(steps)
  if (evaluationCase === undefined) throw new Error('no case')
  return evaluationCase
}
const opening = [
  ask('firm', 'firm', '2023-02-01', apply()),
  ask('evaluator', 'body', '2023-02-06', { action: 'accept', evaluator, independence: free }),
]
const papers = checklist.flatMap(({ id }) => [
  ask('firm', 'firm', '2023-02-14', { action: 'submitDocument', item: id }, { evidence: [`doc:${id}`] }),
  ask('evaluator', 'body', '2023-02-14', { action: 'checkDocument', item: id, finding: 'accepted' }),
])
const missingIn = (result: ReturnType<typeof admitStep>): string[] => (result.ok ? [] : result.problems.map(problem => problem.en))

test('whoever may not act in a state is refused with where and who; whoever may is not refused for that', () => {
  const evaluationCase = run(opening)
  const every = EvaluationState.options.flatMap(state =>
    actionNames.flatMap(action => EvaluationRole.options.map(role => ({ state, action, role }))),
  )
  const rowOf = (one: (typeof every)[number]) =>
    transitions.find(row => row.from.includes(one.state) && row.action === one.action && row.role === one.role)
  const legal = every.filter(one => rowOf(one) !== undefined)
  const offered = legal.filter(({ state, action, role }) =>
    (['accounts', 'alone'] as const).some(kept => nextSteps(state, kept).some(next => next.action === action && next.role === role)),
  )
  expect(offered).toEqual(legal)
  // Guards read bodies that this walk does not fill: of what is illegal only the table is asked.
  const codes = every
    .filter(one => rowOf(one) === undefined)
    .map(({ state, action, role }) => {
      const asked = ask(role, 'x', '2023-03-01', { action } as StepRequest['body'])
      const refused = admitStep('case', state === 'new' ? null : { ...evaluationCase, state }, asked, '2023-03-01T00:00:00Z', works)
      return refused.ok ? 'taken' : refused.problems[0]?.code
    })
  expect(new Set(codes)).toEqual(new Set(['evaluation.step.role', 'evaluation.step.state']))
  expect(transitions.flatMap(row => row.guards).filter(name => !(name in guards))).toEqual([])
  expect(legal.length).toBe(transitions.reduce((sum, one) => sum + one.from.length, 0))
  // No state but the ends is a trap.
  const ends = ['declined', 'abandoned', 'withdrawn']
  expect(EvaluationState.options.filter(state => nextSteps(state, 'accounts').length === 0)).toEqual(ends)
})

test.each([
  ['ownership', { ...free, ownership: true }, 'evaluator and firm are tied by ownership or control'],
  ['supply', { ...free, supply: true }, 'there is a contract of supply between evaluator and firm'],
  ['ledger', { ...free, preparedLedger: true }, "the evaluator prepared the firm's ledger"],
  ['not declared', { ...free, supply: null }, 'nobody has declared whether there is a contract of supply'],
])('an evaluator that is not independent is refused: %s', (_, independence, says) => {
  const evaluationCase = run(opening.slice(0, 1))
  expect(
    missingIn(
      admitStep(
        'case',
        evaluationCase,
        ask('evaluator', 'body', '2023-02-06', { action: 'accept', evaluator, independence }),
        '2023-02-06T00:00:00Z',
        works,
      ),
    ),
  ).toEqual([says])
})

test('a body off the list on that day, or the firm itself, cannot accept', () => {
  const evaluationCase = run(opening.slice(0, 1))
  const accept = (body: typeof evaluator, party: string) =>
    missingIn(
      admitStep(
        'case',
        evaluationCase,
        ask('evaluator', party, '2023-02-06', { action: 'accept', evaluator: body, independence: free }),
        '2023-02-06T00:00:00Z',
        works,
      ),
    )
  expect(accept({ ...evaluator, listedTo: '2023-02-05' }, 'body')).toEqual(['Body is on no provincial list of evaluators on that day'])
  expect(accept({ ...evaluator, listedTo: '2023-02-06' }, 'body')).toEqual([])
  expect(accept({ ...evaluator, id: 'firm' }, 'firm')).toEqual(['a firm cannot evaluate itself'])
})

test('documents: what is missing or not accepted is named; only what may be waived can be', () => {
  const evaluationCase = run([...opening, ...papers.slice(0, 3)])
  const confirm = admitStep(
    'case',
    evaluationCase,
    ask('evaluator', 'body', '2023-02-16', { action: 'confirmDocuments' }),
    '2023-02-16T00:00:00Z',
    works,
  )
  expect(missingIn(confirm)).toHaveLength(checklist.length - 1)
  expect(missingIn(confirm)).toContain('"note on the last two years of operation" has not been accepted')
  expect(missingIn(confirm)).toContain('"declaration that all is true" is missing')
  const waive = (item: string) =>
    missingIn(
      admitStep(
        'case',
        evaluationCase,
        ask('evaluator', 'body', '2023-02-16', { action: 'checkDocument', item, finding: 'not applicable' }, { reason: 'no own waste' }),
        '2023-02-16T00:00:00Z',
        works,
      ),
    )
  expect(waive('generation')).toEqual([])
  expect(waive('declaration')).toEqual(['"declaration that all is true" cannot be waived'])
  expect(run([...opening, ...papers, ask('evaluator', 'body', '2023-02-16', { action: 'confirmDocuments' })]).state).toBe('documented')
})

test('the period: ended, a year at most, at most a year back or the calendar year before', () => {
  const at = (validOn: string, from: string, to: string) =>
    missingIn(admitStep('case', null, ask('firm', 'firm', validOn, apply({ from, to, label: 'x' })), `${validOn}T00:00:00Z`, works))
  expect(at('2023-02-01', '2022-01-01', '2022-12-31')).toEqual([])
  expect(at('2024-02-01', '2022-01-01', '2022-12-31')).toHaveLength(1)
  expect(at('2022-12-31', '2022-01-01', '2022-12-31')).toEqual(['the evaluated period must have ended before the application'])
  expect(at('2023-02-01', '2022-02-10', '2022-05-09')).toEqual([])
  expect(at('2023-05-01', '2022-04-01', '2022-06-30')).toHaveLength(1)
})

test('steps are dated forward, and only the body that accepted acts', () => {
  const evaluationCase = run(opening)
  expect(
    missingIn(
      admitStep(
        'case',
        evaluationCase,
        ask('firm', 'firm', '2023-02-05', { action: 'submitDocument', item: 'licence' }, { evidence: ['d'] }),
        '2023-02-05T00:00:00Z',
        works,
      ),
    ),
  ).toEqual(['it cannot be earlier than the step before (2023-02-06)'])
  expect(
    missingIn(
      admitStep(
        'case',
        run([...opening, ...papers]),
        ask('evaluator', 'other', '2023-02-16', { action: 'confirmDocuments' }),
        '2023-02-16T00:00:00Z',
        works,
      ),
    ),
  ).toEqual(['only the body that accepted (Body) may do this'])
})

test('deadlines run on working days, over holidays and make-up days; an unknown calendar is said', () => {
  expect(lastDay('2023-01-20', 5, 'working', works)).toBe('2023-02-01')
  expect(lastDay('2023-09-28', 15, 'working', works)).toBe('2023-10-25')
  // 30 calendar days from 3 March end on Sunday 2 April: the next working day counts.
  expect(lastDay('2023-03-03', 30, 'calendar', works)).toBe('2023-04-03')
  expect(lastDay('2040-01-02', 5, 'working', works)).toBeNull()
  const evaluationCase = run(opening.slice(0, 1))
  const standing = (day: string) =>
    remindersOn(evaluationCase, day, works).map(({ deadline, due, standing: now, left }) => [deadline, due, now, left])
  expect(standing('2023-02-01')).toEqual([['acceptance', '2023-02-08', 'running', 5]])
  expect(standing('2023-02-03')).toEqual([['acceptance', '2023-02-08', 'due soon', 3]])
  expect(standing('2023-02-08')).toEqual([['acceptance', '2023-02-08', 'due soon', 0]])
  expect(standing('2023-02-10')).toEqual([['acceptance', '2023-02-08', 'overdue', -2]])
  expect(remindersOn(run(opening), '2023-02-10', works).map(one => one.standing)).toEqual(['met', 'running'])
  expect(rollUpsDue('2022-12-31')).toEqual({ quarterBy: '2023-01-15', yearBy: '2023-02-15' })
  expect(rollUpsDue('2022-09-30')).toEqual({ quarterBy: '2022-10-15', yearBy: null })
})
