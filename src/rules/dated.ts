// Dated figures of the law: which version held on a day, as we knew it on another.

/** One figure of a rule with its legal life and the document it stands in. Figures are decimal text. */
export type Dated = {
  id: string
  value: string
  unit: string
  /** First and last day of legal effect; `validTo` blank means open. */
  validFrom: string
  validTo?: string
  /** Day on which the figure entered this catalogue: the second time axis. */
  learnedOn: string
  document: string
  article: string
  /** True where the official text was read; an unverified figure never decides. */
  verified: boolean
  /** How it was checked, in a few words. */
  evidence: string
}

/**
 * The figures in force on a day.
 * @param on ISO day that the rule applies on (here: the day of discharge)
 * @param knownOn ISO day of knowledge; blank means all that is known now
 */
export function inForce<T extends Dated>(rows: readonly T[], on: string, knownOn?: string): T[] {
  return rows.filter(
    row => row.validFrom <= on && (row.validTo === undefined || on <= row.validTo) && (knownOn === undefined || row.learnedOn <= knownOn),
  )
}
