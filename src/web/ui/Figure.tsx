// One figure with its unit. Pressing it opens the rows and sentences it stands on.
import type { ReactNode } from 'react'
import { useEvidence, type EvidenceOf } from './evidence.ts'
import { inScale, quantity, type Language, type Scale } from './quantity.ts'

type Props = {
  value: number | null | undefined
  unit: string
  language: Language
  /** A scale shared with the neighbours, so that parts visibly sum; without it the figure picks its own. */
  scale?: Scale
  sign?: boolean
  /** Leave the unit to the column head. */
  bare?: boolean
  evidence?: EvidenceOf | (() => EvidenceOf)
  className?: string
  empty?: ReactNode
}

export function Figure({ value, unit, language, scale, sign = false, bare = false, evidence, className = '', empty = '—' }: Props) {
  const { open } = useEvidence()
  if (value === null || value === undefined || !Number.isFinite(value)) return <span className="figure-empty">{empty}</span>
  const text = scale ? { number: inScale(value, scale, sign), unit: scale.unit } : quantity(value, unit, language, sign)
  const inside = (
    <>
      <span className="figure-number">{text.number}</span>
      {!bare && text.unit !== '' && <span className="figure-unit">{text.unit}</span>}
    </>
  )
  if (!evidence) return <span className={`figure ${className}`}>{inside}</span>
  return (
    <button
      type="button"
      className={`figure figure-open ${className}`}
      onClick={event => {
        event.stopPropagation()
        open(typeof evidence === 'function' ? evidence() : evidence)
      }}
    >
      {inside}
    </button>
  )
}
