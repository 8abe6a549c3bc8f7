// Lots and what became of them, as attribution reads them: whole grams, so that nothing is lost by rounding.

/** A lot came into being: waste arose, or came from outside. `origin` is what a claim may speak of: slag, a mine, organic. */
export type Arose = { kind: 'arose'; id: string; at: string; lot: string; massG: number; origin: string }
/** Something was made, blended, split or handed on: what went in and what came out. What is missing was lost; more cannot come out. */
export type Worked = { kind: 'worked'; id: string; at: string; inputs: readonly Part[]; outputs: readonly Part[] }
export type Part = { lot: string; massG: number }
export type LotEvent = Arose | Worked

/** Mass by origin, whole grams. */
export type Content = ReadonlyMap<string, number>

export const sumOf = (parts: Iterable<{ massG: number }>): number => [...parts].reduce((sum, part) => sum + part.massG, 0)
export const totalOf = (content: Content): number => [...content.values()].reduce((sum, massG) => sum + massG, 0)

/**
 * A part of what is left, each origin by its share: whole grams that sum to the part, never more of an origin than there is (largest remainder;
 * ties go by name, so that no order of writing matters).
 * @param partG whole grams, no more than is left
 */
export function shareOfContent(left: Content, partG: number): Map<string, number> {
  const wholeG = totalOf(left)
  if (partG === wholeG) return new Map(left)
  const shares = [...left].map(([origin, massG]) => {
    const product = BigInt(massG) * BigInt(partG)
    const floor = product / BigInt(wholeG)
    return { origin, massG: Number(floor), rest: product % BigInt(wholeG) }
  })
  let missing = partG - sumOf(shares)
  for (const share of shares.toSorted((a, b) => (a.rest === b.rest ? compare(a.origin, b.origin) : a.rest > b.rest ? -1 : 1))) {
    if (missing === 0) break
    share.massG += 1
    missing -= 1
  }
  return new Map(shares.filter(share => share.massG > 0).map(share => [share.origin, share.massG]))
}
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
export function added(into: Map<string, number>, more: Content): void {
  for (const [origin, massG] of more) into.set(origin, (into.get(origin) ?? 0) + massG)
}
export function taken(from: Map<string, number>, less: Content): void {
  for (const [origin, massG] of less) {
    const left = (from.get(origin) ?? 0) - massG
    if (left === 0) from.delete(origin)
    else from.set(origin, left)
  }
}
