// The day it is, for every door that names none.
import { chineseDay } from '#domain/chineseDay.ts'

/** ISO day in China, where these rules hold. */
export function today(now: Date = new Date()): string {
  return chineseDay(now)
}
