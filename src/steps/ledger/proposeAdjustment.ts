// Verbs: an adjustment of a closed quarter is proposed by one person: a movement that was forgotten, or a row with another mass or day.
import { chineseDay } from '#domain/chineseDay.ts'
import { type Adjustment, type AdjustmentRequest, type AdjustmentSeen } from '#domain/adjustment.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import { dryKg } from '#domain/writtenMass.ts'
import { movementFact } from '#intake/forms/oneMovement.ts'
import { readMass } from '#intake/forms/values.ts'
import { giveReason, type Hand, insertAdjustment } from '#store/adjustments.ts'
import { flowJournal } from '#store/flows.ts'
import { closedBetween } from '#store/ledger/posting.ts'
import type { Store } from '#store/openStore.ts'
import { type KeptWasteRow, newestWasteRows } from '#store/wasteRows.ts'
import { inScope } from '#domain/closing.ts'
import { knownNames } from '../intake/knownNames.ts'
import type { RegionCache } from '../region/regionCache.ts'
import { admitTo } from './admit.ts'
import { adjustmentPieces, adjustmentRow, newAdjustmentId } from './adjustmentPapers.ts'
import { adjustmentSeen } from './adjustments.ts'
import { contentHash } from './postRows.ts'

type Ports = { store: Store; regions: RegionCache }
/** @returns the proposal, which changes nothing until a second person confirms it */
export async function proposeAdjustment({ store, regions }: Ports, asked: AdjustmentRequest, by: Hand): Promise<Checked<AdjustmentSeen>> {
  if (by.name.trim() === '') return refused(nameless)
  if (asked.reason === '') return refused(noReason)
  const id = newAdjustmentId()
  const read =
    asked.row === undefined
      ? await newMovement({ store, regions }, asked, id)
      : await changedRow(store, asked as { row: string } & AdjustmentRequest)
  if (!read.ok) return read
  const { fact, before } = read.value
  const kept = await store.asKeeper([fact.party], async inner => keepProposal(inner, { id, fact, before, asked, by }))
  return kept.ok ? adjustmentSeen(store, id, by) : kept
}

type Meant = { fact: WasteFact; before: KeptWasteRow | undefined }
async function keepProposal(
  inner: Store,
  { id, fact, before, asked, by }: Meant & { id: string; asked: AdjustmentRequest; by: Hand },
): Promise<Checked<null>> {
  const days = [fact.validOn, ...(before === undefined ? [] : [before.fact.validOn])].sort()
  const closed = await closedBetween(inner.db, days[0] ?? '', days.at(-1) ?? '')
  const closings = closed
    .filter(({ scope, fromDay, toDay }) => inScope(scope, fact) && days.some(day => day >= fromDay && day <= toDay))
    .map(one => one.id)
  if (closings.length === 0) return refused(stillOpen(fact.validOn))
  const proposedAt = inner.now().toISOString()
  const row = { key: fact.key, content: contentHash(fact), fact, basedOn: asked.basedOn ?? [], closings }
  if (before?.content === row.content) return refused(nothingNew(fact.key))
  const rows = [adjustmentRow(row, before)]
  const newest = new Map(before === undefined ? [] : [[before.key, before]])
  const stamp = { id, reason: asked.reason, enteredBy: by.name, recordedAt: proposedAt }
  const entries = adjustmentPieces(rows, newest, stamp).flatMap(({ change }) => change.entries)
  const admitted = await admitTo(flowJournal(inner.db), entries)
  if (!admitted.ok) return admitted
  const made: Pick<Adjustment, 'id' | 'party' | 'reason' | 'rows' | 'closings' | 'import' | 'proposedAt'> = {
    id,
    party: fact.party,
    reason: asked.reason,
    rows,
    closings,
    import: null,
    proposedAt,
  }
  await insertAdjustment(inner.db, { ...made, state: 'proposed' }, by)
  return { ok: true, value: null, warnings: [] }
}

/** A movement that was forgotten. */
async function newMovement({ store, regions }: Ports, asked: AdjustmentRequest, id: string): Promise<Checked<Meant>> {
  const { site, material, move, validOn, wetT } = asked
  const missing = Object.entries({ site, material, move, validOn, wetT }).flatMap(([name, value]) => (value === undefined ? [name] : []))
  if (move === undefined || missing.length > 0) return refused(incomplete(missing))
  const names = await knownNames(store, regions, null)
  const { moisture, destination, receiver, facility } = asked
  const more = Object.entries({ moisture, destination, receiver, facility }).filter(([, value]) => value !== undefined)
  const read = movementFact(
    {
      move,
      site: site ?? '',
      material: material ?? '',
      day: validOn ?? '',
      quantity: wetT ?? '',
      batch: asked.batch ?? `TZ-${id.slice(1, 9)}`,
      ...Object.fromEntries(more),
    },
    names,
    chineseDay(store.now()),
  )
  if (!read.ok) return read
  const before = (await newestWasteRows(store.db, [read.value.key])).get(read.value.key)
  return { ok: true, warnings: read.warnings, value: { fact: { ...read.value, file: '', sheet: '', line: 1 }, before } }
}

/** A row that the ledger has, with another mass or day; a mass of nothing takes it back. */
async function changedRow(store: Store, asked: AdjustmentRequest & { row: string }): Promise<Checked<Meant>> {
  const before = (await newestWasteRows(store.db, [asked.row])).get(asked.row)
  if (before === undefined) return refused(unknownRow(asked.row))
  const mass = asked.wetT === undefined ? undefined : readMass(asked.wetT, { unit: 't', from: 'usual' })
  if (mass !== undefined && !('value' in mass && typeof mass.value === 'object')) return refused(noMass(asked.wetT ?? ''))
  const written = mass !== undefined && 'value' in mass && typeof mass.value === 'object' ? mass.value : undefined
  const moisture = before.fact.moisture
  const wetKg = written?.wetKg ?? before.fact.wetKg
  const fact: WasteFact = {
    ...before.fact,
    ...(written === undefined ? {} : { written: written.written, unit: written.unit, wetKg, dryKg: dryKg(wetKg, moisture) ?? 0 }),
    ...(asked.validOn === undefined ? {} : { validOn: asked.validOn }),
  }
  return { ok: true, warnings: [], value: { fact, before } }
}

/** The reason of a draft: late rows of an import that nobody had given one. */
export async function reasonForDraft(store: Store, id: string, reason: string, by: Hand): Promise<Checked<AdjustmentSeen>> {
  if (reason.trim() === '') return refused(noReason)
  const seen = await adjustmentSeen(store, id, by)
  if (!seen.ok) return seen
  if (seen.value.state !== 'draft') return refused(notDraft(id))
  const done = await store.asKeeper([seen.value.party], inner => giveReason(inner.db, id, reason.trim()))
  return done ? adjustmentSeen(store, id, by) : refused(notDraft(id))
}

const refused = (said: Problem): { ok: false; problems: Problem[] } => ({ ok: false, problems: [said] })
const say = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problem(`adjustment.${code}`, path === '' ? {} : { path }, { zh, en, fixZh, fixEn })
const nameless = say('by', 'by', '没有写是谁提出的', 'nobody is named who proposes it', '写上经办人（--by）', 'name the person (--by)')
const noReason = say('reason', 'reason', '没有写理由', 'no reason is given', '写明为什么晚记或改数', 'say why it comes late or changes')
const incomplete = (names: readonly string[]): Problem =>
  say(
    'incomplete',
    names[0] ?? '',
    `还缺：${names.map(name => fieldWords[name] ?? name).join('、')}`,
    `still missing: ${names.join(', ')}`,
    '补全后再提出；改已有的一行只要行的编号和新的数量或日期',
    'fill them in; to change a row its key and the new mass or day are enough',
  )
const fieldWords: Record<string, string> = { site: '场所', material: '物料', move: '去向', validOn: '日期', wetT: '数量' }
const stillOpen = (day: string): Problem =>
  say(
    'open',
    'validOn',
    `${day} 所在的期间没有关账，不需要调整`,
    `the quarter of ${day} is not closed and needs no adjustment`,
    '照常导入台账即可',
    'import the row as usual',
  )
const nothingNew = (key: string): Problem =>
  say('unchanged', key, '与账上已有的相同', 'the ledger says the same already', '改数量或日期', 'change the mass or the day')
const unknownRow = (key: string): Problem =>
  say(
    'row.unknown',
    key,
    `账上没有这一行：${key}`,
    `the ledger has no such row: ${key}`,
    '行的编号见台账逐行记录（GET /api/ledger/rows）',
    'rows are listed by GET /api/ledger/rows',
  )
const noMass = (text: string): Problem =>
  say(
    'mass',
    'wetT',
    `“${text}”不是数量`,
    `"${text}" is no mass`,
    '以吨计，写成数字，如 12.5；写 0 则取消这一行',
    'write tonnes as a number such as 12.5; 0 takes the row back',
  )
const notDraft = (id: string): Problem =>
  say('decided', id, '它已有理由或已处理', 'it has its reason or was decided', '刷新后再看', 'look again')
