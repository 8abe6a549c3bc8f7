// Rows of the sheet 凭证 (papers): what arose, was handed over, went into and came out of a batch, was finally converted or left.
import type { Holding, Paper } from '#domain/custody.ts'
import { type Column, dayOf, listOf, massOf, type Row, rowsOf, type Sheet } from './sheet.ts'

export const paperColumns = {
  id: { zh: '凭证号', en: 'paper', more: ['id', '编号', '单号'], needed: true },
  kind: { zh: '类型', en: 'kind', needed: true },
  date: { zh: '日期', en: 'date', needed: true, type: 'day' },
  arrived: { zh: '到达日期', en: 'arrived', type: 'day' },
  from: { zh: '移出单位', en: 'from', more: ['fromparty'] },
  fromSite: { zh: '移出场所', en: 'from site' },
  to: { zh: '移入单位', en: 'to', more: ['toparty'] },
  toSite: { zh: '移入场所', en: 'to site' },
  party: { zh: '单位', en: 'party' },
  site: { zh: '场所', en: 'site' },
  material: { zh: '物料', en: 'material', needed: true },
  batch: { zh: '批次', en: 'batch' },
  mass: { zh: '数量', en: 'mass', needed: true },
  unit: { zh: '计量单位', en: 'unit' },
  process: { zh: '工艺', en: 'process' },
  attribute: { zh: '属性', en: 'attribute' },
  evidence: { zh: '依据', en: 'evidence' },
} as const satisfies Record<string, Column>
const paperKinds: Record<string, 'arose' | 'handed' | 'in' | 'out' | 'converted' | 'left'> = {
  产生: 'arose',
  arose: 'arose',
  generated: 'arose',
  移交: 'handed',
  handed: 'handed',
  transfer: 'handed',
  投入: 'in',
  in: 'in',
  input: 'in',
  产出: 'out',
  out: 'out',
  output: 'out',
  最终转化: 'converted',
  转化: 'converted',
  利用: 'converted',
  converted: 'converted',
  离开: 'left',
  处置: 'left',
  损失: 'left',
  left: 'left',
  lost: 'left',
}
/** Inputs and outputs of one number are one batch; every other paper is one row. */
export function readPapers(sheet: Sheet<keyof typeof paperColumns>): Paper[] {
  const papers: Paper[] = []
  const making = new Map<string, Paper & { kind: 'made' }>()
  const numbers = new Map<string, number>()
  for (const row of rowsOf(sheet)) {
    const kind = paperKinds[row.text('kind').toLowerCase()]
    if (kind === undefined)
      row.bad('类型', 'kind', [
        `类型“${row.text('kind')}”不认识`,
        `kind "${row.text('kind')}" is not known`,
        '用 产生、移交、投入、产出、最终转化、离开',
        'use arose, handed, in, out, converted or left',
      ])
    const validOn = dayOf(row as Row<string>, 'date', '日期')
    const massKg = massOf(row)
    const id = row.text('id')
    if (id === '') row.bad('凭证号', 'id', ['没有凭证号', 'the paper has no number', '填写凭证号', 'give its number'])
    const [material, batch] = [row.text('material'), row.text('batch')]
    if (material === '') row.bad('物料', 'material', ['没有物料', 'no material', '填写物料', 'name the material'])
    const holding = (side: 'from' | 'to'): Holding | null => {
      // Where one place is meant and one firm is named, it is that one, whichever column it stands in.
      const party = row.text(side) || row.text('party') || (kind === 'handed' ? '' : row.text(side === 'from' ? 'to' : 'from'))
      const site = row.text(side === 'from' ? 'fromSite' : 'toSite') || (row.text(side) === '' ? row.text('site') : '') || party
      const [zh, en] = side === 'from' ? ['移出单位', 'from'] : ['移入单位', 'to']
      if (party === '') row.bad(zh, 'party', [`没有“${zh}”`, `"${en}" is blank`, '填写单位', 'name the party'])
      return party === '' ? null : { party, site, material, ...(batch === '' ? {} : { batch }) }
    }
    if (kind === undefined || validOn === null || massKg === null || id === '' || material === '') continue
    const base = { id, validOn, evidence: listOf(row.text('evidence')) }
    const at = holding(kind === 'arose' || kind === 'out' ? 'to' : 'from')
    if (at === null) continue
    if (kind === 'in' || kind === 'out') {
      let made = making.get(id)
      if (made === undefined) {
        made = { kind: 'made', ...base, inputs: [], outputs: [], process: row.text('process') }
        making.set(id, made)
        papers.push(made)
      }
      ;(kind === 'in' ? made.inputs : made.outputs).push({ at, massKg })
      continue
    }
    const before = numbers.get(id)
    if (before !== undefined) {
      row.bad('凭证号', 'id.twice', [
        `凭证号 ${id} 已在第 ${before} 行用过`,
        `paper ${id} is in row ${before} already`,
        '一张凭证只登记一行',
        'one row for each paper',
      ])
      continue
    }
    numbers.set(id, row.line)
    if (kind === 'arose')
      papers.push({ kind, ...base, at, massKg, ...(row.text('attribute') === '' ? {} : { attribute: row.text('attribute') }) })
    else if (kind === 'converted') papers.push({ kind, ...base, at, massKg, process: row.text('process') })
    else if (kind === 'left') papers.push({ kind, ...base, at, massKg })
    else {
      const to = holding('to')
      const arrivedOn = row.text('arrived') === '' ? null : dayOf(row as Row<string>, 'arrived', '到达日期')
      if (to !== null) papers.push({ kind, ...base, from: at, to, massKg, ...(arrivedOn === null ? {} : { arrivedOn }) })
    }
  }
  return papers
}
