// The area that somebody means: by its code, its Chinese or its English name, in full or as it is said (河北, hebei, 唐山).
import { problem, type Checked } from '#domain/problem.ts'
import type { Region, Row } from '#domain/region.ts'
import { nearest } from '../nearestWord.ts'

type Area = Row<'areas'>
/** What an official name ends in and nobody says; the longest first. */
const endings = /(?:(?:回族|维吾尔|壮族)?自治区|特别行政区|自治州|地区|省|市|盟|州| (?:province|city|municipality|prefecture))$/iu
const plain = (name: string) => name.trim().toLowerCase()
const said = (name: string) => plain(name).replace(endings, '')

/** @param asked a code or a name; several areas of one said name are no answer, and are listed */
export function areaMeant({ areas }: Pick<Region, 'areas'>, asked: string): Checked<Area> {
  const namesOf = (row: Area) => [row.id, row.nameZh, row.nameEn].filter(name => name !== undefined)
  const word = plain(asked)
  const by = (same: (name: string) => boolean) => areas.filter(row => namesOf(row).some(same))
  // 吉林 the province before 吉林 the city: who means the city says 吉林市.
  const higher = (rows: Area[]) => {
    const provinces = rows.filter(row => row.level === 'province')
    return provinces.length === 1 ? provinces : rows
  }
  const found = [by(name => plain(name) === word), higher(by(name => said(name) === said(word))), by(name => plain(name).startsWith(word))]
  const hit = word === '' ? [] : (found.find(rows => rows.length > 0) ?? [])
  if (hit.length === 1) return { ok: true, value: hit[0]!, warnings: [] }
  return { ok: false, problems: [hit.length === 0 ? unknown(areas, namesOf, asked) : several(hit, asked)] }
}

function unknown(areas: readonly Area[], namesOf: (row: Area) => string[], asked: string) {
  const names = areas.flatMap(row => namesOf(row).slice(1))
  const close = nearest(said(asked), names.map(said))
  const row = areas.find(one => namesOf(one).some(name => said(name) === close))
  const [zh, en] = [row?.nameZh ?? row?.id, row?.nameEn ?? row?.id]
  return problem(
    'area.unknown',
    { path: asked },
    {
      zh: `区域里没有地区“${asked}”。`,
      en: `The region has no area "${asked}".`,
      fixZh: zh === undefined ? '此区域没有写明地区。' : `是否指“${zh}”（${row!.id}）？可写编号、中文名或英文名；xunyu areas 列出全部。`,
      fixEn:
        en === undefined
          ? 'This region names no areas.'
          : `Did you mean ${en} (${row!.id})? Give a code, a Chinese or an English name; xunyu areas lists them all.`,
    },
  )
}

function several(rows: readonly Area[], asked: string) {
  const list = (name: (row: Area) => string | undefined, comma: string) =>
    rows
      .slice(0, 8)
      .map(row => `${name(row) ?? row.id} ${row.id}`)
      .join(comma)
  return problem(
    'area.several',
    { path: asked },
    {
      zh: `“${asked}”可指 ${rows.length} 个地区。`,
      en: `"${asked}" may mean ${rows.length} areas.`,
      fixZh: `请写全名或编号：${list(row => row.nameZh, '、')}。`,
      fixEn: `Give the whole name or the code: ${list(row => row.nameEn, ', ')}.`,
    },
  )
}
