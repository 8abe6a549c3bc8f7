// Verb: files are read and judged, nothing is kept. What is understood goes to the sink, in batches.
import type { ImportReport } from '#domain/importJob.ts'
import { Findings, readImport, type ImportOptions } from '#intake/forms/readImport.ts'
import { type GivenFile, openFiles } from './openFiles.ts'

/** @param options names that may be spoken of, whose rows these are, and who takes what is understood */
export async function readFiles(files: readonly GivenFile[], options: ImportOptions): Promise<ImportReport> {
  const findings = new Findings()
  const sources = await openFiles(files, findings.say)
  return readImport(sources, findings, options)
}
