// Radionuclides in building materials: exposure indices of GB 6566-2010. `hollow` says whether more than 25 % is void.
// Operators are those of the standard. Rows not marked `yes` were read in part or not at all and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { type Edition, thresholdLines } from '../engine/thresholdRule.ts'

const editions: readonly Edition[] = [
  {
    shared: { document: 'GB 6566-2010', validFrom: '2011-07-01' },
    rows: [
      ['GB6566-2010-001', 'main', '', 'internalIndex', '内照射指数 IRa', 'internal exposure index IRa', '<=', '1.0', '', 'no'],
      ['GB6566-2010-002', 'main', 'hollow=no', 'externalIndex', '外照射指数 Iγ', 'external exposure index', '<=', '1.0', '', 'no'],
      ['GB6566-2010-003', 'main', 'hollow=yes', 'externalIndex', '外照射指数 Iγ', 'external exposure index', '<=', '1.3', '', 'no'],
      ['GB6566-2010-004', 'A', '', 'internalIndex', 'IRa', 'internal exposure index IRa', '<=', '1.0', '', 'no'],
      ['GB6566-2010-005', 'A', '', 'externalIndex', 'Iγ', 'external exposure index', '<=', '1.3', '', 'no'],
      ['GB6566-2010-006', 'B', '', 'internalIndex', 'IRa', 'internal exposure index IRa', '<=', '1.3', '', 'no'],
      ['GB6566-2010-007', 'B', '', 'externalIndex', 'Iγ', 'external exposure index', '<=', '1.9', '', 'no'],
      ['GB6566-2010-008', 'C', '', 'externalIndex', 'Iγ', 'external exposure index', '<=', '2.8', '', 'no'],
    ],
  },
]

export const parameters: readonly RuleParameter[] = editions.flatMap(thresholdLines)
