// The two time axes of the ledger in the address: up to which day things had happened, and what was known at the end of which day.
import { chineseDay } from '#domain/chineseDay.ts'
import { isDay as isCalendarDay } from '#domain/keepable.ts'
import type { View } from '../view.ts'

export type AsOf = { validOn?: string; recordedAt?: string }

/** The day in China, as the ledger and the law write days, wherever the reader sits. */
export function today(): string {
  return chineseDay(new Date())
}

const isDay = (text: string | undefined): text is string => text !== undefined && isCalendarDay(text)

/** What was known "on" a day is what was known when that day ended in China. */
export function asOf(view: Pick<View, 'held' | 'known'>): AsOf {
  return {
    ...(isDay(view.held) ? { validOn: view.held } : {}),
    ...(isDay(view.known) ? { recordedAt: new Date(`${view.known}T23:59:59.999+08:00`).toISOString() } : {}),
  }
}

/** The first day that an address asks entries of. */
export function since(view: Pick<View, 'heldFrom'>): { heldFrom?: string } {
  return isDay(view.heldFrom) ? { heldFrom: view.heldFrom } : {}
}

/** A moment as the reader's clock shows it, to the minute. */
export function moment(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
