// What a misspelt word may have been: commands, verbs, options and names of parties are told in the same way.
import { editDistance } from '#domain/editDistance.ts'
import { UsageError } from './command.ts'

/** The known word within a third of its letters, or the only one that begins so. */
export function meant(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase(), least)
    if (distance < least) [best, least] = [candidate, distance]
  }
  if (best !== undefined || wanted.length < 2) return best
  const beginning = known.filter(candidate => candidate.toLowerCase().startsWith(wanted))
  return beginning.length === 1 ? beginning[0] : undefined
}

/** `，是否应为“plan”？` or nothing, for the end of a sentence. */
export function didYouMean(word: string, known: readonly string[]): { zh: string; en: string } {
  const near = meant(word, known)
  return near === undefined ? { zh: '', en: '' } : { zh: `，是否应为“${near}”？`, en: `; did you mean "${near}"?` }
}

/** A first word that a command does not know, or that is missing. */
export function noSuchVerb(command: string, verb: string | undefined, known: readonly string[]): UsageError {
  const [all, list] = [known.join('、'), known.join(', ')]
  if (verb === undefined || verb === '') return new UsageError(`${command} 之后要写：${all}`, `${command} wants one of: ${list}`)
  const near = didYouMean(verb, known)
  return new UsageError(
    `${command} 没有“${verb}”${near.zh || '；'}可用：${all}`,
    `${command} has no "${verb}"${near.en || ';'} known: ${list}`,
  )
}
