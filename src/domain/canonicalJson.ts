// JSON with one spelling, after RFC 8785 (JSON Canonicalization Scheme): what is hashed today hashes the same for ever.
// Numbers and strings are written as ECMAScript writes them, which is what the RFC asks; fields are sorted by UTF-16 units.

/** Fields that are undefined are left out; a number that JSON cannot hold throws. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`canonicalJson: ${value} is no JSON number`)
  if (Array.isArray(value)) return `[${value.map(item => canonicalJson(item === undefined ? null : item)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = value as Record<string, unknown>
  const parts: string[] = []
  for (const name of Object.keys(fields).sort()) {
    if (fields[name] !== undefined) parts.push(`${JSON.stringify(name)}:${canonicalJson(fields[name])}`)
  }
  return `{${parts.join(',')}}`
}
