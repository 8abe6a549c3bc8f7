// Lists of ids and `#tag`s, as targets and settings write them.

/**
 * Ids meant by a list of ids and `#tag`s; a blank list means everything.
 * @param rows rows that carry an id and tags
 */
export function idsMeant(list: string[] | undefined, rows: readonly { id: string; tags?: string[] | undefined }[]): Set<string> {
  if (list === undefined || list.length === 0) return new Set(rows.map(row => row.id))
  const ids = new Set<string>()
  for (const item of list) {
    if (item.startsWith('#')) {
      const tag = item.slice(1)
      for (const row of rows) if (row.tags?.includes(tag) === true) ids.add(row.id)
    } else ids.add(item)
  }
  return ids
}
