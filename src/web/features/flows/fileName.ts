// The name of a table as a file: what it is, of which area and year, of which plan.
import type { Lens } from '../../client/lens.ts'

export const fileName = (what: string, lens: Lens | undefined, period: number | undefined, plan: string | undefined): string =>
  ['xunyu', what, lens?.name, period, plan].filter(part => part !== undefined).join('-')
