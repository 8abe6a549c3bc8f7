// Papers of custody: what they take from where and put where, and their order. The graph is built from these alone, whether
// they come from the ledger or from an auditor's file.
import type { Arose, Holding, Paper, Portion } from '#domain/custody.ts'

export function holdingKey({ party, site, material, batch }: Holding): string {
  return batch === undefined ? `${party}|${site}|${material}` : `${party}|${site}|${material}|${batch}`
}

/**
 * Whether a source is one of the attribute: written on its paper, or told by where it arose: `origin:<party>`,
 * `site:<site>`, `batch:<batch>`.
 */
export function isOf({ at, attribute }: Arose, wanted: string): boolean {
  const { party, site, batch } = at
  return [attribute, `origin:${party}`, `site:${site}`, ...(batch === undefined ? [] : [`batch:${batch}`])].includes(wanted)
}

/** Where a paper takes from and puts to, with native masses. */
export function sidesOf(paper: Paper): { takes: readonly Portion[]; puts: readonly Portion[] } {
  switch (paper.kind) {
    case 'arose':
      return { takes: [], puts: [paper] }
    case 'handed':
      return { takes: [{ at: paper.from, massKg: paper.massKg }], puts: [{ at: paper.to, massKg: paper.massKg }] }
    case 'made':
      return { takes: paper.inputs, puts: paper.outputs }
    case 'converted':
    case 'left':
      return { takes: [paper], puts: [] }
  }
}

/** In the order they held; on one day what arose comes first, and otherwise the order given. */
export function inOrder(papers: readonly Paper[]): Paper[] {
  return papers
    .map((paper, index) => ({ paper, index }))
    .sort(
      (a, b) =>
        (a.paper.validOn < b.paper.validOn ? -1 : a.paper.validOn > b.paper.validOn ? 1 : 0) ||
        Number(b.paper.kind === 'arose') - Number(a.paper.kind === 'arose') ||
        a.index - b.index,
    )
    .map(({ paper }) => paper)
}
