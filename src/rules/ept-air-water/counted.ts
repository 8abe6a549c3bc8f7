// Equivalents of one row of an outlet: by mass, or by sewage, heads and beds where the table says so.
import { Decimal } from 'decimal.js'
import type { RuleParameter } from '#domain/ruleResult.ts'
import type { EvaluationContext, Row } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import { no } from '../engine/truth.ts'
import { otherWater, phBands } from './otherWater.ts'

export type Counted = { pollutant: string; class: string; equivalents: Decimal; row: Row }
const zero = new Decimal(0)

/** @returns undefined where a fact is missing; it has been asked for */
export function countedOf(context: EvaluationContext, law: Law, medium: string, row: Row): Counted | undefined {
  const pollutant = context.word('pollutant', row)
  if (pollutant === undefined) return undefined
  const counted: Count = (line, quantity) => {
    const value = line?.value
    if (line === undefined || quantity === undefined || value === undefined || value === null) return undefined
    context.apply(line)
    return { pollutant, class: line.facets?.['class'] ?? '', equivalents: quantity.div(value), row }
  }
  const none = (): Counted => ({ pollutant, class: '2', equivalents: zero, row })
  const measure = otherWater.find(([id]) => id === pollutant)?.[1]
  if (medium === 'water' && pollutant === 'pH') return byPh(context, law, row, counted, none)
  const [line] = law.where({ medium, pollutant })
  if (line?.value === undefined || line.value === null) return notInTable(context, medium, pollutant)
  if (measure === undefined) return counted(line, amount(context, 'massKg', row))
  if (measure === 'heads') return byHeads(context, law, row, pollutant, line, counted, none)
  if (measure === 'beds') return byBeds(context, law, row, pollutant, line, counted)
  const sewage = amount(context, 'waterT', row)
  if (measure === 'sewage') return counted(line, sewage)
  if (measure === 'colour') {
    const times = amount(context, 'colourTimes', row)
    context.apply(law.line('EPT-COLOUR'))
    return counted(line, times === undefined ? undefined : sewage?.times(times))
  }
  const over = context.flag('overStandard', row)
  return over === undefined ? undefined : over ? counted(line, sewage) : none()
}
type Count = (line: RuleParameter | undefined, quantity: Decimal | undefined) => Counted | undefined

/** A quantity that is not below nothing; one that is, is asked about. */
function amount(context: EvaluationContext, name: string, row: Row): Decimal | undefined {
  const value = context.decimal(name, row)
  if (value === undefined || value.gte(0)) return value
  context.ask(`${name} < 0`, {
    zh: `不是负数的${name}（给的是 ${value.toString()}）`,
    en: `a ${name} that is not negative (it is ${value.toString()})`,
  })
  return undefined
}

function notInTable(context: EvaluationContext, medium: string, pollutant: string): undefined {
  const [zh, en] = medium === 'air' ? ['大气', 'air'] : ['水', 'water']
  context.ask(`equivalent of ${pollutant}`, {
    zh: `${pollutant} 的污染当量值（${zh}污染物当量值表中没有这一项）`,
    en: `the equivalent of ${pollutant} (the table of ${en} pollutants does not have it)`,
  })
  return undefined
}

function byPh(context: EvaluationContext, law: Law, row: Row, counted: Count, none: () => Counted): Counted | undefined {
  const [ph, sewage] = [context.decimal('pH', row), amount(context, 'waterT', row)]
  if (ph === undefined || sewage === undefined) return undefined
  if (ph.lt(0) || ph.gt(14)) {
    context.ask('pH', { zh: `0 到 14 之间的 pH 值（给的是 ${ph.toString()}）`, en: `a pH from 0 to 14 (it is ${ph.toString()})` })
    return undefined
  }
  const band = phBands.find(([, acid, alkaline]) => (ph.gte(acid[0]) && ph.lt(acid[1])) || (ph.gt(alkaline[0]) && ph.lte(alkaline[1])))
  return band === undefined ? none() : counted(law.line(`EPT-EQ-water-pH-${band[0]}`), sewage)
}

function byHeads(
  context: EvaluationContext,
  law: Law,
  row: Row,
  kind: string,
  line: RuleParameter,
  counted: Count,
  none: () => Counted,
): Counted | undefined {
  const [start, end] = [amount(context, 'headsStart', row), amount(context, 'headsEnd', row)]
  if (start === undefined || end === undefined) return undefined
  const heads = start.plus(end).div(2)
  context.apply(law.line('EPT-FARM-HEADS'))
  const free = law.line(`EPT-FARM-${kind}`)
  if (heads.lte(free?.value ?? 0)) {
    context.apply(free, undefined, no)
    return none()
  }
  const inScale = context.flag('farmInScale', row)
  if (inScale === undefined) return undefined
  if (inScale) return counted(line, heads)
  context.apply(law.line('EPT-FARM-SCALE'), undefined, no)
  return none()
}

/** By beds or by sewage; the table is not for the smallest, and what they discharge has to be measured. */
function byBeds(context: EvaluationContext, law: Law, row: Row, kind: string, line: RuleParameter, counted: Count): Counted | undefined {
  const beds = amount(context, 'beds', row)
  if (beds === undefined) return undefined
  const least = law.line('EPT-HOSPITAL-BEDS')
  if (beds.lte(least?.value ?? 0)) {
    context.apply(least, undefined, no)
    context.ask('measured discharge', {
      zh: `病床不超过 ${least?.value ?? ''} 张的医院：实测的各污染物排放量（不按本表）`,
      en: `measured discharges of a hospital with no more than ${least?.value ?? ''} beds (the table is not for it)`,
    })
    return undefined
  }
  // The table has both measures and does not say which: whoever declares says by which it is counted.
  const by = context.word('hospitalBy', row)
  if (by === undefined) return undefined
  return by === 'beds' ? counted(line, beds) : counted(law.line(`EPT-EQ-water-${kind}-sewage`), amount(context, 'waterT', row))
}
