// Registry rows are saved: what is new or says something else is appended as a version, the rest is left alone.
import type { ImportOutcome } from '#domain/importJob.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { registryKey, type RegistryNoun, type RegistryRecord } from '#domain/registry.ts'
import { sortedJson } from '#domain/sortedJson.ts'
import type { RegistryRow } from '#intake/registry/registryRows.ts'
import type { Store } from '#store/openStore.ts'
import { appendRegistry, readRegistry } from '#store/registry.ts'

type Body = Record<string, unknown>
const text = (body: Body, key: string): string | null => {
  const value = body[key]
  return typeof value === 'string' ? value : null
}

/** The firm that a record belongs to: named by it, or by its site. */
export function ownerOf(noun: RegistryNoun, body: Body, partyOfSite: ReadonlyMap<string, string>): string | null {
  if (noun === 'parties') return text(body, 'id')
  // A waste under its statutory code is everybody's.
  if (isByCode(noun, body)) return null
  return text(body, 'party') ?? partyOfSite.get(text(body, 'site') ?? '') ?? null
}

/** Whether a record is a waste whose id is its statutory code. */
const isByCode = (noun: RegistryNoun, body: Body): boolean => noun === 'materials' && body['id'] === body['wasteCode']

type Newest = ReadonlyMap<string, RegistryRecord>
/** The newest version of each record of the nouns that these rows speak of. */
export async function newestRecords(store: Store, rows: readonly RegistryRow[]): Promise<Newest> {
  const newest = new Map<string, RegistryRecord>()
  for (const noun of new Set(rows.map(row => row.noun)))
    for (const record of (await readRegistry(store.db, noun)).records) newest.set(`${noun} ${record.key}`, record)
  return newest
}

export function registryState(row: RegistryRow, newest: Newest): 'added' | 'changed' | 'unchanged' {
  const before = newest.get(`${row.noun} ${row.key}`)
  if (before === undefined) return 'added'
  return sortedJson(before.body) === sortedJson(row.body) ? 'unchanged' : 'changed'
}

/**
 * @param stamp what they stand on, when we learned them, whether they are invented, and in whose name they come (null: anybody's)
 * @returns the rows whose id belongs to somebody else; with any, nothing is appended
 */
export async function saveRegistry(
  inner: Store,
  rows: readonly RegistryRow[],
  stamp: { recordedAt: string; basedOn: (row: RegistryRow) => string; synthetic: boolean; party: string | null },
  outcome: ImportOutcome,
): Promise<Problem[]> {
  const taken: Problem[] = []
  const newest = await newestRecords(inner, rows)
  const known = (await readRegistry(inner.db, 'sites')).records.map(({ body }) => body)
  const fresh = rows.filter(row => row.noun === 'sites').map(({ body }) => body as unknown as Body)
  const partyOfSite = new Map([...known, ...fresh].map(body => [text(body, 'id') ?? '', text(body, 'party') ?? '']))
  const records: Parameters<typeof appendRegistry>[1][number][] = []
  for (const row of rows) {
    const body = row.body as unknown as Body
    const before = newest.get(`${row.noun} ${row.key}`)
    // Whoever names it first gives it its name; a firm's own name stands with its stream.
    if (before !== undefined && stamp.party !== null && isByCode(row.noun, body)) {
      outcome.registryUnchanged += 1
      continue
    }
    if (stamp.party !== null && before !== undefined && before.party !== stamp.party) {
      taken.push(takenId(row))
      continue
    }
    const state = registryState(row, newest)
    if (state === 'unchanged') {
      outcome.registryUnchanged += 1
      continue
    }
    if (state === 'added') outcome.registryAdded += 1
    else outcome.registryChanged += 1
    records.push({
      record: {
        noun: row.noun,
        key: registryKey(row.noun, body),
        version: (before?.version ?? 0) + 1,
        party: isByCode(row.noun, body) ? null : (ownerOf(row.noun, body, partyOfSite) ?? stamp.party),
        validFrom: text(body, 'validFrom'),
        validTo: text(body, 'validTo'),
        body,
        recordedAt: stamp.recordedAt,
        basedOn: [stamp.basedOn(row)],
        synthetic: stamp.synthetic,
      },
      site: row.noun === 'sites' ? text(body, 'id') : text(body, 'site'),
      name: text(body, 'nameZh') ?? text(body, 'component') ?? text(body, 'laboratory') ?? text(body, 'kind') ?? row.key,
    })
  }
  if (taken.length === 0) await appendRegistry(inner.db, records)
  return taken
}

function takenId({ key, file, sheet, line }: RegistryRow): Problem {
  return problem(
    'registry.taken',
    { file, sheet, row: line },
    {
      zh: `编号“${key}”不能使用`,
      en: `the id "${key}" cannot be used`,
      fixZh: '换一个编号',
      fixEn: 'choose another id',
    },
  )
}
