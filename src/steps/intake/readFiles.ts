// Verb: files are read and judged, nothing is kept. What is understood goes to the sink, in batches.
import type { ImportReport, Said } from '#domain/importJob.ts'
import type { KnownNames } from '#intake/forms/names.ts'
import { Findings, readImport, type ImportOptions } from '#intake/forms/readImport.ts'
import { saidRecords, withSaidNames } from '#intake/forms/saidNames.ts'
import { type GivenFile, openFiles } from './openFiles.ts'

/** What a reading goes by, out of the names that are known and what was said of this import: the same for every door. */
export function judgedBy(
  names: KnownNames,
  said: Said,
  party: string | null,
): Pick<ImportOptions, 'names' | 'choices' | 'sheets' | 'register'> {
  const register = saidRecords(said.names, party)
  return { names: withSaidNames(names, said.names), choices: said.choices, sheets: said.sheets, register }
}

/** @param options names that may be spoken of, whose rows these are, and who takes what is understood */
export async function readFiles(files: readonly GivenFile[], options: ImportOptions): Promise<ImportReport> {
  const findings = new Findings()
  const sources = await openFiles(files, findings.say)
  return readImport(sources, findings, options)
}
