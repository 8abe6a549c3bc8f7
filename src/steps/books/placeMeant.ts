// Which area somebody means who writes a code or a name: one of the regions, of the provinces or of the divisions. One that nobody knows is a
// mistake and not a place where nothing happened.
import { problem, type Checked } from '#domain/problem.ts'
import { provinces } from '#domain/provinces.ts'
import { nearestName } from '#intake/matchNames.ts'
import type { Store } from '#store/openStore.ts'
import { listRegions } from '#store/regions.ts'
import type { RegionCache } from '../region/regionCache.ts'
import { readCodes } from '../registry/readCodes.ts'

type Place = { code: string; names: readonly string[] }

/** `130200` is `CN-1302`, `130000` is `CN-13`; an area that is no division of GB/T 2260 keeps its name. */
export function areaCode(area: string): string {
  if (!/^\d{6}$/.test(area)) return area
  return area.slice(2, 4) === '00' ? `CN-${area.slice(0, 2)}` : `CN-${area.slice(0, 4)}`
}

/** @param seen places of which the books speak already */
export async function placeMeant(
  { store, regions }: { store: Store; regions: RegionCache },
  word: string,
  seen: ReadonlySet<string>,
): Promise<Checked<string>> {
  if (seen.has(word)) return { ok: true, warnings: [], value: word }
  const known: Place[] = [
    { code: 'CN', names: ['全国', '中国', 'China'] },
    ...provinces.map(([division, ...names]): Place => ({ code: `CN-${division}`, names })),
    ...readCodes('divisions').map(({ code = '', nameZh = '', nameEn = '' }): Place => ({
      code: areaCode(code),
      names: [code, nameZh, nameEn],
    })),
  ]
  for (const { id } of await listRegions(store)) {
    const areas = (await regions.current(id))?.region.areas ?? []
    known.push(...areas.map(({ id: area, nameZh = '', nameEn = '' }): Place => ({ code: areaCode(area), names: [area, nameZh, nameEn] })))
  }
  const plain = word.trim().toLowerCase()
  const found = known.find(({ code }) => code === word) ?? known.find(({ names }) => names.some(name => name.toLowerCase() === plain))
  if (found !== undefined) return { ok: true, warnings: [], value: found.code }
  const near = nearestName(word, [...new Set(known.flatMap(({ code, names }) => [code, ...names]).filter(name => name !== ''))])
  return {
    ok: false,
    problems: [
      problem(
        'books.place.unknown',
        { path: '--place' },
        {
          zh: `没有地区“${word}”${near === undefined ? '' : `，是否应为“${near}”？`}`,
          en: `there is no area "${word}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
          fixZh: '写地区代码（如 CN-13、CN-1302）、区域里地区的编号或名称',
          fixEn: 'write a code such as CN-13 or CN-1302, or the id or name of an area of a region',
        },
      ),
    ],
  }
}
