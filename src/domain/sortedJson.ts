// JSON in which the order of fields never matters, for hashes of content.

/** JSON with the fields of every object sorted; undefined fields are left out. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, sorted)
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
