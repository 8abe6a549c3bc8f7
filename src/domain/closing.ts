// A closed quarter: what a scope filed, frozen; and the bridge from what was filed to what is known now.
import { z } from 'zod'
import { Account } from './entry.ts'

/** `2022-Q1`. */
export const Quarter = z.string().regex(/^\d{4}-Q[1-4]$/)

/** One account over a quarter, posted kilograms: what it stood at, what came in, what went out, what it stands at. */
export const ClosingLine = z
  .object({ account: Account, openingKg: z.int(), inKg: z.int(), outKg: z.int(), closingKg: z.int() })
  .meta({ id: 'ClosingLine' })
export type ClosingLine = z.infer<typeof ClosingLine>

/** Whose books: a party, a site, or a party at a site. */
export const Scope = z.object({ party: z.string().min(1).optional(), site: z.string().min(1).optional() })
export type Scope = z.infer<typeof Scope>

export const Closing = z
  .object({
    id: z.string(),
    scope: Scope,
    period: Quarter,
    fromDay: z.iso.date(),
    toDay: z.iso.date(),
    /** As filed; nothing after the closing changes it. */
    lines: z.array(ClosingLine),
    /** Where the chained log stood: what was filed can be held against it. */
    head: z.object({ sequence: z.int(), hash: z.string() }),
    closedBy: z.string().optional(),
    recordedAt: z.iso.datetime(),
    /** Ids of evidence: the form that was filed. */
    basedOn: z.array(z.string()),
  })
  .meta({ id: 'Closing' })
export type Closing = z.infer<typeof Closing>

/** An entry that came after the closing and holds inside the quarter, or before it: what it did to one account. */
export const BridgeStep = z
  .object({
    entry: z.string(),
    kind: z.string(),
    reason: z.string(),
    validOn: z.iso.date(),
    recordedAt: z.iso.datetime(),
    enteredBy: z.string().optional(),
    massKg: z.int(),
    basedOn: z.array(z.string()),
  })
  .meta({ id: 'BridgeStep' })
export type BridgeStep = z.infer<typeof BridgeStep>

/** As filed -> each adjustment -> now, for one account: `filedKg + sum of steps = nowKg`, exactly. */
export const BridgeLine = z
  .object({ account: Account, filedKg: z.int(), steps: z.array(BridgeStep), nowKg: z.int() })
  .meta({ id: 'BridgeLine' })
export type BridgeLine = z.infer<typeof BridgeLine>

/** What the quarter moved, per account; accounts where nothing changed have no steps. */
export const Bridge = z
  .object({
    closing: z.string(),
    scope: Scope,
    period: Quarter,
    closedAt: z.iso.datetime(),
    lines: z.array(BridgeLine),
    /** The same by reason: kilograms that were moved (sum of the positive legs) and how many entries. */
    reasons: z.array(z.object({ reason: z.string(), entries: z.int(), movedKg: z.int() })),
  })
  .meta({ id: 'Bridge' })
export type Bridge = z.infer<typeof Bridge>

/** First and last day of a quarter. */
export function quarterDays(quarter: string): { fromDay: string; toDay: string } {
  const [year = '', number = ''] = quarter.split('-Q')
  const first = (Number(number) - 1) * 3 + 1
  const last = first + 2
  const month = (value: number) => String(value).padStart(2, '0')
  return { fromDay: `${year}-${month(first)}-01`, toDay: `${year}-${month(last)}-${last === 6 || last === 9 ? 30 : 31}` }
}

/** Whether an account is in a scope. */
export function inScope(scope: Scope, account: Pick<Account, 'party' | 'site'>): boolean {
  return (scope.party === undefined || scope.party === account.party) && (scope.site === undefined || scope.site === account.site)
}
