// What is asked of the ledger and what it answers: balances of accounts and lists of entries, on two time axes.
import { z } from 'zod'
import { Account, AccountClass, Entry } from './entry.ts'

/** Blank fields leave nothing out. */
export const AccountFilter = z.object({
  party: z.string().optional(),
  site: z.string().optional(),
  material: z.string().optional(),
  batch: z.string().optional(),
  accountClass: AccountClass.optional(),
})
export type AccountFilter = z.infer<typeof AccountFilter>

/** When it held (a day, inclusive) and what was known at a moment; blank means everything. */
export type Moments = { validOn?: string | undefined; recordedAt?: string | undefined }

export const BalanceLine = z
  .object({
    account: Account,
    /** Facts: the sum of posted legs, kg; negative in the nominal account classes. */
    postedKg: z.int(),
    /** Promised away and not yet gone, kg. */
    reservedKg: z.int(),
    /** Promised to come, kg. */
    expectedKg: z.int(),
    /** Last day on which something happened, as far as asked. */
    lastDay: z.iso.date(),
  })
  .meta({ id: 'BalanceLine' })
export type BalanceLine = z.infer<typeof BalanceLine>

/** `known` names the state of the log that answered: the same question with its time is answered the same for ever. */
export const BalancePage = z
  .object({ total: z.int(), known: z.object({ sequence: z.int(), at: z.string() }), lines: z.array(BalanceLine) })
  .meta({ id: 'BalancePage' })
export type BalancePage = z.infer<typeof BalancePage>

export const EntryPage = z
  .object({ total: z.int(), known: z.object({ sequence: z.int(), at: z.string() }), entries: z.array(Entry) })
  .meta({ id: 'EntryPage' })
export type EntryPage = z.infer<typeof EntryPage>

export type Page = { offset: number; limit: number }
