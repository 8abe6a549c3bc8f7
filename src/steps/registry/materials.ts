// Verbs: a firm registers a waste under its statutory code; an authority says that two records are one waste. Nothing is overwritten: each is a
// new version, what was recorded keeps the id that it was recorded under, and lists count merged ones together.
import { wasteStream } from '#domain/codes/wasteCode.ts'
import { nothingSaved } from '#domain/importJob.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { RegisteredMaterial, type RegistryRecord } from '#domain/registry.ts'
import type { RegistryRow } from '#intake/registry/registryRows.ts'
import type { Store } from '#store/openStore.ts'
import { appendRegistry, readRegistry, registryHistory } from '#store/registry.ts'
import { generatedByYear } from '#store/wasteRows.ts'
import type { RegionCache } from '../region/regionCache.ts'
import { knownNames } from '../intake/knownNames.ts'
import { triedAgain } from '../ledger/postEntries.ts'
import { saveRegistry } from './saveRegistry.ts'

type Ports = { store: Store; regions: RegionCache }

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
  { store, regions }: Ports,
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
    saveRegistry(inner, [row], { recordedAt: inner.now().toISOString(), basedOn: () => by, synthetic: false, party }, nothingSaved()),
  )
  return taken.length > 0 ? { ok: false, problems: taken } : newest(store, id)
}

/** What a merger would change: nothing that was recorded, and how much lists would count under the other from then on. */
export type MergeTrial = {
  from: MaterialLine
  into: { id: string; nameZh: string; wasteCode: string | null; party: string | null }
  /** Rows that the asker sees under the id that is merged, newest versions. */
  rows: number
  years: { year: string; fromKg: number; intoKg: number }[]
}

/** @param into the waste that it is the same as; its own id takes the merger back */
export async function tryMerge({ store, regions }: Ports, id: string, into: string): Promise<Checked<MergeTrial>> {
  const all = (await readRegistry(store.db, 'materials')).records
  const before = all.find(({ key }) => key === id)
  if (before === undefined) return refused(unknown(id))
  if (before.party === null) return refused(byCode(id))
  const from = lineOf(before)
  const target = into === id ? from : await targetOf({ store, regions }, all, into)
  if (target === undefined) return refused(unknown(into))
  if (into !== id) {
    if (lineIn(all, into)?.sameAs != null) return refused(chained(into))
    const pointing = all.map(lineOf).filter(({ sameAs }) => sameAs === id)
    if (pointing.length > 0) return refused(isTarget(id, pointing[0]?.id ?? ''))
    if (streamOf(from.wasteCode) !== streamOf(target.wasteCode)) return refused(otherStream(from, target))
  }
  const generated = await generatedByYear(store.db, [id, into])
  const kgOf = (material: string, year: string): number => generated.find(one => one.material === material && one.year === year)?.kg ?? 0
  const years = [...new Set(generated.map(({ year }) => year))].sort()
  const value: MergeTrial = {
    from,
    into: target,
    rows: generated.filter(({ material }) => material === id).reduce((sum, { rows }) => sum + rows, 0),
    years: years.map(year => ({ year, fromKg: kgOf(id, year), intoKg: into === id ? 0 : kgOf(into, year) })),
  }
  return { ok: true, warnings: [], value }
}

/**
 * @param into the waste that it is the same as; its own id takes the merger back
 * @param by who, for the record: an authority over the firm whose material it is, or the owner of the database
 */
export async function mergeMaterial(ports: Ports, id: string, into: string, reason: string, by: string): Promise<Checked<MaterialLine>> {
  const { store } = ports
  return triedAgain(async () => {
    const tried = await tryMerge(ports, id, into)
    const [before] = await registryHistory(store.db, 'materials', id)
    if (!tried.ok || before === undefined) return tried.ok ? refused(unknown(id)) : tried
    const { sameAs: _, ...rest } = before.body
    const body = { ...rest, ...(into === id ? {} : { sameAs: into }), note: reason }
    const judged = [...new Set([before.party, tried.value.into.party].filter(party => party !== null))]
    await store.asKeeper({ judges: judged }, async inner => {
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
  })
}

const lineIn = (all: readonly RegistryRecord[], id: string): MaterialLine | undefined => {
  const record = all.find(({ key }) => key === id)
  return record === undefined ? undefined : lineOf(record)
}
/** Something to merge into: another record, or a material of a region. */
async function targetOf(ports: Ports, all: readonly RegistryRecord[], id: string): Promise<MergeTrial['into'] | undefined> {
  const own = lineIn(all, id)
  if (own !== undefined) return own
  const known = (await knownNames(ports.store, ports.regions, null)).materials.find(one => one.id === id)
  return known === undefined ? undefined : { id, nameZh: known.nameZh ?? id, wasteCode: known.wasteCode ?? null, party: null }
}
/** What bears no code of its own is a material of a region, and none of those is hazardous without one. */
function streamOf(code: string | null): string {
  const read = code === null || code === '' ? undefined : wasteStream(code)
  return read !== undefined && 'stream' in read && read.stream === 'hazardous' ? 'hazardous' : 'general'
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
const refused = (said: Problem): { ok: false; problems: Problem[] } => ({ ok: false, problems: [said] })
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
const isTarget = (id: string, other: string): Problem =>
  say(
    'target',
    id,
    `${other} 已并入 ${id}，${id} 不能再并入别的`,
    `${other} was merged into ${id}, which cannot be merged any more`,
    '先取消那一个，再各自并入最终的品种',
    'take that one back first, then merge each into the last one',
  )
const otherStream = (from: { id: string; wasteCode: string }, into: { id: string; wasteCode: string | null }): Problem =>
  say(
    'stream',
    from.id,
    `${from.id}（${from.wasteCode}）和 ${into.id}（${into.wasteCode ?? '没有代码'}）一个是危险废物，一个不是`,
    `of ${from.id} (${from.wasteCode}) and ${into.id} (${into.wasteCode ?? 'no code'}) one is hazardous and the other is not`,
    '核对两边的固废代码',
    'check both codes',
  )
