// Verbs: a firm registers a waste under its statutory code; an authority says that two records are one waste. Nothing is overwritten: each is a
// new version, what was recorded keeps the id that it was recorded under, and lists count merged ones together.
import type { ImportOutcome } from '#domain/importJob.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { RegisteredMaterial, type RegistryRecord } from '#domain/registry.ts'
import type { RegistryRow } from '#intake/registry/registryRows.ts'
import type { Store } from '#store/openStore.ts'
import { appendRegistry, readRegistry, registryHistory } from '#store/registry.ts'
import type { RegionCache } from '../region/regionCache.ts'
import { knownNames } from '../intake/knownNames.ts'
import { saveRegistry } from './saveRegistry.ts'

export type NewMaterial = {
  wasteCode: string
  nameZh: string
  id?: string | undefined
  nameEn?: string | undefined
  moisture?: string | undefined
}
/** A waste as the list shows it: whose it is, and the one that it was found to be the same as. */
export type MaterialLine = {
  id: string
  nameZh: string
  nameEn: string | null
  wasteCode: string
  party: string | null
  sameAs: string | null
}

export async function listMaterials(store: Store): Promise<MaterialLine[]> {
  return (await readRegistry(store.db, 'materials')).records.map(lineOf)
}

/** @param party in whose name; null for the owner of the database @param by who, for the record */
export async function registerMaterial(
  { store, regions }: { store: Store; regions: RegionCache },
  asked: NewMaterial,
  party: string | null,
  by: string,
): Promise<Checked<MaterialLine>> {
  const id = asked.id ?? asked.wasteCode
  const parsed = RegisteredMaterial.safeParse({ ...asked, id })
  if (!parsed.success) return { ok: false, problems: [unfit(asked.wasteCode)] }
  const known = (await knownNames(store, regions, null)).materials.find(one => one.wasteCode === parsed.data.wasteCode)
  if (known !== undefined && id === parsed.data.wasteCode) return { ok: false, problems: [knownCode(id, known.id)] }
  const row: RegistryRow = { noun: 'materials', key: id, body: parsed.data, file: '', sheet: '', line: 1 }
  const taken = await store.asKeeper(party === null ? [] : [party], async inner =>
    saveRegistry(inner, [row], { recordedAt: inner.now().toISOString(), basedOn: () => by, synthetic: false, party }, nothing()),
  )
  return taken.length > 0 ? { ok: false, problems: taken } : newest(store, id)
}

/**
 * @param into the waste that it is the same as; its own id takes the merger back
 * @param by who, for the record: an authority over the firm whose material it is, or the owner of the database
 */
export async function mergeMaterial(store: Store, id: string, into: string, reason: string, by: string): Promise<Checked<MaterialLine>> {
  const [before] = await registryHistory(store.db, 'materials', id)
  if (before === undefined) return { ok: false, problems: [unknown(id)] }
  if (before.party === null) return { ok: false, problems: [byCode(id)] }
  const [target] = await registryHistory(store.db, 'materials', into)
  if (into !== id && target?.body['sameAs'] !== undefined) return { ok: false, problems: [chained(into)] }
  const { sameAs: _, ...rest } = before.body
  const body = { ...rest, ...(into === id ? {} : { sameAs: into }), note: reason }
  await store.asKeeper({ judges: [before.party] }, async inner => {
    const record: RegistryRecord = {
      ...before,
      version: before.version + 1,
      body,
      recordedAt: inner.now().toISOString(),
      basedOn: [by],
    }
    await appendRegistry(inner.db, [{ record, site: null, name: String(before.body['nameZh'] ?? id) }])
  })
  return newest(store, id)
}

/** Which waste a recorded material counts as in lists. */
export async function sameMaterials(store: Store): Promise<ReadonlyMap<string, string>> {
  return new Map((await listMaterials(store)).flatMap(({ id, sameAs }) => (sameAs === null ? [] : [[id, sameAs] as const])))
}

async function newest(store: Store, id: string): Promise<Checked<MaterialLine>> {
  const [record] = await registryHistory(store.db, 'materials', id)
  return record === undefined ? { ok: false, problems: [unknown(id)] } : { ok: true, warnings: [], value: lineOf(record) }
}
function lineOf({ key, party, body }: RegistryRecord): MaterialLine {
  const text = (name: string): string | null => (typeof body[name] === 'string' ? body[name] : null)
  return {
    id: key,
    nameZh: text('nameZh') ?? key,
    nameEn: text('nameEn'),
    wasteCode: text('wasteCode') ?? key,
    party,
    sameAs: text('sameAs'),
  }
}
const nothing = (): ImportOutcome => ({
  added: 0,
  corrected: 0,
  unchanged: 0,
  entries: 0,
  registryAdded: 0,
  registryChanged: 0,
  registryUnchanged: 0,
  corrections: [],
})

const say = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problem(`material.${code}`, { path }, { zh, en, fixZh, fixEn })
const unfit = (code: string): Problem =>
  say(
    'code',
    'wasteCode',
    `“${code}”不是固废代码，或没有名称`,
    `"${code}" is no waste code, or the name is missing`,
    '一般固废写成 900-099-S59，危险废物写成 900-249-08，并写名称',
    'write 900-099-S59 for general and 900-249-08 for hazardous waste, with a name',
  )
const knownCode = (code: string, id: string): Problem =>
  say(
    'taken',
    'wasteCode',
    `代码 ${code} 已登记为 ${id}`,
    `the code ${code} is registered as ${id}`,
    '直接用它；要分开记的另写品种编号',
    'use it; give an id of your own where it is to be kept apart',
  )
const unknown = (id: string): Problem =>
  say('unknown', id, `没有登记固废“${id}”`, `no waste "${id}" is registered`, '见 xunyu materials', 'see xunyu materials')
const byCode = (id: string): Problem =>
  say(
    'by-code',
    id,
    `${id} 以法定代码为编号，不能并入别的品种`,
    `${id} is a statutory code and is merged into nothing`,
    '把企业自编的品种并入它',
    'merge the firm’s own record into it',
  )
const chained = (id: string): Problem =>
  say('merged', id, `${id} 自己已并入别的品种`, `${id} was merged into another itself`, '并入最终的那个', 'merge into the last one')
