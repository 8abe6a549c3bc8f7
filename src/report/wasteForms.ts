// The ledger in the shape of the statutory forms: rows as they were recorded (read back as the same), the monthly summary, the list
// of what is generated, the balance of the statistics.
import type { WasteFact } from '#domain/wasteFact.ts'
import type { RegistryRecord } from '#domain/registry.ts'
import { unitNamesZh } from '#domain/writtenMass.ts'
import { destinations, ledgerForms } from '#intake/forms/ledgerForms.ts'
import type { Form } from '#intake/forms/form.ts'
import { hazardousForms, isHazardous } from '#intake/forms/hazardousForms.ts'
import type { MonthLine, YearBalance } from '#ledger/wasteBalance.ts'
import type { Filing, FormRows, FormSheet } from './formWorkbook.ts'
import { officialForm } from './officialForm.ts'
import type { Cellable, Sheet } from './sheet.ts'

export type NameOf = { site: (id: string) => string; material: (id: string) => string }

/** A figure as a number where the spreadsheet keeps every digit of it, else as text. */
function figure(text: string): Cellable {
  const number = Number(text)
  return String(number) === text && Math.abs(number) < 1e15 ? number : text
}

function factRow(fact: WasteFact, form: Form, name: NameOf): Record<string, Cellable> {
  const side = isHazardous(fact.form) ? '' : fact.move === 'into_store' ? 'in' : fact.move === 'out_of_store' ? 'out' : ''
  const dayKey = side === '' ? 'day' : `${side}Day`
  const massKey = side === '' ? 'quantity' : `${side}Quantity`
  const row: Record<string, Cellable> = {
    site: name.site(fact.site),
    material: name.material(fact.material),
    [dayKey]: fact.validOn,
    [massKey]: figure(fact.written),
    unit: unitNamesZh[fact.unit],
    moisture: fact.moistureAssumed ? null : figure(fact.moisture),
    destination: destinations.find(({ code }) => code === fact.destination)?.zh,
  }
  for (const [key, value] of Object.entries(fact.fields)) {
    const choice = form.fields.find(field => field.key === key)?.choices?.find(({ code }) => code === value)
    row[key] = choice?.zh ?? value
  }
  return row
}

/** Forms 3 to 7, the opening stock and the hazardous records with their rows, in the order in which they came. */
export function recordSheets(facts: readonly WasteFact[], name: NameOf): FormSheet[] {
  return [...ledgerForms, ...hazardousForms]
    .filter(({ use }) => use === 'ledger')
    .map(form => ({ form, rows: facts.filter(fact => fact.form === form.id).map(fact => factRow(fact, form, name)) }))
    .filter(({ rows }) => rows.length > 0)
}

const formOf = (id: string): Form => {
  const form = ledgerForms.find(one => one.id === id)
  if (form === undefined) throw new Error(`there is no form ${id}`)
  return form
}
const tonnes = (kg: number): number => kg / 1000

/** Form 2 with its figures in tonnes. */
export function summarySheet(lines: readonly MonthLine[], name: NameOf, codeOf: (material: string) => string | undefined): FormSheet {
  const rows: FormRows = lines.map(line => ({
    site: name.site(line.site),
    month: line.month,
    wasteCode: codeOf(line.material),
    material: name.material(line.material),
    opening: tonnes(line.openingKg),
    generated: tonnes(line.generatedKg),
    stored: tonnes(line.storedKg),
    ownUtilised: tonnes(line.ownUtilisedKg),
    ownDisposed: tonnes(line.ownDisposedKg),
    contractUtilised: tonnes(line.contractUtilisedKg),
    contractDisposed: tonnes(line.contractDisposedKg),
    contractStored: tonnes(line.contractStoredKg),
    dumped: tonnes(line.dumpedKg),
    closing: tonnes(line.closingKg),
    unit: '吨',
  }))
  return { form: formOf('summary'), rows }
}

/** Form 1: what is registered as generated, and what the year's records say of it. */
export function listSheet(
  streams: readonly RegistryRecord[],
  balances: readonly YearBalance[],
  name: NameOf,
  codeOf: (material: string) => string | undefined,
): FormSheet {
  const text = (record: RegistryRecord | undefined, key: string): string | undefined => {
    const value = record?.body[key]
    return typeof value === 'string' ? value : undefined
  }
  const registered = new Map(streams.map(record => [`${text(record, 'site')}|${text(record, 'material')}`, record]))
  const keys = new Set([...registered.keys(), ...balances.map(({ site, material }) => `${site}|${material}`)])
  const choice = (key: 'class', code: string | undefined) =>
    formOf('list')
      .fields.find(field => field.key === key)
      ?.choices?.find(one => one.code === code)?.zh
  const rows: FormRows = [...keys].sort().map(key => {
    const [site = '', material = ''] = key.split('|')
    const record = registered.get(key)
    const balance = balances.find(one => one.site === site && one.material === material)
    return {
      site: name.site(site),
      wasteCode: text(record, 'wasteCode') ?? codeOf(material),
      material: name.material(material),
      class: choice('class', text(record, 'class')),
      link: text(record, 'link'),
      state: text(record, 'state'),
      components: text(record, 'components'),
      pollution: text(record, 'pollution'),
      coefficient: text(record, 'coefficient'),
      yearly: balance === undefined ? (text(record, 'yearlyT') ?? null) : tonnes(balance.generatedKg),
      unit: '吨',
      responsible: text(record, 'responsible'),
    }
  })
  return { form: formOf('list'), rows }
}

/** The balance with its letters, in tonnes. */
export function balanceSheet(balances: readonly YearBalance[], name: NameOf, filed: Filing): Sheet {
  const kg = (header: string, value: (row: YearBalance) => number) => ({
    header,
    width: 12,
    format: '#,##0.###',
    value: (row: YearBalance) => tonnes(value(row)),
  })
  return officialForm<YearBalance>({
    name: '指标平衡',
    title: '一般工业固体废物统计指标平衡表',
    about: [`填报单位：${filed.filler}`, `填报期间：${filed.period}`, '计量单位：吨'],
    columns: [
      { header: '单位名称', width: 18, value: row => name.site(row.site) },
      { header: '固废名称', width: 14, value: row => name.material(row.material) },
      kg('期初贮存', row => row.openingKg),
      kg('产生量 G', row => row.generatedKg),
      kg('利用量 U', row => row.utilisedKg),
      kg('其中往年贮存 Uo', row => row.utilisedFromStockKg),
      kg('处置量 D', row => row.disposedKg),
      kg('其中往年贮存 Do', row => row.disposedFromStockKg),
      kg('贮存量 S', row => row.storedKg),
      kg('倾倒丢弃 L', row => row.dumpedKg),
      kg('期末贮存', row => row.closingKg),
      kg('不平衡量', row => row.differenceKg),
      { header: '综合利用率（%）', width: 10, value: row => (row.utilisationRate === null ? null : Number(row.utilisationRate)) },
    ],
    rows: balances,
    notes: ['G =（U − Uo）+ S +（D − Do）+ L；综合利用率 = U ÷（G + Uo）。', ...filed.notes],
    language: 'zh',
  })
}
