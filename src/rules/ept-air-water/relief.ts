// What of the tax on one pollutant of an outlet is payable: less where its concentration was far enough below the limit all the month.
// Who gives no concentration claims no reduction, and pays in full.
import { Decimal } from 'decimal.js'
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import { no, yes } from '../engine/truth.ts'
import type { Counted } from './counted.ts'

const whole = new Decimal(100)

/** Percent of the tax; undefined where a fact is missing, and has been asked for. */
export function payablePct(context: EvaluationContext, law: Law, { row, pollutant }: Counted): Decimal | undefined {
  const claims = row['concentration'] !== undefined && row['concentration'] !== null && row['concentration'] !== ''
  if (!claims) return whole
  const [mean, limit] = [context.decimal('concentration', row), context.decimal('standard', row)]
  if (mean === undefined || limit === undefined) return undefined
  if (limit.lte(0) || mean.lt(0)) {
    context.ask(`standard of ${pollutant}`, {
      zh: `${pollutant} 的浓度和排放标准（正数）`,
      en: `concentration and limit of ${pollutant}, as positive numbers`,
    })
    return undefined
  }
  const belowPct = limit.minus(mean).times(100).div(limit)
  const line = ['EPT-RELIEF-50', 'EPT-RELIEF-30'].map(id => law.line(id)).find(one => belowPct.gte(one?.facets?.['belowPct'] ?? 101))
  if (line === undefined) return whole
  const neverOver = context.flag('neverOver', row)
  if (neverOver === undefined) return undefined
  const said = () => ({
    zh: `${pollutant}：浓度低于标准 ${belowPct.toDecimalPlaces(2).toString()} %，减按 ${line.value ?? ''} % 征收`,
    en: `${pollutant}: ${belowPct.toDecimalPlaces(2).toString()} % below the limit, ${line.value ?? ''} % of the tax`,
  })
  context.apply(law.line('EPT-RELIEF-NEVER-OVER'), undefined, neverOver ? yes : no)
  if (!neverOver) return whole
  context.apply(line, said)
  return line.value === null ? undefined : new Decimal(line.value)
}
