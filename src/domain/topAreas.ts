// The highest areas that a plan is read by: provinces, or whatever lies just below the region where it has none.
type Area = { level: string; parent?: string | undefined }

/** @param idOf the id of an area, `id` of a row of the region and `area` of a summary */
export function topAreas<A extends Area>(areas: readonly A[], idOf: (area: A) => string = area => (area as A & { id: string }).id): A[] {
  const read = areas.filter(area => area.level !== 'country' && area.level !== 'region')
  const ids = new Set(read.map(idOf))
  return read.filter(area => area.parent === undefined || !ids.has(area.parent))
}
