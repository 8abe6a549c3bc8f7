// The known word that somebody may have meant.
import { editDistance } from '#domain/editDistance.ts'

/** The known word with the least edit distance. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined,
    least = Infinity
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}
