// How a figure says where it comes from: rows of the region, figures of the plan, or a derivation in words.
import { createContext, useContext } from 'react'

export type EvidenceRow = { table: string; key: string; label?: string }
export type EvidencePart = { label: string; text: string; rows?: EvidenceRow[] }
/** What opens when a figure is pressed. */
export type EvidenceOf = {
  title: string
  value?: string
  /** One or two sentences: how the figure was made. */
  derivation?: string
  /** Figures it is made of; they sum to it where `sums` is set. */
  parts?: EvidencePart[]
  sums?: boolean
  /** Rows of the region tables it stands on. */
  rows?: EvidenceRow[]
  /** A stream of the plan: the rows of the ledger behind it, where the plan stands on them. */
  stream?: { site: string; material: string; period: number }
}

export type OpenEvidence = { open: (evidence: EvidenceOf) => void; openRow: (table: string, key: string) => void }
const EvidenceContext = createContext<OpenEvidence>({ open: () => undefined, openRow: () => undefined })
export const EvidenceProvider = EvidenceContext.Provider
export const useEvidence = (): OpenEvidence => useContext(EvidenceContext)
