// A day in a form, in the reader's calendar, handed on as the ledger and the law write days.
import { DatePicker } from 'antd'

/** Keeps what was chosen itself; a form that begins anew gives it another key. */
export function DayField({ label, onChange }: { label: string; onChange: (day: string) => void }) {
  return (
    <DatePicker
      aria-label={label}
      placeholder={label}
      format="YYYY-MM-DD"
      onChange={(_, text) => onChange(typeof text === 'string' ? text : '')}
    />
  )
}
