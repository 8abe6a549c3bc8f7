// What is on paper about a chain of custody: what arose, who handed it to whom, what was made of it, where it was finally
// converted. The graph is built from these alone, whether they come from the ledger or from an auditor's file.

/** Who holds what, where; a batch where holdings are kept apart by batch. */
export type Holding = { party: string; site: string; material: string; batch?: string }
export type Portion = { at: Holding; massKg: number }

type OnPaper = {
  id: string
  /** Day it held. */
  heldOn: string
  /** Slips, rows and events that it stands on. */
  evidence: readonly string[]
}
/** It came into being: waste arose, or came from outside. `attribute` is a quality that only some sources have. */
export type Arose = OnPaper & { kind: 'arose'; at: Holding; massKg: number; attribute?: string }
/** It changed hands or place; `arrivedOn` where the way took days. */
export type Handed = OnPaper & { kind: 'handed'; from: Holding; to: Holding; massKg: number; arrivedOn?: string }
/** Something was made or blended of it. Inputs that are no waste of the chain (lime, water) are left out; what is lost is no output. */
export type Made = OnPaper & { kind: 'made'; inputs: readonly Portion[]; outputs: readonly Portion[]; process: string }
/** It was finally converted: from here on it is utilised, and may be claimed. */
export type Converted = OnPaper & { kind: 'converted'; at: Holding; massKg: number; process: string; flow?: string }
/** It left the chain: lost, disposed of. */
export type Left = OnPaper & { kind: 'left'; at: Holding; massKg: number }
export type Paper = Arose | Handed | Made | Converted | Left

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
        (a.paper.heldOn < b.paper.heldOn ? -1 : a.paper.heldOn > b.paper.heldOn ? 1 : 0) ||
        Number(b.paper.kind === 'arose') - Number(a.paper.kind === 'arose') ||
        a.index - b.index,
    )
    .map(({ paper }) => paper)
}
