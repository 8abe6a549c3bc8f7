// Names as people write them: width, case, spaces and units folded away, and the nearest known name for a slip.
import { editDistance } from '#domain/editDistance.ts'

/** Full-width forms to plain ones, with the outer spaces gone. */
export function plainText(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/gu, '')
    .normalize('NFKC')
    .trim()
}

/** Folds full-width forms, case, spaces, dashes and anything in brackets: `年产生量 (t/a)` -> `年产生量`. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\[[^\]]*\]|\([^)]*\)|【[^】]*】/gu, '')
    .toLowerCase()
    .replace(/[\s_\-*·:]+/gu, '')
}

/** Whether two words are the same but for width, case and spaces; what stands in brackets counts. */
export function sameName(one: string, other: string): boolean {
  const folded = (text: string): string => plainText(text).toLowerCase().replace(/\s+/gu, '')
  return folded(one) === folded(other)
}

/**
 * The known name nearest to `name`, or undefined when none is near: at most a third of its letters differ.
 * Ties go to the first of `known`, so the answer does not depend on chance.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = foldName(name)
  let best: string | undefined
  let most = Math.max(1, Math.floor(wanted.length / 3))
  for (const candidate of known) {
    const folded = foldName(candidate)
    if (folded === wanted) return candidate
    const distance = editDistance(wanted, folded, most)
    if (distance < most || (distance === most && best === undefined)) {
      best = candidate
      most = distance
    }
  }
  return best
}

/** ` 是否为 “x”？` or nothing, for the end of a message. */
export function suggestion(nearest: string | undefined): { zh: string; en: string } {
  return nearest === undefined ? { zh: '', en: '' } : { zh: `，是否应为“${nearest}”？`, en: `; did you mean "${nearest}"?` }
}
