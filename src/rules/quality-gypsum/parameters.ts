// By-product gypsum for cement: GB/T 21371-2019. That limits exist was read, the limits were not: all blank.
// Operators are those of the standard. Rows not marked `yes` were read in part or not at all and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { type Edition, thresholdLines } from '../engine/thresholdRule.ts'

const editions: readonly Edition[] = [
  {
    shared: { document: 'GB/T 21371-2019', validFrom: '2020-09-01' },
    rows: [
      ['GBT21371-2019-PH', '', '', 'ph', 'pH', 'pH', '>=', '', '', 'no'],
      ['GBT21371-2019-RA', '', '', 'internalIndex', '内照射指数 IRa', 'internal exposure index IRa', '<=', '', '', 'no'],
      ['GBT21371-2019-RG', '', '', 'externalIndex', '外照射指数 Iγ', 'external exposure index', '<=', '', '', 'no'],
    ],
  },
]

export const parameters: readonly RuleParameter[] = editions.flatMap(thresholdLines)
