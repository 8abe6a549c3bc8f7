// Who reads which field of a notice. A notice is cut into parts by reader before it is kept, so that the database shows a part or does not:
// no query, sort or count of a stranger ever runs over what the stranger may not read.
import {
  type Disclosure,
  disclosedByDefault,
  type DisclosedField,
  type Notice,
  type NoticeDraft,
  type ShownNotice,
} from '#domain/exchange/notice.ts'

/** Fields that speak of another one go with it: a least lot bounds the mass, a water share and a report tell of the quality. */
const goesWith: Partial<Record<keyof Notice, DisclosedField>> = {
  party: 'party',
  partyName: 'party',
  place: 'place',
  modes: 'place',
  maxHaulKm: 'place',
  massKg: 'massKg',
  minLotKg: 'massKg',
  inStock: 'massKg',
  priceCnyPerT: 'priceCnyPerT',
  quality: 'quality',
  moisture: 'quality',
  limits: 'limits',
  contact: 'contact',
  note: 'note',
}
/** Read by the holder alone: rows and streams that it was made from, and the words of its end. */
const kept: ReadonlySet<string> = new Set<keyof Notice>(['basedOn', 'disclosure'])
const levels: readonly Disclosure[] = ['public', 'matched', 'contract']

export type DisclosureMap = Record<DisclosedField, Disclosure>
export const disclosureOf = ({ disclosure = {} }: Pick<NoticeDraft, 'disclosure'>): DisclosureMap => ({
  ...disclosedByDefault,
  ...disclosure,
})

export type NoticePart = { level: Disclosure; body: Partial<ShownNotice> }

/** A part for every level, also where nothing of the notice falls to it: what is not there must look like what is hidden. */
export function partsOf(notice: Notice): NoticePart[] {
  const levelOf = disclosureOf(notice)
  const bodies: Record<Disclosure, Record<string, unknown>> = { public: { disclosure: levelOf }, matched: {}, contract: {} }
  for (const [key, value] of Object.entries(notice)) {
    const name = key as keyof Notice
    if (kept.has(name) || value === undefined) continue
    const field = goesWith[name]
    bodies[field === undefined ? 'public' : levelOf[field]][name] = name === 'fate' ? fateShown(notice.fate) : value
  }
  return levels.map(level => ({ level, body: bodies[level] as Partial<ShownNotice> }))
}

function fateShown(fate: Notice['fate']): Notice['fate'] {
  if (fate === undefined) return undefined
  const { words: _, ...shown } = fate
  return shown
}

/** What somebody reads who is shown these parts; undefined where not even the public one is among them. */
export function shownOf(parts: readonly NoticePart[]): ShownNotice | undefined {
  if (!parts.some(({ level }) => level === 'public')) return undefined
  return Object.assign({}, ...parts.map(({ body }) => body)) as ShownNotice
}

/** The whole of it, for its holder. */
export const shownWhole = (notice: Notice): ShownNotice => ({ ...notice, disclosure: disclosureOf(notice) })
