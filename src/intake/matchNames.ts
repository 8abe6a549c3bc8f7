// Names as people write them: width, case, spaces and units folded away, and the nearest known name for a slip.

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

/** Edit distance with neighbouring swaps (optimal string alignment), given up above `most`. */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
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
