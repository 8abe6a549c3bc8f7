// Rows of the sheet 申报 (claims): who claims how much, in which accounting basis, for when, under which custody model.
import { type Balancing, AccountingBasisId, CustodyModelId } from '#domain/claim.ts'
import type { ClaimToCheck } from '#domain/custody.ts'
import { periodFaultWords, readPeriod } from '#domain/periodWords.ts'
import { foldName } from '#intake/matchNames.ts'
import { accountingBases } from '../accountingBases.ts'
import { custodyModels } from '../custodyModels.ts'
import { type Column, dayOf, listOf, massOf, type Row, rowsOf, type Sheet } from './sheet.ts'

export const claimColumns = {
  id: { zh: '申报编号', en: 'claim', more: ['id', '编号'], needed: true },
  claimant: { zh: '申报单位', en: 'claimant', needed: true },
  accountingBasis: { zh: '口径', en: 'accounting basis', more: ['calibre'] },
  period: { zh: '期间', en: 'period', needed: true },
  site: { zh: '场所', en: 'site' },
  material: { zh: '物料', en: 'material' },
  process: { zh: '工艺', en: 'process' },
  attribute: { zh: '属性', en: 'attribute' },
  mass: { zh: '数量', en: 'mass', needed: true },
  unit: { zh: '计量单位', en: 'unit' },
  model: { zh: '监管链模式', en: 'custody model', more: ['model'] },
  balancing: { zh: '平衡期', en: 'balancing' },
  filedOn: { zh: '申报日期', en: 'filed on', more: ['filed'], type: 'day' },
  evidence: { zh: '依据', en: 'evidence' },
} as const satisfies Record<string, Column>

/** One of a list of things with names in both languages, by id or by name. */
function named<T extends { id: string; nameZh: string; nameEn: string }>(list: readonly T[], text: string): T | undefined {
  const wanted = foldName(text)
  return list.find(one => [one.id, one.nameZh, one.nameEn].some(word => foldName(word) === wanted))
}

const spans: Record<string, Balancing> = {
  月: 'month',
  month: 'month',
  季: 'quarter',
  季度: 'quarter',
  quarter: 'quarter',
  年: 'year',
  year: 'year',
}

export function readClaims(sheet: Sheet<keyof typeof claimColumns>): ClaimToCheck[] {
  const claims: ClaimToCheck[] = []
  const numbers = new Map<string, number>()
  for (const row of rowsOf(sheet)) {
    const id = row.text('id')
    const before = numbers.get(id)
    if (id === '') row.bad('申报编号', 'id', ['没有申报编号', 'the claim has no number', '填写编号', 'give its number'])
    if (before !== undefined)
      row.bad('申报编号', 'id.twice', [
        `${id} 已在第 ${before} 行`,
        `${id} is in row ${before} already`,
        '一项申报一行',
        'one row for each claim',
      ])
    numbers.set(id, row.line)
    const claimant = row.text('claimant')
    if (claimant === '') row.bad('申报单位', 'party', ['没有申报单位', 'no claimant', '填写单位', 'name the claimant'])
    const period = readPeriod(row.text('period'))
    if ('fault' in period) {
      const { zh, en, fixZh, fixEn } = periodFaultWords(row.text('period'), period.fault)
      row.bad('期间', 'period', [zh, en, fixZh, fixEn])
    }
    const pick = (
      key: 'accountingBasis' | 'model',
      list: readonly { id: string; nameZh: string; nameEn: string }[],
      usual: string,
    ): string => {
      const text = row.text(key)
      const found = text === '' ? usual : named(list, text)?.id
      const known = list.map(one => one.nameZh).join('、')
      if (found === undefined)
        row.bad(claimColumns[key].zh, key, [
          `“${text}”不认识`,
          `"${text}" is not known`,
          `用 ${known}`,
          `use ${list.map(one => one.id).join(', ')}`,
        ])
      return found ?? usual
    }
    const accountingBasis = AccountingBasisId.parse(pick('accountingBasis', accountingBases, 'statistics'))
    const model = CustodyModelId.parse(pick('model', custodyModels, 'mass_balance'))
    if (!custodyModels.some(one => one.id === model && one.physical))
      row.bad('监管链模式', 'model.not-physical', [
        '这种模式不占用实物，不能在此核对',
        'this model consumes no tonnes and cannot be checked here',
        '改用实物随行的模式',
        'use a model in which the claim follows the material',
      ])
    const balancing = row.text('balancing') === '' ? undefined : spans[row.text('balancing').toLowerCase()]
    if (row.text('balancing') !== '' && balancing === undefined)
      row.bad('平衡期', 'balancing', [
        `“${row.text('balancing')}”不是平衡期`,
        `"${row.text('balancing')}" is no balancing span`,
        '用 月、季、年',
        'use month, quarter or year',
      ])
    const filedOn = row.text('filedOn') === '' ? undefined : (dayOf(row as Row<string>, 'filedOn', '申报日期') ?? undefined)
    const massKg = massOf(row)
    if (massKg === null || 'fault' in period) continue
    const optional = (key: 'site' | 'material' | 'process' | 'attribute') => (row.text(key) === '' ? {} : { [key]: row.text(key) })
    claims.push({
      id,
      claimant,
      accountingBasis,
      period: period.period,
      ...optional('site'),
      ...optional('material'),
      ...optional('process'),
      ...optional('attribute'),
      massKg,
      model,
      ...(balancing === undefined ? {} : { balancing }),
      ...(filedOn === undefined ? {} : { filedOn }),
      evidence: listOf(row.text('evidence')),
    })
  }
  return claims
}
