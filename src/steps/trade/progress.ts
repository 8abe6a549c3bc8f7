// Verb: progress is asked for. Targets with planned, offered, contracted, shipped and evaluated tonnes, each with its records.
import type { Region } from '#domain/region.ts'
import { type Progress, progress as progressOf } from '#programme/progress.ts'
import type { UnitOfWork } from './unitOfWork.ts'

/** @param recordedAt as it was known at that instant; blank means now */
export async function progress(unitOfWork: UnitOfWork, region: Region, recordedAt?: string): Promise<Progress[]> {
  return unitOfWork.reading(async journal => progressOf(region, await journal.flows(), await journal.records(), recordedAt))
}
