// A field of a form with its label above it.
import type { ReactNode } from 'react'

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="fact-field">
      <span className="label">{label}</span>
      {children}
    </label>
  )
}
