// Rows of the ledger forms to facts: names found, moisture taken, permits looked at, keys made; or every problem at once.
import { dryKg, wetFromDryKg } from '#domain/writtenMass.ts'
import type { Problem } from '#domain/problem.ts'
import type { Destination, WasteFact, WasteMove } from '#domain/wasteFact.ts'
import { error, placeOf, warning } from '../rawTable.ts'
import { massOf, textOf, type Form, type FormRow, type WrittenMass } from './form.ts'
import { hazardousMoves, isHazardous, isOtherStream, purposeOfBatch, strayBatch } from './hazardousForms.ts'
import { permitOn, type Lookups, type NamedMaterial, type NamedSite } from './names.ts'
import type { Recognised } from '../layout/header.ts'
import { Plausible } from './plausible.ts'

type Words = Pick<Problem, 'zh' | 'en' | 'mendZh' | 'mendEn'>
type Bad = (key: string, code: string, words: Words) => void
/** What a row of each form says; the storage form says up to two things. */
const moveOf: Record<string, (row: FormRow) => WasteMove | undefined> = {
  ...hazardousMoves,
  opening: () => 'opening',
  generation: () => 'generated',
  dispatch: () => 'dispatched',
  utilisation: () => 'own_utilised',
  // Dumping is told apart by its own word: it is neither disposal nor storage (law on solid waste, art. 20).
  disposal: row => (/倾倒|丢弃|dump/iu.test(textOf(row, 'method')) ? 'dumped' : 'own_disposed'),
}
/** Cells that have a place of their own in a fact. */
const placed = new Set([
  'site',
  'material',
  'moisture',
  'quantity',
  'inQuantity',
  'outQuantity',
  'day',
  'inDay',
  'outDay',
  'unit',
  'destination',
])

/** Makes facts of the rows of one import; it remembers what rows have been seen, over all sheets and files. */
export class FactMaker {
  readonly #lookups: Lookups
  readonly #defaultSite: NamedSite | undefined
  readonly #seen = new Map<string, { sheet: string; line: number }>()
  readonly #ordinals = new Map<string, number>()
  readonly #assumptions = new Set<string>()
  readonly #plausible: Plausible
  /**
   * @param site whose rows these are, where neither row nor title says
   * @param today the day it is, where days to come are to be asked about
   */
  constructor(names: Lookups, site: NamedSite | undefined, today?: string) {
    this.#lookups = names
    this.#defaultSite = site
    this.#plausible = new Plausible(today)
  }

  /** @returns the facts of a row; none when something is wrong with it, and then each problem has been said */
  facts(row: FormRow, { form, columns }: Pick<Recognised, 'form' | 'columns'>, say: (problem: Problem) => void): WasteFact[] {
    let sound = true
    const at = (key: string) =>
      columns.find(({ field }) => field?.key === key)?.text ?? form.fields.find(field => field.key === key)?.zh ?? key
    const bad = (key: string, code: string, words: Words) => {
      sound = false
      say(error(`ledger.${code}`, placeOf(row, row.line, at(key)), words))
    }
    const site = this.#site(row, bad)
    const material = this.#material(row, bad)
    if (!row.sound) {
      const [move, batch] = [moveOf[form.id]?.(row), textOf(row, 'batch')]
      if (move !== undefined && batch !== '' && site !== undefined) this.#noteBatch(`${move}~${site.id}~${batch}`, batch, row, bad)
      return []
    }
    if (isOtherStream(form.id, textOf(row, 'wasteCode')))
      bad('wasteCode', 'stream', words.stream(isHazardous(form.id), textOf(row, 'wasteCode')))
    const stray = isHazardous(form.id) ? strayBatch(row) : undefined
    if (stray !== undefined)
      say(warning(`ledger.batch.${stray}`, placeOf(row, row.line, at('batch')), words.stray(textOf(row, 'batch'), stray)))
    const parts = partsOf(row, form, bad)
    if (site === undefined || material === undefined) return []
    const facts: WasteFact[] = []
    for (const part of parts) {
      const [moisture, assumed] = moistureOf(row, material)
      const weighed = weighedAs(part.mass, moisture)
      if (weighed === undefined) continue
      if (part.mass.dry === true && this.#firstOf(`${row.file}|${row.sheet}|dry`))
        say(warning('ledger.dry', placeOf(row, row.line, at(part.keys.mass)), words.dry))
      if (assumed && part.mass.wetKg > 0 && this.#firstOf(`${row.file}|${row.sheet}|${material.id}`))
        say(warning('ledger.moisture.assumed', placeOf(row, row.line, at('moisture')), words.assumed(material, moisture)))
      this.#checkPermit(row, form, part.day, bad)
      const receiver = this.#receiver(row)
      const fact: WasteFact = {
        key: '',
        form: form.id,
        move: part.move,
        party: site.party ?? site.id,
        site: site.id,
        material: material.id,
        heldOn: part.day,
        written: weighed.written,
        unit: weighed.unit,
        moisture,
        moistureAssumed: assumed,
        wetKg: weighed.wetKg,
        dryKg: weighed.dryKg,
        ...(part.destination === undefined ? {} : { destination: part.destination }),
        ...(receiver === undefined ? {} : { receiver }),
        fields: fieldsOf(row),
        file: row.file,
        sheet: row.sheet,
        line: row.line,
      }
      fact.key = this.#key(fact, bad)
      this.#plausible.check(fact, part.keys, key => (code, said) => say(warning(`ledger.${code}`, placeOf(row, row.line, at(key)), said)))
      facts.push(fact)
    }
    return sound ? facts : []
  }

  #site(row: FormRow, bad: Bad): NamedSite | undefined {
    const text = textOf(row, 'site')
    if (text === '' && this.#defaultSite !== undefined) return this.#defaultSite
    if (text === '') {
      bad('site', 'site.blank', words.noSite)
      return undefined
    }
    const found = this.#lookups.site(text)
    if ('one' in found) return found.one
    bad('site', 'site.unknown', words.site(text, found))
    return undefined
  }

  #material(row: FormRow, bad: Bad): NamedMaterial | undefined {
    const [name, code] = [textOf(row, 'material'), textOf(row, 'wasteCode')]
    // A cell that is blank or wrong was said by whoever read it.
    if (!row.sound && name === '') return undefined
    const byName = this.#lookups.material(name)
    const byCode = code === '' ? undefined : this.#lookups.material(code)
    const found = 'one' in byName ? byName : byCode !== undefined && 'one' in byCode ? byCode : undefined
    if (found === undefined) {
      bad('material', 'material.unknown', words.material(name, 'none' in byName ? byName : { nearZh: '', nearEn: '' }))
      return undefined
    }
    return found.one
  }

  #receiver(row: FormRow): string | undefined {
    const [name, code] = [textOf(row, 'receiver'), textOf(row, 'receiverCode')]
    if (name === '') return undefined
    const party = code === '' ? this.#lookups.party(name) : this.#lookups.party(code)
    if ('one' in party) return party.one.id
    const byName = this.#lookups.party(name)
    return 'one' in byName ? byName.one.id : code === '' ? name : code
  }

  #checkPermit(row: FormRow, form: Form, day: string, bad: Bad): void {
    const text = textOf(row, 'facility')
    if (text === '' || form.id === 'generation') return
    const found = this.#lookups.facility(text)
    if (!('one' in found)) return
    const permit = permitOn(found.one, day)
    if (permit !== undefined && 'outOfForce' in permit) bad('facility', 'permit.expired', words.expired(text, day, permit.outOfForce))
  }

  /** A sheet of a hundred thousand rows without moisture says so once for each material. */
  #firstOf(assumption: string): boolean {
    if (this.#assumptions.has(assumption)) return false
    this.#assumptions.add(assumption)
    return true
  }

  /** The row's name; a batch used twice in one import is said. */
  #key(fact: WasteFact, bad: Bad): string {
    const { move, site, material, heldOn, fields } = fact
    const batch = fields['batch'] ?? ''
    // A batch may come into store once and leave it in parts; everywhere else it is one row.
    const byBatch = batch !== '' && move !== 'into_store' && move !== 'out_of_store'
    const stem = byBatch ? `${move}~${site}~${batch}` : `${move}~${site}~${material}~${heldOn}~${fields['facility'] ?? ''}~${batch}`
    if (!byBatch) {
      const ordinal = (this.#ordinals.get(stem) ?? 0) + 1
      this.#ordinals.set(stem, ordinal)
      return `${stem}~${ordinal}`
    }
    this.#noteBatch(stem, batch, fact, bad)
    return stem
  }

  #noteBatch(stem: string, batch: string, row: Pick<FormRow, 'sheet' | 'line'>, bad: Bad): void {
    const earlier = this.#seen.get(stem)
    if (earlier !== undefined) bad('batch', 'batch.twice', words.twice(batch, earlier))
    else this.#seen.set(stem, { sheet: row.sheet, line: row.line })
  }
}

/** What leaves a store or the plant goes somewhere. */
const leaving = new Set<WasteMove>(['dispatched', 'out_of_store'])
type Keys = { day: string; mass: string }
type Part = { move: WasteMove; day: string; mass: WrittenMass; keys: Keys; destination?: Destination }
function partsOf(row: FormRow, form: Form, bad: Bad): Part[] {
  // A batch of the hazardous ledger says itself what becomes of it.
  const destination = (textOf(row, 'destination') as Destination | '') || purposeOfBatch(row) || ''
  const to = destination === '' ? {} : { destination }
  const mass = massOf(row, 'quantity')
  const move = moveOf[form.id]
  if (move !== undefined) {
    const what = move(row)
    if (mass === undefined) return []
    if (what !== undefined && (destination !== '' || !leaving.has(what)))
      return [{ move: what, day: textOf(row, 'day'), mass, keys: { day: 'day', mass: 'quantity' }, ...to }]
    bad('destination', 'destination.blank', words.noPurpose)
    return []
  }
  const parts: Part[] = []
  for (const [dayKey, massKey, side] of [
    ['inDay', 'inQuantity', 'into_store'],
    ['outDay', 'outQuantity', 'out_of_store'],
  ] as const) {
    const [day, own] = [textOf(row, dayKey), massOf(row, massKey)]
    if (own === undefined && day === '') continue
    if (own === undefined) bad(massKey, 'half', words.half)
    else if (day === '') bad(dayKey, 'half', words.half)
    else parts.push({ move: side, day, mass: own, keys: { day: dayKey, mass: massKey }, ...(side === 'out_of_store' ? to : {}) })
  }
  if (parts.length === 0) bad('inQuantity', 'empty', words.empty)
  if (parts.some(({ move: side }) => side === 'out_of_store') && destination === '')
    bad('destination', 'destination.blank', words.noDestination)
  return parts
}

/** A mass as the ledger keeps it, wet; a dry figure stands for the wet mass that holds it. */
function weighedAs(mass: WrittenMass, moisture: string): Pick<WasteFact, 'written' | 'unit' | 'wetKg' | 'dryKg'> | undefined {
  if (mass.dry === true) {
    const wet = wetFromDryKg(mass.wetKg, moisture)
    return wet === null ? undefined : { written: String(wet), unit: 'kg', wetKg: wet, dryKg: mass.wetKg }
  }
  const dry = dryKg(mass.wetKg, moisture)
  return dry === null ? undefined : { written: mass.written, unit: mass.unit, wetKg: mass.wetKg, dryKg: dry }
}

/** The row's own moisture, or the material's usual one. */
function moistureOf(row: FormRow, material: NamedMaterial): [moisture: string, assumed: boolean] {
  const own = textOf(row, 'moisture')
  return own === '' ? [String(material.moisture ?? 0), true] : [own, false]
}

function fieldsOf(row: FormRow): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [key, value] of Object.entries(row.values)) if (!placed.has(key) && typeof value === 'string') fields[key] = value
  return fields
}

const make = (zh: string, en: string, mendZh: string, mendEn: string): Words => ({ zh, en, mendZh, mendEn })
const words = {
  noSite: make(
    '没有写是哪个单位的台账',
    'nothing says whose ledger this is',
    '加一列“单位名称”，或在表头上方写“单位名称：……”，或在导入时指定单位',
    'add a column 单位名称, write "单位名称：..." above the header, or name the site on import',
  ),
  site: (text: string, near: { nearZh: string; nearEn: string }) =>
    make(
      `没有登记单位“${text}”${near.nearZh}`,
      `there is no site "${text}"${near.nearEn}`,
      '用登记过的名称、编号或统一社会信用代码；新单位请先登记',
      'use a name, id or credit code of the registry; register a new site first',
    ),
  material: (text: string, near: { nearZh: string; nearEn: string }) =>
    make(
      `没有登记物料“${text}”${near.nearZh}`,
      `there is no material "${text}"${near.nearEn}`,
      '用登记过的物料名称、编号或固废代码',
      'use a registered name, id or waste code',
    ),
  assumed: (material: NamedMaterial, moisture: string) =>
    make(
      `含水率空缺，按物料“${material.nameZh ?? material.id}”的 ${moisture} 计（本表此物料各行相同）`,
      `moisture is blank; ${moisture} of the material ${material.id} is used, in every such row of this sheet`,
      '填写实测含水率',
      'write the measured moisture',
    ),
  dry: make(
    '单位是干吨：按干基重量读取，湿重按含水率折算（湿重 = 干重 ÷ (1 − 含水率)）',
    'the unit is dry tonnes: read as dry mass, the wet mass follows from the moisture (wet = dry / (1 - moisture))',
    '核对；若是过磅的湿重，把单位改成吨',
    'see whether that is meant; write 吨 where it is the mass as weighed',
  ),
  half: make('时间和数量只填了一个', 'of day and mass only one is filled in', '两个都填，或都不填', 'fill in both or neither'),
  empty: make(
    '入库和出库都没有填',
    'neither mass in nor mass out is filled in',
    '填写入库或出库的时间和数量',
    'fill in day and mass in, or out',
  ),
  stray: (batch: string, what: 'link' | 'day') =>
    what === 'link'
      ? make(
          `批次编码 ${batch} 说的是另一个环节`,
          `batch code ${batch} is of another link of the chain`,
          '核对编码的环节字母和这张表是否一致',
          'see whether the letters of the code fit this sheet',
        )
      : make(
          `批次编码 ${batch} 的日期与时间一栏不同`,
          `the day in batch code ${batch} is not that of the row`,
          '核对日期；编码按产生当日编的可不改',
          'check the day; a code that keeps the day it was made may stay',
        ),
  noPurpose: make(
    '看不出是利用还是处置：批次编码没有写明，这一栏也空着',
    'neither the batch code nor this column says whether it is used or disposed of',
    '选择利用或处置；或用 HWZXLY、HWZXCZ、HWWWLY、HWWWCZ 开头的批次编码',
    'choose 利用 or 处置, or use a batch code that begins with HWZXLY, HWZXCZ, HWWWLY or HWWWCZ',
  ),
  stream: (hazardous: boolean, wasteCode: string) =>
    hazardous
      ? make(
          `${wasteCode} 不是危险废物代码，不记入危险废物台账`,
          `${wasteCode} is no code of hazardous waste, so it does not belong into this ledger`,
          '记入一般工业固体废物台账（表3 至表7），或改正代码',
          'record it in the general ledger (forms 3 to 7), or mend the code',
        )
      : make(
          `${wasteCode} 是危险废物，不记入一般工业固体废物台账`,
          `${wasteCode} is hazardous waste, which the general ledger leaves out`,
          '用危险废物台账（HJ 1259-2022）的表：xunyu template hazardous',
          'use the records of HJ 1259-2022: xunyu template hazardous',
        ),
  noDestination: make('出库没有写去向', 'what leaves the store has no destination', '选择利用、处置或贮存', 'choose 利用, 处置 or 贮存'),
  twice: (batch: string, earlier: { sheet: string; line: number }) =>
    make(
      `批次编号 ${batch} 已在“${earlier.sheet}”第 ${earlier.line} 行用过`,
      `batch ${batch} is used in "${earlier.sheet}" row ${earlier.line} already`,
      '每批只登记一行；不同的批次用不同的编号',
      'one row per batch; give another batch another number',
    ),
  expired: (
    facility: string,
    day: string,
    permits: readonly { number: string; validFrom?: string | undefined; validTo?: string | undefined }[],
  ) => {
    const list = permits.map(({ number, validFrom, validTo }) => `${number}（${validFrom ?? ''}—${validTo ?? ''}）`).join('、')
    const listEn = permits.map(({ number, validFrom, validTo }) => `${number} (${validFrom ?? ''} to ${validTo ?? ''})`).join(', ')
    return make(
      `设施 ${facility} 在 ${day} 没有有效的许可：${list}`,
      `facility ${facility} has no permit in force on ${day}: ${listEn}`,
      '核对日期；许可已续期的，先在登记簿中更新有效期',
      'check the day; where the permit was renewed, update the registry first',
    )
  },
}
