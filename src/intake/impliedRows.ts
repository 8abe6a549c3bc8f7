// Rows that a minimal region need not write: without a materials table, the ids in use say what they are.
import type { Problem } from '#domain/problem.ts'
import type { PlacedTables } from './checkReferences.ts'
import { placeOf, warning } from './rawTable.ts'
import type { PlacedRow } from './readRows.ts'

/**
 * Material rows for a region without the table: what comes from streams or stocks counts as secondary (free to be left),
 * what is bought as input, everything else as product.
 */
export function impliedMaterials(tables: PlacedTables): { rows: PlacedRow[]; problems: Problem[] } {
  if (tables.materials.length > 0) return { rows: [], problems: [] }
  const kinds = new Map<string, string>()
  const first = [...tables.streams, ...tables.stocks, ...tables.demands, ...tables.process_flows, ...tables.processes][0]
  const add = (rows: PlacedRow[], field: string, kind: string): void => {
    for (const { row } of rows) {
      const id = row[field]
      if (typeof id === 'string' && !kinds.has(id)) kinds.set(id, kind)
    }
  }
  add(tables.streams, 'material', 'secondary')
  add(tables.stocks, 'material', 'secondary')
  add(tables.purchases, 'material', 'input')
  add(tables.processes, 'product', 'product')
  add(tables.demands, 'material', 'product')
  add(tables.process_flows, 'material', 'product')
  if (!first || kinds.size === 0) return { rows: [], problems: [] }
  const rows = [...kinds].map(([id, kind]): PlacedRow => ({
    row: { id, kind },
    file: first.file,
    ...(first.sheet !== undefined ? { sheet: first.sheet } : {}),
    line: 0,
    sound: true,
  }))
  return {
    rows,
    problems: [
      warning('materials.implied', placeOf(first), {
        zh: `没有表 materials，按用途推定了 ${rows.length} 种物料`,
        en: `there is no table materials; ${rows.length} materials were taken from their use`,
        fixZh: '补充表 materials 可给出名称、含水率和类型',
        fixEn: 'Add the table materials to give names, moisture and kinds',
      }),
    ],
  }
}
