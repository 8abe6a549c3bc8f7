// What a notice may speak of: the materials, places, firms and modes of the region and the registry, under all of their names.
import { materialNames } from '#domain/exchange/materialNames.ts'
import { substances } from '#domain/exchange/substances.ts'
import type { NamedMaterial, NamedParty, NamedSite } from '#intake/forms/names.ts'
import { foldName, nearestName } from '#intake/matchNames.ts'

/** `within`: it lies in the region; the others are known so that they can be told from a slip. */
export type NamedDivision = { code: string; nameZh: string; nameEn?: string | undefined; within: boolean }
type NamedMode = { id: string; nameZh?: string | undefined; nameEn?: string | undefined }
export type NoticeGround = {
  materials: readonly NamedMaterial[]
  sites: readonly NamedSite[]
  parties: readonly NamedParty[]
  divisions: readonly NamedDivision[]
  modes: readonly NamedMode[]
  /** Degrees between which the region lies; without them no point is outside. */
  box?: { west: number; south: number; east: number; north: number }
  /** The day it is. */
  today: string
}

/** `near`: the nearest word that is known, and the one that it is a word of. */
type Called<T> = { one: T } | { near?: { word: string; one: T } }
type Caller<T> = (text: string) => Called<T>
export type NoticeNames = {
  material: Caller<NamedMaterial>
  site: Caller<NamedSite>
  party: Caller<NamedParty>
  division: Caller<NamedDivision>
  mode: Caller<NamedMode>
  /** The nearest known name of a substance. */
  nearSubstance: (text: string) => string | undefined
}

function caller<T extends { id?: string; nameZh?: string | undefined; nameEn?: string | undefined }>(
  rows: readonly T[],
  more: (row: T) => readonly (string | undefined)[],
): Caller<T> {
  const byWord = new Map<string, T>()
  // The own names of all come before further words for any of them.
  for (const words of [(row: T) => [row.id, row.nameZh, row.nameEn], more])
    for (const row of rows)
      for (const word of words(row)) if (word !== undefined && !byWord.has(foldName(word))) byWord.set(foldName(word), row)
  const spoken = rows.flatMap(row => [row.nameZh, row.nameEn, ...more(row), row.id].flatMap(word => (word === undefined ? [] : [word])))
  const seen = new Map<string, Called<T>>()
  return text => {
    const known = seen.get(text)
    if (known !== undefined) return known
    const one = byWord.get(foldName(text))
    const word = one === undefined ? nearestName(text, spoken) : undefined
    const meant = word === undefined ? undefined : byWord.get(foldName(word))
    const found: Called<T> = one !== undefined ? { one } : word === undefined || meant === undefined ? {} : { near: { word, one: meant } }
    seen.set(text, found)
    return found
  }
}

/** 承德市 is called 承德 as well. */
const shortPlace = (name: string): string | undefined =>
  /^.{2,}(省|市|盟|壮族自治区|回族自治区|维吾尔自治区|自治区|地区)$/u.test(name)
    ? name.replace(/(省|市|盟|壮族自治区|回族自治区|维吾尔自治区|自治区|地区)$/u, '')
    : undefined

export function noticeNames(ground: NoticeGround): NoticeNames {
  const further = new Map(materialNames.map(({ material, names }) => [material, names]))
  return {
    material: caller(ground.materials, ({ id, also = [], wasteCode }) => [...also, ...(further.get(id) ?? []), wasteCode]),
    site: caller(ground.sites, ({ also = [] }) => also),
    party: caller(ground.parties, ({ creditCode }) => [creditCode]),
    division: placeCaller(ground.divisions),
    mode: caller(ground.modes, ({ id }) => modeWords[id] ?? []),
    nearSubstance: text =>
      nearestName(
        text,
        substances.flatMap(({ id, zh, en, also }) => [id, zh, en, ...also]),
      ),
  }
}

/** How people call the ways of haulage in a list. */
const modeWords: Readonly<Record<string, readonly string[]>> = {
  road_diesel: ['公路', '汽运', '汽车', '卡车', '柴油车', '公路运输', 'road', 'truck'],
  road_ev: ['新能源车', '电动重卡', '电车', '新能源', 'electric'],
  rail: ['铁路', '火车', '铁运', '铁路运输', 'railway'],
}

/** An address names its place from the largest to the smallest: the last division that it names is where it lies. */
function placeCaller(divisions: readonly NamedDivision[]): Caller<NamedDivision> {
  const whole = caller(divisions, ({ code, nameZh }) => [code, shortPlace(nameZh)])
  const words = divisions
    .flatMap(one => [one.nameZh, shortPlace(one.nameZh)].flatMap(word => (word === undefined ? [] : [{ word, one }])))
    .toSorted((a, b) => b.word.length - a.word.length)
  return text => {
    const found = whole(text)
    if ('one' in found) return found
    const plain = text.normalize('NFKC').replace(/\s/gu, '')
    const named = words
      .filter(({ word }) => plain.includes(word))
      .map(({ word, one }) => ({ one, end: plain.indexOf(word) + word.length, level: one.code.endsWith('0000') ? 0 : 1 }))
    const best = named.toSorted((a, b) => b.level - a.level || b.end - a.end)[0]
    return best === undefined ? found : { one: best.one }
  }
}
