// Verb: progress is asked for. Targets with planned, offered, contracted, shipped and evaluated tonnes, each with its records.
import type { Region } from '#domain/region.ts'
import { type Progress, progress as progressOf } from '#programme/progress.ts'
import type { Desk } from './desk.ts'

/** @param learnedAt as it was known at that instant; blank means now */
export async function progress(desk: Desk, region: Region, learnedAt?: string): Promise<Progress[]> {
  return desk.reading(async journal => progressOf(region, await journal.flows(), await journal.records(), learnedAt))
}
