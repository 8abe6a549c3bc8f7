// Rows of the ledger forms to facts: names found, moisture taken, permits looked at, keys made; or every problem at once.
import { dryKg, wetFromDryKg } from '#domain/writtenMass.ts'
import { wasteStream } from '#domain/codes/wasteCode.ts'
import type { UnknownName, UsedMoisture } from '#domain/importJob.ts'
import type { Problem } from '#domain/problem.ts'
import type { Destination, WasteFact, WasteMove } from '#domain/wasteFact.ts'
import { error, placeOf, warning } from '../rawTable.ts'
import { massOf, textOf, type Form, type FormRow, type WrittenMass } from './form.ts'
import { hazardousMoves, isHazardous, isOtherStream, purposeOfBatch, silentPurpose, strayBatch } from './hazardousForms.ts'
import { streamOf, type Water, waterOf } from './moisture.ts'
import { isIncoming, keptAs, slipFault } from './slipForms.ts'
import { permitOn, type Lookups, type NamedMaterial, type NamedSite } from './names.ts'
import type { Recognised } from '../layout/header.ts'
import { words, type Words } from './factWords.ts'
import { Plausible } from './plausible.ts'

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
  'lateReason',
])

/** Where a waste was first met under its code, and what the firm calls it. */
export type RegisteredHere = { site: string; name: string; file: string; sheet: string; line: number }

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
  readonly #plausible: Plausible
  /** Wastes under a statutory code that nobody had registered, with the sites where they arise: they are registered with the import. */
  readonly registered = new Map<string, { material: NamedMaterial; streams: Map<string, RegisteredHere> }>()
  #say: (problem: Problem) => void = () => undefined
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
    this.#say = say
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
    const parts = partsOf(row, form, bad, () =>
      say(warning('ledger.destination.assumed', placeOf(row, row.line, at('destination')), words.noPurpose)),
    )
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
      const weighed = weighedAs(part.mass, moisture)
      if (weighed === undefined) continue
      if (part.mass.dry === true && this.#firstOf(`${row.file}|${row.sheet}|dry`))
        say(warning('ledger.dry', placeOf(row, row.line, at(part.keys.mass)), words.dry))
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
        validOn: part.day,
        written: weighed.written,
        unit: weighed.unit,
        moisture,
        moistureAssumed: assumed,
        wetKg: weighed.wetKg,
        dryKg: weighed.dryKg,
        ...(part.destination === undefined ? {} : { destination: part.destination }),
        ...(receiver === undefined ? {} : { receiver }),
        fields: fieldsOf(row),
        ...(textOf(row, 'lateReason') === '' ? {} : { lateReason: textOf(row, 'lateReason') }),
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
      const registered = this.#byCode(row, name, code, site)
      if (registered !== undefined) return registered
      this.#noteUnknown('materials', name, 'none' in byName ? byName.near : undefined)
      bad('material', 'material.unknown', words.material(name, 'none' in byName ? byName : { nearZh: '', nearEn: '' }))
      return undefined
    }
    return found.one
  }

  /** A waste that nobody has registered, under its statutory code: the code is its id, so that two firms that name it by its code name one waste. */
  #byCode(row: FormRow, name: string, code: string, site: NamedSite | undefined): NamedMaterial | undefined {
    const read = code === '' ? undefined : wasteStream(code)
    if (read === undefined || 'fault' in read || name === '' || site === undefined) return undefined
    const known = this.registered.get(read.code) ?? { material: { id: read.code, nameZh: name, wasteCode: read.code }, streams: new Map() }
    this.registered.set(read.code, known)
    const stream = `${site.id}:${read.code}`
    if (!known.streams.has(stream)) {
      known.streams.set(stream, { site: site.id, name, file: row.file, sheet: row.sheet, line: row.line })
      this.#say(warning('ledger.material.registered', placeOf(row, row.line), words.registered(name, read.code)))
    }
    return known.material
  }

  #receiver(row: FormRow): string | undefined {
    const [name, code] = [textOf(row, 'receiver'), textOf(row, 'receiverCode')]
    if (name === '') return undefined
    const byName = this.#lookups.party(name)
    const byCode = code === '' ? byName : this.#lookups.party(code)
    // A code that somebody else has registered as theirs sends nothing to them past the name that is written.
    if ('one' in byName) return byName.one.id
    return 'one' in byCode ? byCode.one.id : code === '' ? name : code
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
    const { move, site, material, validOn, fields } = fact
    const batch = fields['batch'] ?? ''
    // A batch may come into store once and leave it in parts; everywhere else it is one row.
    const byBatch = batch !== '' && move !== 'into_store' && move !== 'out_of_store'
    const stem = byBatch ? `${move}~${site}~${batch}` : `${move}~${site}~${material}~${validOn}~${fields['facility'] ?? ''}~${batch}`
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

/** What leaves the plant goes somewhere; what comes out of a store is still on the premises, and where it goes next has a row of its own. */
const leaving = new Set<WasteMove>(['dispatched'])
type Keys = { day: string; mass: string }
type Part = { move: WasteMove; day: string; mass: WrittenMass; keys: Keys; destination?: Destination }
function partsOf(row: FormRow, form: Form, bad: Bad, assume: (destination: Destination) => void): Part[] {
  // A batch of the hazardous ledger says itself what becomes of it.
  const silent = silentPurpose(form.id)
  const said = (textOf(row, 'destination') as Destination | '') || purposeOfBatch(row) || ''
  if (said === '' && silent !== undefined) assume(silent)
  const destination = said === '' ? (silent ?? '') : said
  const to = destination === '' ? {} : { destination }
  const mass = massOf(row, 'quantity')
  const move = moveOf[form.id]
  if (move !== undefined) {
    const what = move(row)
    if (mass === undefined) return []
    if (what !== undefined && (destination !== '' || !leaving.has(what)))
      return [{ move: what, day: textOf(row, 'day'), mass, keys: { day: 'day', mass: 'quantity' }, ...to }]
    bad('destination', 'destination.blank', words.noWhither)
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

function fieldsOf(row: FormRow): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [key, value] of Object.entries(row.values)) if (!placed.has(key) && typeof value === 'string') fields[key] = value
  return fields
}
