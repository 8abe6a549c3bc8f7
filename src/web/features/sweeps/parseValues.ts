// The values of an axis as a person writes them: `0.8, 1, 1.2` or `on, off`, Chinese commas too.
export function parseValues(text: string): (number | string)[] {
  const parts = text
    .split(/[,，、;；\s]+/u)
    .map(part => part.trim())
    .filter(part => part !== '')
  return [...new Set(parts)].map(part => (Number.isFinite(Number(part)) ? Number(part) : part))
}
