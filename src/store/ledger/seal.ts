// The seal of a record: the SHA-256 of its canonical JSON, and a short mark for each field so that an audit can say which
// field was touched. The shape of each record, with the names that its fields had when sealing began (heldOn, learnedAt, because,
// bucket), is part of the seal: another shape or name needs a new version of the log.
import { createHash } from 'node:crypto'
import { canonicalJson } from '#domain/canonicalJson.ts'
import { todaysName } from '#domain/earlierNames.ts'
import type { Closing } from '#domain/closing.ts'
import type { Entry } from '#domain/entry.ts'
import type { Flow, FlowRecord } from '#domain/flow.ts'
import type { StoredFile } from '#domain/storedFile.ts'
import type { Kept } from '../kept.ts'
import { paperAsSealed } from '../trade/papers.ts'

/** Tables whose rows are sealed. */
export type SealedTable = 'flow' | 'flow_record' | 'entry' | 'evidence' | 'closing' | 'stored_file'
/**
 * One record of an append: where it is, what it is, digest in hexadecimal, marks of its fields (four signs each), and for
 * records that came since there is such a seal, who may read it.
 */
export type SealedItem = [table: SealedTable, id: string, digest: string, marks: string, readers?: string]
/** Whose a record is, and whether everybody may read it: decided when it is written, partly by the database. */
export type Readers = { owners: readonly string[]; published: boolean }
/** The fields that are sealed, in the order of their marks. */
type Shape = [name: string, value: unknown][]

const moment = (at: string): string => new Date(at).toISOString()

export function sealFlow(flow: Flow, recordedAt: string): SealedItem {
  const { material, from, to, period, process, mode, parent, synthetic } = flow
  return seal(
    'flow',
    flow.id,
    Object.entries({ material, from, to, period, process, mode, parent, synthetic, learnedAt: moment(recordedAt) }),
  )
}
export function sealRecord(record: FlowRecord): SealedItem {
  const { flow, state, massKg, validOn, basedOn, note } = record
  return seal(
    'flow_record',
    record.id,
    Object.entries({ flow, state, massKg, heldOn: validOn, learnedAt: moment(record.recordedAt), because: basedOn, note }),
  )
}
/** Each leg is a field of its own: `legs[0]`, `legs[1]` ... */
export function sealEntry(entry: Entry): SealedItem {
  const { kind, phase, flow, pending, reverses, validOn, basedOn, reason, measured, enteredBy } = entry
  return seal('entry', entry.id, [
    ...Object.entries({
      kind,
      phase,
      flow,
      pending,
      reverses,
      heldOn: validOn,
      learnedAt: moment(entry.recordedAt),
      because: basedOn,
      reason,
      measured,
      enteredBy,
    }),
    ...entry.legs.map((leg, index): [string, unknown] => [`legs[${index}]`, legAsSealed(leg)]),
  ])
}
/** A leg with the name that its account class had when sealing began. */
function legAsSealed({ account: { accountClass, ...account }, ...leg }: Entry['legs'][number]): unknown {
  return { ...leg, account: { ...account, bucket: accountClass } }
}
export function sealEvidence({ evidence, flow, noun, body, recordedAt }: Kept): SealedItem {
  const { kind, titleZh, titleEn, place, file, owner, enteredBy, basedOn } = evidence
  // As the database gives it back: a field that is undefined is absent, a date is its text.
  const kept: unknown = JSON.parse(JSON.stringify((noun === undefined ? body : paperAsSealed(body)) ?? null))
  return seal(
    'evidence',
    evidence.id,
    Object.entries({
      kind,
      titleZh,
      titleEn,
      place,
      file,
      owner,
      enteredBy,
      because: basedOn,
      flow,
      body: kept,
      learnedAt: moment(recordedAt),
    }),
  )
}
export function sealClosing(closing: Closing): SealedItem {
  const { scope, period, fromDay, toDay, lines, head, closedBy, basedOn } = closing
  return seal(
    'closing',
    closing.id,
    Object.entries({
      party: scope.party,
      site: scope.site,
      period,
      fromDay,
      toDay,
      lines,
      head,
      closedBy,
      because: basedOn,
      learnedAt: moment(closing.recordedAt),
    }),
  )
}
export function sealFile(file: StoredFile): SealedItem {
  const { hash, size, owner, name, mediaType, enteredBy } = file
  return seal('stored_file', file.id, Object.entries({ hash, size, owner, name, mediaType, enteredBy, learnedAt: moment(file.recordedAt) }))
}

function seal(table: SealedTable, id: string, shape: Shape): SealedItem {
  let marks = ''
  const parts: [string, string][] = []
  for (const [name, value] of shape) {
    const text = value === undefined ? '' : canonicalJson(value)
    if (text !== '') parts.push([name, text])
    marks += mark(text)
  }
  parts.push(['id', JSON.stringify(id)], ['table', JSON.stringify(table)])
  parts.sort(([a], [b]) => (a < b ? -1 : 1))
  const text = `{${parts.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`
  return [table, id, sha256(text), marks]
}

const shapes: Record<SealedTable, string[]> = {
  flow: ['material', 'from', 'to', 'period', 'process', 'mode', 'parent', 'synthetic', 'learnedAt'],
  flow_record: ['flow', 'state', 'massKg', 'heldOn', 'learnedAt', 'because', 'note'],
  entry: ['kind', 'phase', 'flow', 'pending', 'reverses', 'heldOn', 'learnedAt', 'because', 'reason', 'measured', 'enteredBy'],
  evidence: ['kind', 'titleZh', 'titleEn', 'place', 'file', 'owner', 'enteredBy', 'because', 'flow', 'body', 'learnedAt'],
  closing: ['party', 'site', 'period', 'fromDay', 'toDay', 'lines', 'head', 'closedBy', 'because', 'learnedAt'],
  stored_file: ['hash', 'size', 'owner', 'name', 'mediaType', 'enteredBy', 'learnedAt'],
}

/** The same seal, over who may read the record too. */
export function sealReaders([table, id, digest, marks]: SealedItem, { owners, published }: Readers): SealedItem {
  return [table, id, digest, marks, sha256(canonicalJson([table, id, owners, published]))]
}

/** Fields, in today's names, in which two seals of a record differ, as far as their marks tell. */
export function touchedFields(table: SealedTable, sealedMarks: string, foundMarks: string): string[] {
  const fields: string[] = []
  const count = Math.max(sealedMarks.length, foundMarks.length) / 4
  for (let index = 0; index < count; index++) {
    const [was, is] = [sealedMarks, foundMarks].map(marks => marks.slice(index * 4, index * 4 + 4))
    if (was !== is) fields.push(todaysName(shapes[table][index] ?? `legs[${index - shapes[table].length}]`))
  }
  return fields
}

/** Sixteen bits of a field (FNV-1a, folded): a sign post for the auditor, no protection; that is the digest's work. */
function mark(text: string): string {
  if (text === '') return '----'
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return ((hash ^ (hash >>> 16)) & 0xffff).toString(16).padStart(4, '0')
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
