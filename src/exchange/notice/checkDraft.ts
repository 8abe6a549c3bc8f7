// The checks of a notice before it is one: what was given, with names as people write them, to a draft with ids and exact figures, or every
// problem at once, each at its field with the nearest name that is known.
import {
  type GivenLimit,
  type GivenNotice,
  type GivenRange,
  NoticeDraft,
  type NoticeLimit,
  type QualityRange,
} from '#domain/exchange/notice.ts'
import { wasteStream } from '#domain/codes/wasteCode.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { valueWords } from '#domain/valueWords.ts'
import { parseDay } from '#intake/cells.ts'
import { plainText } from '#intake/matchNames.ts'
import { readAmount, readPrice, readSubstance } from './figures.ts'
import type { NoticeGround, NoticeNames } from './ground.ts'
import { readPlace } from './readPlace.ts'
import { say, type Said } from './say.ts'

/** @param names made once for many notices */
export function checkDraft(given: GivenNotice, ground: NoticeGround, names: NoticeNames): Checked<NoticeDraft> {
  const problems: Problem[] = []
  const warnings: Problem[] = []
  const out: Said = one => void (one.severity === 'error' ? problems : warnings).push(one)
  const { priceCnyPerT, ...rest } = given
  const made = {
    ...rest,
    basis: given.basis ?? 'wet',
    ...readWho(given, names, out),
    ...readWhat(given, names, out),
    ...checkMasses(given, out),
    place: readPlace(given.place, ground, names, out),
    ...readWhen(given, ground.today, out),
    ...(priceCnyPerT === undefined || priceCnyPerT === '' ? {} : { priceCnyPerT: readPrice(priceCnyPerT, 'priceCnyPerT', out) }),
    ...(given.quality === undefined ? {} : { quality: readQuality(given.quality, names, out) }),
    ...(given.limits === undefined ? {} : { limits: readLimits(given.limits, names, out) }),
    ...(given.modes === undefined ? {} : { modes: readModes(given.modes, names, out) }),
  }
  if (given.maxHaulKm !== undefined && !(given.maxHaulKm > 0)) out(say.haul('maxHaulKm'))
  if (given.moisture !== undefined && !/^0(\.\d{1,4})?$/u.test(given.moisture)) out(say.moisture('moisture', given.moisture))
  if (problems.length > 0) return { ok: false, problems: [...problems, ...warnings] }
  const parsed = NoticeDraft.safeParse(made)
  if (!parsed.success)
    return { ok: false, problems: [...parsed.error.issues.map(issue => say.value(issue.path.join('.'), valueWords(issue))), ...warnings] }
  return { ok: true, value: parsed.data, warnings }
}

/** A firm that no register has may list all the same: under its name as it was written. */
function readWho({ party, partyName }: GivenNotice, names: NoticeNames, out: Said): { party: string; partyName?: string } {
  const text = plainText(party)
  const found = names.party(text)
  if ('one' in found) return { party: found.one.id }
  if (found.near !== undefined) out(say.party('party', partyName ?? text, found.near.word))
  return { party: text, ...(partyName === undefined ? {} : { partyName }) }
}

function readWhat({ material, wasteCode }: GivenNotice, names: NoticeNames, out: Said): { material: string; wasteCode?: string } {
  const found = names.material(plainText(material))
  const code = wasteCode === undefined || wasteCode === '' ? undefined : wasteStream(wasteCode)
  if (code !== undefined && 'fault' in code)
    out(say.wasteCode('wasteCode', plainText(wasteCode ?? ''), stripped(code.fault.zh), stripped(code.fault.en)))
  if (!('one' in found)) {
    const near = found.near === undefined ? undefined : { word: found.near.word, name: found.near.one.nameZh ?? found.near.one.id }
    out(say.material('material', plainText(material), near))
    return { material }
  }
  const { id, nameZh, wasteCode: own } = found.one
  if (code === undefined || 'fault' in code) return { material: id }
  if (own !== undefined && /-S\d\d$/u.test(own) && own !== code.code) out(say.otherCode('wasteCode', code.code, nameZh ?? id, own))
  return { material: id, wasteCode: code.code }
}
/** The words of a code begin with the code itself, which stands there already. */
const stripped = (text: string): string => text.replace(/^[“"][^”"]*[”"]\s*/u, '')

function checkMasses({ massKg, minLotKg }: GivenNotice, out: Said): { massKg: number } {
  if (!(massKg > 0)) out(say.mass('massKg', massKg))
  else if (!Number.isSafeInteger(massKg)) out(say.massWhole('massKg'))
  if (minLotKg !== undefined && !(minLotKg > 0)) out(say.lotMass('minLotKg'))
  else if (minLotKg !== undefined && !Number.isSafeInteger(minLotKg)) out(say.massWhole('minLotKg'))
  else if (minLotKg !== undefined && massKg > 0 && minLotKg > massKg) out(say.lot('minLotKg', minLotKg, massKg))
  return { massKg }
}

function readWhen(given: GivenNotice, today: string, out: Said): { fromDay: string; toDay: string } {
  const [fromDay, toDay] = [parseDay(given.fromDay), parseDay(given.toDay)]
  if (fromDay === undefined) out(say.day('fromDay', given.fromDay))
  if (toDay === undefined) out(say.day('toDay', given.toDay))
  if (fromDay !== undefined && toDay !== undefined && toDay < fromDay) out(say.backwards('toDay', fromDay, toDay))
  else if (toDay !== undefined && toDay < today) out(say.past('toDay', toDay))
  return { fromDay: fromDay ?? given.fromDay, toDay: toDay ?? given.toDay }
}

function readQuality(given: readonly GivenRange[], names: NoticeNames, out: Said): QualityRange[] {
  const seen = new Set<string>()
  return given.flatMap((range, at) => {
    const path = `quality.${at}`
    const read = readSubstance(range, path, names, out)
    if (read === undefined) return []
    const [low, high] = [readAmount(range.low, read, `${path}.low`, out), readAmount(range.high, read, `${path}.high`, out)]
    if (low === undefined || high === undefined) return []
    if (Number(low) > Number(high)) out(say.reversed(`${path}.low`, read.substance, low, high))
    if (seen.has(read.substance.id)) out(say.twice(`${path}.substance`, read.substance))
    seen.add(read.substance.id)
    const sampledOn = range.sampledOn === undefined ? undefined : parseDay(range.sampledOn)
    if (range.sampledOn !== undefined && sampledOn === undefined) out(say.day(`${path}.sampledOn`, range.sampledOn))
    return [
      {
        substance: read.substance.id,
        low,
        high,
        unit: read.unit,
        basis: range.basis ?? usualBasis(read.substance.id),
        ...(range.report === undefined || range.report === '' ? {} : { report: range.report }),
        ...(sampledOn === undefined ? {} : { sampledOn }),
      },
    ]
  })
}

function readLimits(given: readonly GivenLimit[], names: NoticeNames, out: Said): NoticeLimit[] {
  return given.flatMap((one, at) => {
    const path = `limits.${at}`
    const read = readSubstance(one, path, names, out)
    const limit = read === undefined ? undefined : readAmount(one.limit, read, `${path}.limit`, out)
    if (read === undefined || limit === undefined) return []
    return [
      {
        substance: read.substance.id,
        operator: one.operator,
        limit,
        unit: read.unit,
        basis: one.basis ?? usualBasis(read.substance.id),
        ...(one.standard === undefined || one.standard === '' ? {} : { standard: one.standard }),
        ...(one.clause === undefined || one.clause === '' ? {} : { clause: one.clause }),
      },
    ]
  })
}
/** Laboratories report on the dry sample; water alone is a share of the wet one. */
const usualBasis = (substance: string): 'wet' | 'dry' => (substance === 'moisture' ? 'wet' : 'dry')

function readModes(given: readonly string[], names: NoticeNames, out: Said): string[] {
  const ids = given.flatMap((text, at) => {
    const found = names.mode(plainText(text))
    if ('one' in found) return [found.one.id]
    out(say.mode(`modes.${at}`, text, found.near?.word))
    return []
  })
  return [...new Set(ids)]
}
