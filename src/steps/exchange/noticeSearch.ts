// The search of notices as a process keeps it: read as the public reads, brought up to date by what changed since, so that each asker's own
// fields are laid over its answers only when they are shown.
import type { NoticeQuery } from '#domain/exchange/noticeQuery.ts'
import type { ShownNotice } from '#domain/exchange/notice.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { type NoticeGround, type NoticeNames, noticeNames } from '#exchange/notice/ground.ts'
import { NoticeIndex, type NoticeSetting, type SearchAsked, type Spot } from '#exchange/search/noticeIndex.ts'
import { folded } from '#exchange/search/bigrams.ts'
import { materialNames } from '#domain/exchange/materialNames.ts'
import { readPublicParts } from '#store/exchange/notices.ts'
import type { Store } from '#store/openStore.ts'
import { type ExchangePorts, noticeGround, regionsOf } from './noticeGround.ts'
import { showNotices } from './readNotices.ts'

export type NoticePage = { total: number; cursor: number; notices: ShownNotice[] }
export type NoticeSearch = {
  /** @param asker whose fields are shown; what is found does not depend on it */
  find: (asker: Store, query: NoticeQuery, worthOf?: SearchAsked['worthOf']) => Promise<{ page: NoticePage } | { problem: Problem }>
}

type Names = { ground: NoticeGround; names: NoticeNames; spots: ReadonlyMap<string, Spot>; words: ReadonlyMap<string, string>; at: number }
const most = 5000
/** Names of materials and places change seldom, and a search does not wait for them. */
const namesMs = 60_000

/** @param store the owner's, of which nothing is used but what the public reads */
export function openNoticeSearch(ports: ExchangePorts): NoticeSearch {
  const open = ports.store.as({ kind: 'public' })
  let index = new NoticeIndex()
  let cursor = 0
  let names: Names | undefined
  let last: Promise<void> = Promise.resolve()
  const update = async (): Promise<void> => {
    if (names === undefined || Date.now() - names.at > namesMs) names = await readNames({ ...ports, store: open })
    // Half of what is searched through stands no more: begin anew.
    if (index.dead > 1000 && index.dead > index.size) [index, cursor] = [new NoticeIndex(), 0]
    for (;;) {
      const parts = await readPublicParts(open.db, cursor, most)
      for (const { body, change } of parts) index.put(body as ShownNotice, change, settingOf(body as ShownNotice, names))
      cursor = parts.at(-1)?.change ?? cursor
      if (parts.length < most) return
    }
  }
  const fresh = (): Promise<void> => (last = last.then(update, update))
  return {
    find: async (asker, query, worthOf) => {
      await fresh()
      if (names === undefined) throw new Error('names are read before anything is searched')
      const asked = askedOf(query, names)
      if ('problem' in asked) return asked
      const { total, ids } = index.search({ ...asked, ...(worthOf === undefined ? {} : { worthOf }) })
      return { page: { total, cursor, notices: await showNotices(asker, ids) } }
    },
  }
}

async function readNames(ports: ExchangePorts): Promise<Names> {
  const ground = await noticeGround(ports)
  const spots = new Map<string, Spot>()
  const words = new Map<string, string>()
  for (const region of await regionsOf(ports))
    for (const { id, lng, lat } of [...region.areas, ...region.sites])
      if (lng !== undefined && lat !== undefined) spots.set(id, { lng, lat })
  for (const { id, nameZh, nameEn } of [...ground.sites, ...ground.parties])
    words.set(id, [nameZh, nameEn].filter(word => word !== undefined).join('\n'))
  for (const { code, nameZh, nameEn } of ground.divisions) words.set(code, `${nameZh}\n${nameEn ?? ''}`)
  return { ground, names: noticeNames(ground), spots, words, at: Date.now() }
}

function settingOf({ place, party }: ShownNotice, { spots, words }: Names): NoticeSetting {
  const point = place?.lng !== undefined && place.lat !== undefined ? { lng: place.lng, lat: place.lat } : undefined
  const spot = point ?? spots.get(place?.site ?? '') ?? spots.get(place?.division ?? '')
  const province = place?.division === undefined ? undefined : `${place.division.slice(0, 2)}0000`
  const called = [place?.site, place?.division, province, party].flatMap(id => {
    const word = id === undefined ? undefined : words.get(id)
    return word === undefined ? [] : [word]
  })
  return { words: [...called, ...(party === undefined ? [] : [party])], ...(spot === undefined ? {} : { spot }) }
}

function askedOf(query: NoticeQuery, { ground, names, spots }: Names): SearchAsked | { problem: Problem } {
  const materials = query.material?.split(/[,，]/u).map(word => word.trim())
  const ids: string[] = []
  for (const word of materials ?? []) {
    const found = names.material(word)
    if (!('one' in found)) return { problem: unknownWord('material', word, found.near?.word) }
    ids.push(found.one.id)
  }
  const near = query.near === undefined ? undefined : spotOf(query.near, names, spots)
  if (query.near !== undefined && near === undefined) {
    const found = names.division(query.near)
    return { problem: unknownWord('near', query.near, 'one' in found ? undefined : found.near?.word) }
  }
  return {
    query,
    meant: word => meantBy(word, ground),
    ...(materials === undefined ? {} : { materials: new Set(ids) }),
    ...(near === undefined ? {} : { near }),
  }
}

function spotOf(text: string, names: NoticeNames, spots: ReadonlyMap<string, Spot>): Spot | undefined {
  const [lng, lat, ...more] = text.split(/[,，]/u).map(Number)
  if (lng !== undefined && lat !== undefined && more.length === 0 && Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return { lng, lat }
  const site = names.site(text)
  const division = names.division(text)
  return ('one' in site ? spots.get(site.one.id) : undefined) ?? ('one' in division ? spots.get(division.one.code) : undefined)
}

const further = new Map(materialNames.map(({ material, names }) => [material, names]))
/** Materials of which a word is part of a name: 矿渣 means every slag that is called so. */
function meantBy(word: string, { materials }: NoticeGround): ReadonlySet<string> {
  const wanted = folded(word)
  if (wanted === '') return new Set()
  return new Set(
    materials
      .filter(({ id, nameZh = '', nameEn = '', also = [] }) =>
        [id, nameZh, nameEn, ...also, ...(further.get(id) ?? [])].some(name => folded(name).includes(wanted)),
      )
      .map(({ id }) => id),
  )
}

function unknownWord(path: string, word: string, meant: string | undefined): Problem {
  return problem(
    `notice.search.${path}`,
    { path },
    {
      zh: `没有“${word}”${meant === undefined ? '' : `，是否应为“${meant}”？`}`,
      en: `there is no "${word}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
      fixZh: path === 'near' ? '写经度,纬度，或场所、城市的名称' : '写品种的名称或编号',
      fixEn: path === 'near' ? 'write lng,lat or the name of a site or city' : 'write the name or the id of a material',
    },
  )
}
