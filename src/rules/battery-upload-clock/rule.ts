// Whether a traction battery record was uploaded within the working days that follow its event.
import { runClock } from '../engine/clock.ts'
import type { Rule } from '../engine/rule.ts'
import { undetermined } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { eventNames, parameters } from './parameters.ts'

export const batteryUploadClock: Rule = {
  id: 'battery-upload-clock',
  nameZh: '动力电池溯源信息上传时限',
  nameEn: 'Upload clocks of traction batteries',
  subject: 'clock',
  jurisdiction: 'CN',
  appliesOn: { kind: 'event date', zh: '事件日', input: 'eventDay' },
  before: 'undetermined',
  inputs: [
    { name: 'eventDay', zh: '事件日', en: 'day of the event', kind: 'day' },
    { name: 'event', zh: '事件', en: 'event', kind: 'choice', choices: eventNames },
    { name: 'uploadDay', zh: '上传日', en: 'day of the upload', kind: 'day' },
  ],
  outputs: [
    { name: 'workingDays', zh: '工作日数', en: 'working days', unit: 'd' },
    { name: 'dueOn', zh: '期限', en: 'due on', unit: '' },
  ],
  parameters,
  formulas: [
    {
      id: 'BATT-UPLOAD',
      validFrom: '2018-08-01',
      decide: (context, law) => {
        const event = context.word('event')
        return event === undefined
          ? { truth: undetermined }
          : runClock(context, law.line(`BATT-UPLOAD-${event}`), { event: 'eventDay', done: 'uploadDay' })
      },
    },
  ],
  cases,
}
