// Rows of the ledger forms to facts: names found, moisture taken, permits looked at, keys made; or every problem at once.
import { dryKg } from '#domain/writtenMass.ts'
import type { UnknownName, UsedMoisture } from '#domain/importJob.ts'
import type { Problem } from '#domain/problem.ts'
import type { Destination, WasteFact, WasteMove } from '#domain/wasteFact.ts'
import { error, placeOf, warning } from '../rawTable.ts'
import { massOf, textOf, type Form, type FormRow, type WrittenMass } from './form.ts'
import { hazardousMoves, isHazardous, isOtherStream, purposeOfBatch, strayBatch } from './hazardousForms.ts'
import { streamOf, type Water, waterOf } from './moisture.ts'
import { isIncoming, keptAs, slipFault } from './slipForms.ts'
import { permitOn, type Lookups, type NamedMaterial, type NamedSite } from './names.ts'
import type { Recognised } from './header.ts'

type Words = Pick<Problem, 'zh' | 'en' | 'mendZh' | 'mendEn'>
type Bad = (key: string, code: string, words: Words) => void
/** What a row of each form says; the storage form says up to two things. */
const moveOf: Record<string, (row: FormRow) => WasteMove | undefined> = {
  ...hazardousMoves,
  opening: () => 'opening',
  generation: () => 'generated',
  dispatch: () => 'dispatched',
  weighbridge: () => 'dispatched',
  utilisation: () => 'own_utilised',
  // Dumping is told apart by its own word: it is neither disposal nor storage (Code art. 475; until 2026-08-14 law on solid waste, art. 20).
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
  // A slip is kept as form 3, which has no such columns: an export read again has to say the same.
  'direction',
])

/** Makes facts of the rows of one import; it remembers what rows have been seen, over all sheets and files. */
export class FactMaker {
  readonly #lookups: Lookups
  readonly #defaultSite: NamedSite | undefined
  readonly #seen = new Map<string, { sheet: string; line: number }>()
  readonly #ordinals = new Map<string, number>()
  readonly #assumptions = new Set<string>()
  /** Names that were not found, and the water that stood in for what rows do not say; in the order met. */
  readonly unknown = new Map<string, UnknownName>()
  readonly moistures = new Map<string, UsedMoisture>()
  /** @param site whose rows these are, where neither row nor title says */
  constructor(names: Lookups, site: NamedSite | undefined) {
    this.#lookups = names
    this.#defaultSite = site
  }

  /** @returns the facts of a row; none when something is wrong with it, and then each problem has been said */
  facts(row: FormRow, { form, columns }: Pick<Recognised, 'form' | 'columns'>, say: (problem: Problem) => void): WasteFact[] {
    if (isIncoming(row)) {
      if (this.#firstOf(`${row.file}|${row.sheet}|in`)) say(warning('ledger.slip.incoming', placeOf(row, row.line), words.incoming))
      return []
    }
    let sound = true
    const at = (key: string) =>
      columns.find(({ field }) => field?.key === key)?.text ?? form.fields.find(field => field.key === key)?.zh ?? key
    const bad = (key: string, code: string, words: Words) => {
      sound = false
      say(error(`ledger.${code}`, placeOf(row, row.line, at(key)), words))
    }
    const site = this.#site(row, bad)
    const material = this.#material(row, site, bad)
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
    const slip = slipFault(row)
    if (slip !== undefined) bad(slip.key, slip.code, slip.words)
    const parts = partsOf(row, form, bad)
    if (site === undefined || material === undefined) return []
    const facts: WasteFact[] = []
    for (const part of parts) {
      const water = waterOf(row, site, material, this.#lookups)
      if ('differ' in water) {
        bad('moisture', 'moisture.which', words.which(material, water.differ))
        break
      }
      const { moisture, assumed } = water
      this.#noteWater(site, material, water)
      const dry = dryKg(part.mass.wetKg, moisture)
      if (dry === null) continue
      if (assumed && part.mass.wetKg > 0 && this.#firstOf(`${row.file}|${row.sheet}|${material.id}`))
        say(warning('ledger.moisture.assumed', placeOf(row, row.line, at('moisture')), words.assumed(material, water)))
      this.#checkPermit(row, form, part.day, bad)
      const receiver = this.#receiver(row)
      const fact: WasteFact = {
        key: '',
        form: keptAs(form.id),
        move: part.move,
        party: site.party ?? site.id,
        site: site.id,
        material: material.id,
        heldOn: part.day,
        written: part.mass.written,
        unit: part.mass.unit,
        moisture,
        moistureAssumed: assumed,
        wetKg: part.mass.wetKg,
        dryKg: dry,
        ...(part.destination === undefined ? {} : { destination: part.destination }),
        ...(receiver === undefined ? {} : { receiver }),
        fields: fieldsOf(row),
        file: row.file,
        sheet: row.sheet,
        line: row.line,
      }
      fact.key = this.#key(fact, bad)
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
    this.#noteUnknown('sites', text, found.near)
    bad('site', 'site.unknown', words.site(text, found))
    return undefined
  }

  #material(row: FormRow, site: NamedSite | undefined, bad: Bad): NamedMaterial | undefined {
    const [name, code] = [textOf(row, 'material'), textOf(row, 'wasteCode')]
    // A cell that is blank or wrong was said by whoever read it.
    if (!row.sound && name === '') return undefined
    // A firm's own name of a waste stands in its register of streams.
    const stream = site === undefined ? undefined : streamOf(row, site, undefined, this.#lookups)
    const byName = this.#lookups.material(stream?.material ?? name)
    const byCode = code === '' ? undefined : this.#lookups.material(code)
    const found = 'one' in byName ? byName : byCode !== undefined && 'one' in byCode ? byCode : undefined
    if (found === undefined) {
      this.#noteUnknown('materials', name, 'none' in byName ? byName.near : undefined)
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

  #noteUnknown(kind: UnknownName['kind'], name: string, near: string | undefined): void {
    const key = `${kind} ${name}`
    const known = this.unknown.get(key)
    if (known === undefined) this.unknown.set(key, { kind, name, rows: 1, near: near ?? null })
    else known.rows += 1
  }

  #noteWater(site: NamedSite, material: NamedMaterial, { moisture, from, of }: Water): void {
    if (from === 'row') return
    const key = `${site.id} ${material.id} ${moisture} ${from} ${of ?? ''}`
    const known = this.moistures.get(key)
    if (known === undefined) this.moistures.set(key, { site: site.id, material: material.id, moisture, from, of, rows: 1 })
    else known.rows += 1
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
type Part = { move: WasteMove; day: string; mass: WrittenMass; destination?: Destination }
function partsOf(row: FormRow, form: Form, bad: Bad): Part[] {
  // A batch of the hazardous ledger says itself what becomes of it.
  const destination = (textOf(row, 'destination') as Destination | '') || purposeOfBatch(row) || ''
  const to = destination === '' ? {} : { destination }
  const mass = massOf(row, 'quantity')
  const move = moveOf[form.id]
  if (move !== undefined) {
    const what = move(row)
    if (mass === undefined) return []
    if (what !== undefined && (destination !== '' || !leaving.has(what))) return [{ move: what, day: textOf(row, 'day'), mass, ...to }]
    bad('destination', 'destination.blank', isHazardous(form.id) ? words.noPurpose : words.noWhither)
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
    else parts.push({ move: side, day, mass: own, ...(side === 'out_of_store' ? to : {}) })
  }
  if (parts.length === 0) bad('inQuantity', 'empty', words.empty)
  if (parts.some(({ move: side }) => side === 'out_of_store') && destination === '')
    bad('destination', 'destination.blank', words.noDestination)
  return parts
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
  assumed: (material: NamedMaterial, { moisture, from, of }: Water) => {
    const [inZh, inEn] = of === null ? ['', ''] : [`区域 ${of} 的`, ` in the region ${of}`]
    const [zh, en] =
      from === 'stream'
        ? [`固废流登记“${of ?? ''}”`, `the registered stream ${of ?? ''}`]
        : [`${inZh}物料“${material.nameZh ?? material.id}”`, `the material ${material.id}${inEn}`]
    return make(
      `含水率空缺，按${zh}的 ${moisture} 计（本表此物料各行相同）`,
      `moisture is blank; ${moisture} of ${en} is used, in every such row of this sheet`,
      '填写实测含水率，或在固废流登记中写明',
      'write the measured moisture, or register it with the stream',
    )
  },
  which: (material: NamedMaterial, told: readonly { of: string | null; moisture: string }[]) => {
    const list = told.map(({ of, moisture }) => `${of ?? ''} ${moisture}`)
    return make(
      `含水率空缺，而各区域的物料“${material.nameZh ?? material.id}”不同：${list.join('，')}`,
      `moisture is blank, and regions differ on the material ${material.id}: ${list.join(', ')}`,
      '选定区域（命令行 --region），填写实测含水率，或在固废流登记中写明',
      'choose the region (--region), write the measured moisture, or register it with the stream',
    )
  },
  incoming: make(
    '进厂的磅单不记入固废台账，没有读取',
    'slips of what comes in are not part of the ledger and were not read',
    '不需要处理；发出方的台账里有这一批',
    'nothing to do; whoever sent it has it in their ledger',
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
  noWhither: make(
    '没有写流向',
    'nothing says whither it goes',
    '写明利用、处置或贮存；整张表去往一处的，在识别结果里指定（命令行 --destination）',
    'write 利用, 处置 or 贮存; where all of the sheet goes one way say so under what was recognised (--destination)',
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
