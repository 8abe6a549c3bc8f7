// Several files in one pass: every sheet that is a form is judged to its last row, registry before ledger, so that a new site may
// come in the same import. What is understood goes to a sink in batches; nothing is held but counts, totals and problems.
import type { ColumnChoice, ImportReport, ImportSheet, MappedColumn, SheetChoice } from '#domain/importJob.ts'
import type { Problem } from '#domain/problem.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import { registryForms } from '../registry/registryForms.ts'
import { registryRow, type RegistryRow } from '../registry/registryRows.ts'
import { columnLetters, error, warning } from '../rawTable.ts'
import { FactMaker } from './facts.ts'
import type { Form, FormRow } from './form.ts'
import { textOf } from './form.ts'
import { ledgerForms } from './ledgerForms.ts'
import { hazardousForms } from './hazardousForms.ts'
import { lookups, type KnownNames, type Lookups } from './names.ts'
import { isOpen, openSheet, type ClosedSheet, type OpenSheet } from './readForm.ts'
import type { SheetSource } from '../layout/source.ts'
import { isAside, sheetUnread } from '../layout/unread.ts'
import { slipForms } from './slipForms.ts'

export const allForms: readonly Form[] = [...ledgerForms, ...slipForms, ...hazardousForms, ...registryForms]
/** Beyond this many of a kind problems are counted, not kept. */
export const mostProblems = 5000
const batchRows = 1000
const previewRows = 8

export type ImportSink = { facts?: (batch: WasteFact[]) => Promise<void>; registry?: (batch: RegistryRow[]) => Promise<void> }
export type ImportOptions = {
  names: KnownNames
  /** Whose rows these are where neither row nor title says: id or name. */
  site?: string
  /** The day it is: later ones are asked about. */
  today?: string
  /** What was said of columns: a firm's own names for them. */
  choices?: readonly ColumnChoice[]
  /** What was said of sheets, and sites to register with the import. */
  sheets?: readonly SheetChoice[]
  register?: readonly RegistryRow[]
  sink?: ImportSink
  onRows?: (rows: number) => void
}

/** Collects problems of both kinds, errors first in line for room. */
export class Findings {
  readonly #errors: Problem[] = []
  readonly #warnings: Problem[] = []
  errors = 0
  warnings = 0
  readonly say = (problem: Problem): void => {
    const bad = problem.severity === 'error'
    if (bad) this.errors += 1
    else this.warnings += 1
    const list = bad ? this.#errors : this.#warnings
    if (list.length < mostProblems) list.push(problem)
  }
  get problems(): Problem[] {
    return [...this.#errors, ...this.#warnings]
  }
}

/**
 * @param sources sheets of all files, in their order
 * @param findings what was said already while the files were opened; goes on collecting
 */
export async function readImport(sources: readonly SheetSource[], findings: Findings, options: ImportOptions): Promise<ImportReport> {
  const opened: (OpenSheet | ClosedSheet)[] = []
  for (const source of sources) opened.push(await openSheet(source, formsFor(source, options.sheets), findings.say, options.choices))
  const found = opened.filter(isOpen)
  // What the clerk said to be no form is left out for good.
  const leftOut = (source: SheetSource): boolean => isAside(source.sheet) || saidOf(source, options.sheets).form !== undefined
  const closed = opened.filter((one): one is ClosedSheet => !isOpen(one))
  if (found.length === 0) findings.say(noForm(sources))
  else for (const { source, tonnes } of closed) if (tonnes && !leftOut(source)) findings.say(sheetUnread(source))
  const sheets = new Map<OpenSheet, ImportSheet>(found.map(open => [open, sheetOf(open)]))
  const state = { rows: 0, facts: 0, totals: new Map<string, ImportReport['totals'][number]>(), registry: {} as Record<string, number> }
  const known = await readRegistrySheets(found, sheets, findings, options, state)
  const maker = await readLedgerSheets(found, sheets, findings, { ...options, names: known }, state)
  for (const open of found) {
    const sheet = sheets.get(open)
    if (sheet !== undefined) sheet.counts = open.counts
    if (open.recognised.form.use === 'filled') findings.say(notRead(open))
  }
  sayNothingRead(opened, leftOut, findings)
  return {
    ok: findings.errors === 0,
    sheets: [...sheets.values()],
    passedOver: closed.map(({ source: { file, sheet } }) => ({ file, sheet })),
    totals: named([...state.totals.values()], known.materials).sort((a, b) =>
      `${a.material}~${a.move}` < `${b.material}~${b.move}` ? -1 : 1,
    ),
    registry: state.registry,
    moistures: [...maker.moistures.values()],
    unknown: [...maker.unknown.values()],
    facts: state.facts,
    errors: findings.errors,
    warnings: findings.warnings,
    problems: findings.problems,
  }
}

/** Totals with the names of their materials, where those are known. */
function named(totals: readonly ImportReport['totals'][number][], materials: KnownNames['materials']): ImportReport['totals'] {
  return totals.map(total => {
    const found = materials.find(one => one.id === total.material)
    const { nameZh, nameEn } = found ?? {}
    return { ...total, ...(nameZh === undefined ? {} : { nameZh }), ...(nameEn === undefined ? {} : { nameEn }) }
  })
}

type State = { rows: number; facts: number; totals: Map<string, ImportReport['totals'][number]>; registry: Record<string, number> }

/** @returns the names as they are with what these sheets add */
async function readRegistrySheets(
  found: readonly OpenSheet[],
  sheets: ReadonlyMap<OpenSheet, ImportSheet>,
  findings: Findings,
  { names, register = [], sink, onRows }: ImportOptions,
  state: State,
): Promise<KnownNames> {
  const own = registryForms.flatMap(form => found.filter(open => open.recognised.form === form))
  const rows: RegistryRow[] = [...register]
  const seen = new Map<string, number>()
  let known = withRegistry(names, register)
  for (const { noun } of register) state.registry[noun] = (state.registry[noun] ?? 0) + 1
  // Parties before sites before facilities, whatever the order of the sheets: later forms name what earlier ones bring.
  for (const open of own) {
    const { site, material, party, facility } = lookups(known)
    const before = rows.length
    for await (const row of open.rows) {
      preview(sheets.get(open), row)
      const read = registryRow(
        row,
        open.recognised,
        { sites: site, materials: material, parties: party, facilities: facility },
        seen,
        findings.say,
      )
      if (read !== undefined) rows.push(read)
      onRows?.((state.rows += 1))
    }
    const { id } = open.recognised.form
    state.registry[id] = (state.registry[id] ?? 0) + rows.length - before
    known = withRegistry(known, rows.slice(before))
  }
  for (let start = 0; start < rows.length; start += batchRows) await sink?.registry?.(rows.slice(start, start + batchRows))
  return known
}

/** Names with registry rows added; a row that is known already takes the place of its earlier version. */
export function withRegistry(names: KnownNames, rows: readonly Pick<RegistryRow, 'noun' | 'body'>[]): KnownNames {
  const of = (noun: RegistryRow['noun']): Record<string, string | undefined>[] =>
    rows.filter(row => row.noun === noun).map(({ body }) => body as unknown as Record<string, string | undefined>)
  const id = (row: Record<string, string | undefined>): string => row['id'] ?? ''
  const sites = of('sites').map(row => ({ id: id(row), nameZh: row['nameZh'], nameEn: row['nameEn'], party: row['party'] }))
  const parties = of('parties').map(row => ({ id: id(row), nameZh: row['nameZh'], nameEn: row['nameEn'], creditCode: row['creditCode'] }))
  const materials = of('materials').map(row => ({
    id: id(row),
    nameZh: row['nameZh'],
    nameEn: row['nameEn'],
    wasteCode: row['wasteCode'],
    ...(row['moisture'] === undefined ? {} : { moisture: Number(row['moisture']) }),
    kind: 'waste',
  }))
  const streams = of('streams').map(row => ({
    id: id(row),
    site: row['site'] ?? '',
    material: row['material'] ?? '',
    nameZh: row['nameZh'],
    nameEn: row['nameEn'],
    wasteCode: row['wasteCode'],
    moisture: row['moisture'],
  }))
  const facilities = of('facilities').map(row => ({ id: id(row), site: row['site'] ?? '', nameZh: row['nameZh'], permits: [] }))
  // What the registry says of a site goes before what a region says; which region it lies in stays known.
  const kept = <T extends { id: string }>(before: readonly T[], fresh: readonly T[]): T[] => {
    const earlier = new Map(before.map(row => [row.id, row]))
    return fresh.map(row => ({ ...earlier.get(row.id), ...row }))
  }
  const merged = <T extends { id: string }>(before: readonly T[], fresh: readonly T[]): T[] => [
    ...new Map([...before, ...kept(before, fresh)].map(row => [row.id, row])).values(),
  ]
  const permits = of('permits')
  const all = merged(names.facilities, facilities)
  return {
    materials: merged(
      withOwnNames(names.materials, materials),
      materials.filter(one => !isKnownCode(names.materials, one)),
    ),
    streams: merged(names.streams ?? [], streams),
    sites: merged(names.sites, sites),
    parties: merged(names.parties, parties),
    facilities: all.map(facility => {
      const own = permits
        .filter(permit => permit['facility'] === facility.id)
        .map(permit => ({ number: id(permit), validFrom: permit['validFrom'], validTo: permit['validTo'] }))
      return own.length === 0
        ? facility
        : { ...facility, permits: [...new Map([...facility.permits, ...own].map(one => [one.number, one])).values()] }
    }),
  }
}

async function readLedgerSheets(
  found: readonly OpenSheet[],
  sheets: ReadonlyMap<OpenSheet, ImportSheet>,
  findings: Findings,
  { names, site, today, sheets: said, sink, onRows }: ImportOptions,
  state: State,
): Promise<FactMaker> {
  const table: Lookups = lookups(names)
  const given = site === undefined ? undefined : table.site(site)
  if (given !== undefined && 'none' in given) findings.say(unknownSite(site ?? '', given))
  const maker = new FactMaker(table, given !== undefined && 'one' in given ? given.one : undefined, today)
  let batch: WasteFact[] = []
  for (const open of found.filter(({ recognised }) => recognised.form.use === 'ledger')) {
    const destination = saidOf(open.source, said).destination
    for await (const given of open.rows) {
      const row = sentTo(given, destination)
      preview(sheets.get(open), row)
      for (const fact of maker.facts(row, open.recognised, findings.say)) {
        addTotal(state, fact)
        batch.push(fact)
      }
      onRows?.((state.rows += 1))
      if (batch.length < batchRows) continue
      await sink?.facts?.(batch)
      batch = []
    }
  }
  if (batch.length > 0) await sink?.facts?.(batch)
  const fresh = registeredRows(maker)
  if (fresh.length > 0) await sink?.registry?.(fresh)
  for (const { noun } of fresh) state.registry[noun] = (state.registry[noun] ?? 0) + 1
  return maker
}

type Coded = { id: string; nameZh?: string | undefined; wasteCode?: string | undefined }
/** Whether a waste under its bare code is one that a region has under another id. */
const isKnownCode = (known: readonly Coded[], { id, wasteCode }: Coded): boolean =>
  id === wasteCode && known.some(one => one.id !== id && one.wasteCode === wasteCode)
/** What firms call a waste that a region has under the same code is one more name of it. */
function withOwnNames(known: KnownNames['materials'], fresh: readonly Coded[]): KnownNames['materials'] {
  return known.map(one => {
    const also = fresh.flatMap(({ id, nameZh, wasteCode }) =>
      id === wasteCode && id !== one.id && wasteCode === one.wasteCode && nameZh !== undefined ? [nameZh] : [],
    )
    return also.length === 0 ? one : { ...one, also: [...(one.also ?? []), ...also] }
  })
}

/** Wastes that came with their code and no registration, and the stream of each at its site. */
function registeredRows({ registered }: FactMaker): RegistryRow[] {
  return [...registered.values()].flatMap(({ material, streams }): RegistryRow[] => {
    const { id, nameZh = id, wasteCode = id } = material
    const [first] = streams.values()
    if (first === undefined) return []
    const { file, sheet, line } = first
    return [
      { noun: 'materials', key: id, body: { id, nameZh, wasteCode }, file, sheet, line },
      ...[...streams].map(([key, { site, name, ...place }]): RegistryRow => ({
        noun: 'streams',
        key,
        body: { id: key, site, material: id, nameZh: name, wasteCode },
        ...place,
      })),
    ]
  })
}

const saidOf = ({ file, sheet }: SheetSource, said: readonly SheetChoice[] = []): Partial<SheetChoice> =>
  Object.assign(
    {},
    ...said.filter(one => (one.file ?? file) === file && (one.sheet === '*' || one.sheet === sheet)),
  ) as Partial<SheetChoice>

/** The forms that a sheet may be: the one that was said, none where it was said to be none, else all. */
function formsFor(source: SheetSource, said: readonly SheetChoice[] | undefined): readonly Form[] {
  const form = saidOf(source, said).form
  return form === undefined ? allForms : allForms.filter(({ id }) => id === form)
}

/** Rows that do not say whither they go, go where the clerk said of the whole sheet. */
const sentTo = (row: FormRow, destination: string | undefined): FormRow =>
  destination === undefined || row.values['destination'] !== undefined ? row : { ...row, values: { ...row.values, destination } }

function addTotal(state: State, { material, move, wetKg, dryKg }: WasteFact): void {
  state.facts += 1
  const key = `${material}~${move}`
  const total = state.totals.get(key) ?? { material, move, rows: 0, wetKg: 0, dryKg: 0 }
  total.rows += 1
  total.wetKg += wetKg
  total.dryKg += dryKg
  state.totals.set(key, total)
}

function sheetOf({ source, recognised, counts }: OpenSheet): ImportSheet {
  const { form, columns, firstLine, lastLine } = recognised
  return {
    file: source.file,
    sheet: source.sheet,
    form: form.id,
    formZh: form.zh,
    formEn: form.en,
    use: form.use,
    headerRows: [firstLine, lastLine],
    columns: columns
      .filter(({ text }) => text !== '')
      .map(({ at, text, field, unit, guessed, chosen }): MappedColumn => ({
        column: columnLetters(at),
        text,
        field: field?.key ?? null,
        fieldZh: field?.zh ?? null,
        fieldEn: field?.en ?? null,
        unit: unit ?? null,
        guessed,
        chosen: chosen === true,
      })),
    counts,
    preview: [],
  }
}

function preview(sheet: ImportSheet | undefined, row: FormRow): void {
  if (sheet === undefined || sheet.preview.length >= previewRows) return
  const shown: Record<string, string> = { line: String(row.line) }
  for (const [key, value] of Object.entries(row.values))
    shown[key] = typeof value === 'string' ? textOf(row, key) : `${value.written} ${value.unit}`
  sheet.preview.push(shown)
}

function noForm(sources: readonly SheetSource[]): Problem {
  const file = sources[0]?.file
  return error('import.no-form', file === undefined ? {} : { file }, {
    zh: '没有找到可以导入的表：没有一张表的列名像台账或登记表',
    en: 'nothing to import: no sheet has the columns of a ledger or registry form',
    fixZh: '用 xunyu template ledger 生成模板，照它的列名填写',
    fixEn: 'write a template with xunyu template ledger and use its column names',
  })
}
/** A file of which nothing was read does not pass, unless it is a form that nobody has filled in yet. */
function sayNothingRead(opened: readonly (OpenSheet | ClosedSheet)[], leftOut: (source: SheetSource) => boolean, findings: Findings): void {
  if (findings.errors > 0) return
  const read = (one: OpenSheet | ClosedSheet): boolean => isOpen(one) && one.counts.rows > 0
  const any = opened.some(read)
  const fine = (one: OpenSheet | ClosedSheet): boolean =>
    read(one) || (isOpen(one) ? one.blank || (any && one.recognised.form.use === 'filled') : one.empty || leftOut(one.source))
  for (const file of new Set(opened.map(({ source }) => source.file))) {
    const own = opened.filter(({ source }) => source.file === file)
    if (own.some(read)) continue
    if (!own.every(fine)) findings.say(error('import.nothing-read', { file }, nothingRead))
    else if (!any) findings.say(warning('import.blank', { file }, blankForms))
  }
}
const nothingRead = {
  zh: '这个文件里一行也没有读到',
  en: 'not one row of this file was read',
  fixZh: '照模板的列名填写后再导入；不用导入的文件请不要选',
  fixEn: 'fill in the columns of the template; leave out files that are not to be imported',
}
const blankForms = {
  zh: '表是空的，没有可导入的行',
  en: 'the form is blank: there is nothing to import',
  fixZh: '填写后再导入',
  fixEn: 'fill it in first',
}

function notRead({ source, recognised }: OpenSheet): Problem {
  return warning(
    'import.filled-form',
    { file: source.file, sheet: source.sheet },
    {
      zh: `《${recognised.form.zh}》由台账汇总得出，不读入`,
      en: `${recognised.form.en} is filled from the ledger and is not read`,
      fixZh: '不需要处理；数字不一致时请核对明细',
      fixEn: 'nothing to do; look at the rows where the figures differ',
    },
  )
}
function unknownSite(text: string, near: { nearZh: string; nearEn: string }): Problem {
  return error(
    'import.site.unknown',
    { path: text },
    {
      zh: `没有登记单位“${text}”${near.nearZh}`,
      en: `there is no site "${text}"${near.nearEn}`,
      fixZh: '用登记过的名称或编号',
      fixEn: 'use a registered name or id',
    },
  )
}
