// Final conversion: the batch in which a waste becomes a product. The only place where a tonne counts as utilised.
import { type Entry, move } from '#domain/entry.ts'
import type { Flow } from '#domain/flow.ts'
import { problem, type Checked } from '#domain/problem.ts'
import type { TransformationEvent } from '#domain/shipment.ts'
import { type Batch, dayOf, isMoment, type Moment, transformationEvent } from './events.ts'

export type Converted = { id: string; event: TransformationEvent; entry: Entry }

/**
 * One batch at the place of use. Inputs and outputs must weigh the same to the kilogram; losses are outputs.
 * @param flow the flow whose material is used up; its mass is the batch's input of that material
 * @param number running number of the batch within the flow
 */
export function convert(
  flow: Flow,
  taker: string,
  process: string,
  number: number,
  batch: Batch,
  at: Moment,
  recordedAt: string,
  basedOn: string[],
): Checked<Converted> {
  const sum = (lines: Batch['inputs']) => lines.reduce((total, line) => total + line.massKg, 0)
  const used = sum(batch.inputs.filter(line => line.material === flow.material))
  const whole = [...batch.inputs, ...batch.outputs].every(line => Number.isSafeInteger(line.massKg) && line.massKg >= 0)
  const refuse = (code: string, zh: string, en: string, fixZh: string, fixEn: string): Checked<Converted> => ({
    ok: false,
    problems: [problem(`conversion.${code}`, { path: 'batch' }, { zh, en, fixZh, fixEn })],
  })
  if (!isMoment(at))
    return refuse(
      'moment',
      `“${at}”不是带时区的时刻`,
      `"${at}" is no moment with an offset`,
      '写成 2022-03-05T08:30:00+08:00',
      'write 2022-03-05T08:30:00+08:00',
    )
  if (!whole || used <= 0)
    return refuse(
      'mass',
      `批次没有 ${flow.material} 的整千克投入`,
      `the batch has no whole kilograms of ${flow.material} as input`,
      '写明投入数量',
      'state the input',
    )
  if (sum(batch.inputs) !== sum(batch.outputs)) {
    return refuse(
      'unbalanced',
      `投入 ${sum(batch.inputs)} kg，产出与损失 ${sum(batch.outputs)} kg，不平衡`,
      `${sum(batch.inputs)} kg in, ${sum(batch.outputs)} kg out and lost: not balanced`,
      '补登产品、副产品或损失',
      'add the product, by-product or loss that is missing',
    )
  }
  const id = `batch:${flow.id}:${number}`
  const account = { party: taker, site: flow.to, material: flow.material }
  return {
    ok: true,
    warnings: [],
    value: {
      id,
      event: transformationEvent(id, flow, batch, at),
      entry: {
        id: `entry:${id}`,
        kind: 'utilisation',
        phase: 'posted',
        flow: flow.id,
        validOn: dayOf(at),
        recordedAt,
        basedOn: [`event:${id}`, ...basedOn],
        legs: move({ ...account, accountClass: 'on_hand' }, { ...account, accountClass: 'utilised' }, used),
        reason: process,
      },
    },
  }
}
