// What was sent and came back: a negative movement on the day on which it stood at the gate again, so that what forms and books count as sent is
// what stayed away.
import type { WasteFact } from '#domain/wasteFact.ts'

/** Refused mass that the sender has back, kilograms as weighed and dry. */
export type Return = { row: string; validOn: string; wetKg: number; dryKg: number }

/** @param rows with the evidence that they are known by @returns the facts, with one more for each return */
export function withReturns(rows: readonly { evidence: string; fact: WasteFact }[], returns: readonly Return[]): WasteFact[] {
  const byRow = new Map(rows.map(({ evidence, fact }) => [evidence, fact]))
  const back = returns.flatMap(({ row, validOn, wetKg, dryKg }): WasteFact[] => {
    const fact = byRow.get(row)
    return fact === undefined ? [] : [{ ...fact, validOn, wetKg: -wetKg, dryKg: -dryKg }]
  })
  return [...rows.map(({ fact }) => fact), ...back]
}
