// Equivalents of one row of an outlet: by mass, or by sewage, heads and beds where the table says so.
import { Decimal } from 'decimal.js'
import type { RuleParameter } from '#domain/ruling.ts'
import type { Hearing, Row } from '../frame/hearing.ts'
import type { Law } from '../frame/law.ts'
import { no } from '../frame/truth.ts'
import { otherWater, phBands } from './otherWater.ts'

export type Counted = { pollutant: string; class: string; equivalents: Decimal; row: Row }
const zero = new Decimal(0)

/** @returns undefined where a fact is missing; it has been asked for */
export function countedOf(hearing: Hearing, law: Law, medium: string, row: Row): Counted | undefined {
  const pollutant = hearing.word('pollutant', row)
  if (pollutant === undefined) return undefined
  const counted: Count = (line, quantity) => {
    const value = line?.value
    if (line === undefined || quantity === undefined || value === undefined || value === null) return undefined
    hearing.apply(line)
    return { pollutant, class: line.facets?.['class'] ?? '', equivalents: quantity.div(value), row }
  }
  const none = (): Counted => ({ pollutant, class: '2', equivalents: zero, row })
  const measure = otherWater.find(([id]) => id === pollutant)?.[1]
  if (medium === 'water' && pollutant === 'pH') return byPh(hearing, law, row, counted, none)
  const [line] = law.where({ medium, pollutant })
  if (line?.value === undefined || line.value === null) return notInTable(hearing, medium, pollutant)
  if (measure === undefined) return counted(line, amount(hearing, 'massKg', row))
  if (measure === 'heads') return byHeads(hearing, law, row, pollutant, line, counted, none)
  if (measure === 'beds') return byBeds(hearing, law, row, pollutant, line, counted)
  const sewage = amount(hearing, 'waterT', row)
  if (measure === 'sewage') return counted(line, sewage)
  if (measure === 'colour') {
    const times = amount(hearing, 'colourTimes', row)
    hearing.apply(law.line('EPT-COLOUR'))
    return counted(line, times === undefined ? undefined : sewage?.times(times))
  }
  const over = hearing.flag('overStandard', row)
  return over === undefined ? undefined : over ? counted(line, sewage) : none()
}
type Count = (line: RuleParameter | undefined, quantity: Decimal | undefined) => Counted | undefined

/** A quantity that is not below nothing; one that is, is asked about. */
function amount(hearing: Hearing, name: string, row: Row): Decimal | undefined {
  const value = hearing.decimal(name, row)
  if (value === undefined || value.gte(0)) return value
  hearing.ask(`${name} < 0`, {
    zh: `不是负数的${name}（给的是 ${value.toString()}）`,
    en: `a ${name} that is not negative (it is ${value.toString()})`,
  })
  return undefined
}

function notInTable(hearing: Hearing, medium: string, pollutant: string): undefined {
  const [zh, en] = medium === 'air' ? ['大气', 'air'] : ['水', 'water']
  hearing.ask(`equivalent of ${pollutant}`, {
    zh: `${pollutant} 的污染当量值（${zh}污染物当量值表中没有这一项）`,
    en: `the equivalent of ${pollutant} (the table of ${en} pollutants does not have it)`,
  })
  return undefined
}

function byPh(hearing: Hearing, law: Law, row: Row, counted: Count, none: () => Counted): Counted | undefined {
  const [ph, sewage] = [hearing.decimal('pH', row), amount(hearing, 'waterT', row)]
  if (ph === undefined || sewage === undefined) return undefined
  if (ph.lt(0) || ph.gt(14)) {
    hearing.ask('pH', { zh: `0 到 14 之间的 pH 值（给的是 ${ph.toString()}）`, en: `a pH from 0 to 14 (it is ${ph.toString()})` })
    return undefined
  }
  const band = phBands.find(([, acid, alkaline]) => (ph.gte(acid[0]) && ph.lt(acid[1])) || (ph.gt(alkaline[0]) && ph.lte(alkaline[1])))
  return band === undefined ? none() : counted(law.line(`EPT-EQ-water-pH-${band[0]}`), sewage)
}

function byHeads(
  hearing: Hearing,
  law: Law,
  row: Row,
  kind: string,
  line: RuleParameter,
  counted: Count,
  none: () => Counted,
): Counted | undefined {
  const [start, end] = [amount(hearing, 'headsStart', row), amount(hearing, 'headsEnd', row)]
  if (start === undefined || end === undefined) return undefined
  const heads = start.plus(end).div(2)
  hearing.apply(law.line('EPT-FARM-HEADS'))
  const free = law.line(`EPT-FARM-${kind}`)
  if (heads.lte(free?.value ?? 0)) {
    hearing.apply(free, undefined, no)
    return none()
  }
  const inScale = hearing.flag('farmInScale', row)
  if (inScale === undefined) return undefined
  if (inScale) return counted(line, heads)
  hearing.apply(law.line('EPT-FARM-SCALE'), undefined, no)
  return none()
}

/** By beds or by sewage; the table is not for the smallest, and what they discharge has to be measured. */
function byBeds(hearing: Hearing, law: Law, row: Row, kind: string, line: RuleParameter, counted: Count): Counted | undefined {
  const beds = amount(hearing, 'beds', row)
  if (beds === undefined) return undefined
  const least = law.line('EPT-HOSPITAL-BEDS')
  if (beds.lte(least?.value ?? 0)) {
    hearing.apply(least, undefined, no)
    hearing.ask('measured discharge', {
      zh: `病床不超过 ${least?.value ?? ''} 张的医院：实测的各污染物排放量（不按本表）`,
      en: `measured discharges of a hospital with no more than ${least?.value ?? ''} beds (the table is not for it)`,
    })
    return undefined
  }
  // The table has both measures and does not say which: whoever declares says by which it is counted.
  const by = hearing.word('hospitalBy', row)
  if (by === undefined) return undefined
  return by === 'beds' ? counted(line, beds) : counted(law.line(`EPT-EQ-water-${kind}-sewage`), amount(hearing, 'waterT', row))
}
