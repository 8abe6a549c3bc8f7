// Notices to be searched: what everybody may read of each, by words, material, place, day and figure. Nothing else ever comes in here, so that
// no order, count or page can tell what is kept from whoever asks.
import type { NoticeQuery } from '#domain/exchange/noticeQuery.ts'
import { statesOf } from '#domain/exchange/noticeQuery.ts'
import type { QualityRange, ShownNotice } from '#domain/exchange/notice.ts'
import { substanceCalled } from '#domain/exchange/substances.ts'
import { greatCircleKm } from '#domain/greatCircle.ts'
import { readQualityWords } from '../list/qualityWords.ts'
import { Bigrams } from './bigrams.ts'

export type Spot = { lng: number; lat: number }
/** What a notice is called beside its own words, and where it lies. */
export type NoticeSetting = { words: readonly string[]; spot?: Spot }
/** `change`: its place among all changes; `materials`: ids that a word of a query means. */
type Doc = { notice: ShownNotice; change: number; spot: Spot | undefined; dead: boolean }
export type SearchAsked = {
  query: NoticeQuery
  /** Materials that the query names, and those that each word of `q` means. */
  materials?: ReadonlySet<string>
  meant: (word: string) => ReadonlySet<string>
  near?: Spot
  /** Landed value of a notice for whoever asks, from nothing but what they may read; without one it comes last. */
  worthOf?: (notice: ShownNotice) => number | undefined
}

/** Degrees of a cell of the grid. */
const cell = 0.5
const cellOf = (lng: number, lat: number): number => Math.floor((lat + 90) / cell) * 1000 + Math.floor((lng + 180) / cell)

export class NoticeIndex {
  readonly #docs: Doc[] = []
  readonly #byId = new Map<string, number>()
  readonly #byMaterial = new Map<string, number[]>()
  readonly #byCell = new Map<number, number[]>()
  #words = new Bigrams()

  get size(): number {
    return this.#byId.size
  }
  /** Texts of versions that stand no more. */
  get dead(): number {
    return this.#docs.length - this.#byId.size
  }

  /** Takes a notice in, or its newer version in place of the one before. */
  put(notice: ShownNotice, change: number, { words, spot }: NoticeSetting): void {
    const before = this.#byId.get(notice.id)
    const old = before === undefined ? undefined : this.#docs[before]
    if (old !== undefined) old.dead = true
    const { note, grade, partyName, place, wasteCode } = notice
    const at = this.#words.add([...words, partyName, grade, place?.words, wasteCode, note].filter(text => text !== undefined).join('\n'))
    this.#docs.push({ notice, change, spot, dead: false })
    this.#byId.set(notice.id, at)
    add(this.#byMaterial, notice.material, at)
    if (spot !== undefined) add(this.#byCell, cellOf(spot.lng, spot.lat), at)
  }

  search(asked: SearchAsked): { total: number; ids: string[] } {
    const fits = this.#test(asked)
    const { sort, order, offset, limit } = asked.query
    const keyOf = sortKey(sort, asked)
    const sign = (order ?? (sort === 'changed' || sort === 'value' ? 'desc' : 'asc')) === 'desc' ? -1 : 1
    const page = new Page(offset + limit, sign)
    for (const at of this.#candidates(asked)) {
      const doc = this.#docs[at]
      if (doc !== undefined && !doc.dead && fits(at, doc)) page.take(doc.notice.id, keyOf(doc))
    }
    return { total: page.total, ids: page.ids().slice(offset) }
  }

  /** The shortest list that holds all answers. */
  #candidates({ query, materials, meant, near }: SearchAsked): Iterable<number> {
    const [word] = wordsOf(query)
    if (word !== undefined) return this.#holding(word, meant)
    if (materials !== undefined) return [...materials].flatMap(id => this.#byMaterial.get(id) ?? [])
    if (near !== undefined && query.km !== undefined) return this.#within(near, query.km)
    return this.#docs.keys()
  }

  /** Each number once. */
  #holding(word: string, meant: SearchAsked['meant']): Iterable<number> {
    const own = this.#words.find(word) ?? this.#docs.keys()
    const materials = [...meant(word)].flatMap(id => this.#byMaterial.get(id) ?? [])
    return materials.length === 0 ? own : new Set([...own, ...materials])
  }

  #within({ lng, lat }: Spot, km: number): number[] {
    const [up, over] = [km / 110, km / (110 * Math.max(0.1, Math.cos((lat * Math.PI) / 180)))]
    const found: number[] = []
    for (let y = lat - up; y < lat + up + cell; y += cell)
      for (let x = lng - over; x < lng + over + cell; x += cell) found.push(...(this.#byCell.get(cellOf(x, y)) ?? []))
    return found
  }

  #test({ query, materials, meant, near }: SearchAsked): (at: number, doc: Doc) => boolean {
    const others = wordsOf(query)
      .slice(1)
      .map(word => new Set(this.#holding(word, meant)))
    const states = new Set<string>(statesOf(query))
    const limits = query.quality === undefined ? [] : readQualityWords(query.quality, 'need').limits
    const { kind, code, party, km, from, to, minKg = 0, maxKg = Infinity } = query
    const weighed = query.minKg !== undefined || query.maxKg !== undefined
    return (at, { notice, spot }) =>
      states.has(notice.state) &&
      (kind === undefined || notice.kind === kind) &&
      (materials === undefined || materials.has(notice.material)) &&
      (code === undefined || (notice.wasteCode ?? '').startsWith(code)) &&
      (party === undefined || notice.party === party) &&
      (from === undefined || notice.toDay >= from) &&
      (to === undefined || notice.fromDay <= to) &&
      (!weighed || (notice.massKg !== undefined && notice.massKg >= minKg && notice.massKg <= maxKg)) &&
      (near === undefined || km === undefined || (spot !== undefined && distance(near, spot) <= km)) &&
      others.every(set => set.has(at)) &&
      limits.every(limit => keeps(notice.quality ?? [], limit))
  }
}

function add<K>(lists: Map<K, number[]>, key: K, at: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [at])
  else list.push(at)
}
const wordsOf = ({ q = '' }: NoticeQuery): string[] => q.split(/\s+/u).filter(word => word !== '')
const distance = (a: Spot, b: Spot): number => greatCircleKm(a.lng, a.lat, b.lng, b.lat)

/** Whether the unfavourable end of what a notice says keeps a limit; what says nothing does not. */
function keeps(
  quality: readonly QualityRange[],
  limit: { substance: string; operator: '<=' | '>='; limit: number | string; unit?: string | undefined },
): boolean {
  const id = substanceCalled(limit.substance)?.id
  const range = quality.find(({ substance }) => substance === id)
  if (range === undefined) return false
  const scale = (unit: string | undefined): number => (unit === 'mg/kg' || unit === 'ppm' ? 1e-4 : 1)
  const most = Number(limit.limit) * scale(limit.unit)
  return limit.operator === '<=' ? Number(range.high) * scale(range.unit) <= most : Number(range.low) * scale(range.unit) >= most
}

type SortKey = number | string | undefined
type Keyed = { id: string; key: SortKey }

/** The first of many in their order, kept sorted as they come: most of what is found is on no page that anybody reads. */
class Page {
  readonly #first: Keyed[] = []
  readonly #most: number
  readonly #sign: 1 | -1
  total = 0

  constructor(most: number, sign: 1 | -1) {
    this.#most = most
    this.#sign = sign
  }

  take(id: string, key: SortKey): void {
    this.total += 1
    const first = this.#first
    const full = first.length >= this.#most
    if (full && !this.#before(id, key, first.at(-1))) return
    let [low, high] = [0, first.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#before(id, key, first[middle])) high = middle
      else low = middle + 1
    }
    if (full) first.pop()
    first.splice(low, 0, { id, key })
  }

  ids(): string[] {
    return this.#first.map(({ id }) => id)
  }

  #before(id: string, key: SortKey, other: Keyed | undefined): boolean {
    if (other === undefined) return false
    const order = compare(key, other.key, this.#sign)
    return order === 0 ? id < other.id : order < 0
  }
}

function sortKey(sort: NoticeQuery['sort'], { near, worthOf }: SearchAsked): (doc: Doc) => SortKey {
  switch (sort) {
    case 'changed':
      return ({ change }) => change
    case 'massKg':
      return ({ notice }) => notice.massKg
    case 'priceCnyPerT':
      return ({ notice }) => (notice.priceCnyPerT === undefined ? undefined : Number(notice.priceCnyPerT))
    case 'distance':
      return ({ spot }) => (near === undefined || spot === undefined ? undefined : distance(near, spot))
    case 'toDay':
      return ({ notice }) => notice.toDay
    case 'value':
      return ({ notice }) => worthOf?.(notice)
  }
}
/** What is not known comes last, in either direction. */
function compare(a: SortKey, b: SortKey, sign: 1 | -1): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return (a < b ? -1 : 1) * sign
}
