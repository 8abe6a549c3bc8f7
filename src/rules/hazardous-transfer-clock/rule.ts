// Whether a step of a hazardous waste transfer was done within its working days.
import { runClock } from '../engine/clock.ts'
import type { Rule } from '../engine/rule.ts'
import { undetermined } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { parameters, steps } from './parameters.ts'

export const hazardousTransferClock: Rule = {
  id: 'hazardous-transfer-clock',
  nameZh: '危险废物转移时限',
  nameEn: 'Clocks of hazardous waste transfers',
  subject: 'clock',
  jurisdiction: 'CN',
  appliesOn: { kind: 'event date', zh: '起算日', input: 'eventDay' },
  before: 'undetermined',
  inputs: [
    { name: 'eventDay', zh: '起算日', en: 'day on which the clock starts', kind: 'day' },
    { name: 'step', zh: '环节', en: 'step', kind: 'choice', choices: steps },
    { name: 'doneDay', zh: '完成日', en: 'day on which it was done', kind: 'day' },
  ],
  outputs: [
    { name: 'workingDays', zh: '工作日数', en: 'working days', unit: 'd' },
    { name: 'dueOn', zh: '期限', en: 'due on', unit: '' },
  ],
  parameters,
  formulas: [
    {
      id: 'HW-CLOCK',
      validFrom: '2022-01-01',
      decide: (context, law) => {
        const step = context.word('step')
        return step === undefined
          ? { truth: undetermined }
          : runClock(context, law.line(`HW-CLOCK-${step}`), { event: 'eventDay', done: 'doneDay' })
      },
    },
  ],
  cases,
}
