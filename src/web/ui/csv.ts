// Rows as a CSV file that spreadsheets open in the right encoding.
import { csvSheet } from '#files/csv.ts'

export function csvText(head: readonly string[], rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return csvSheet([head, ...rows])
}

export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
