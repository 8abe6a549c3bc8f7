// The list of a fair read whole: rows of the workbook to notices, each with the row that it stands in; what keeps a row from being one is said
// at its cell. Nothing is half read: whoever keeps the rows looks whether an error was said.
import { type GivenNotice, type NoticeDraft, NoticeKind } from '#domain/exchange/notice.ts'
import { wetFromDryKg } from '#domain/writtenMass.ts'
import { periodFaultWords, readPeriod } from '#domain/periodWords.ts'
import type { Problem, ProblemWords } from '#domain/problem.ts'
import { listForm } from '#intake/exchangeList/listForm.ts'
import { type ListRow, readListRows, type ListSheet } from '#intake/exchangeList/listRows.ts'
import { massOf, textOf, type WrittenMass } from '#intake/forms/form.ts'
import type { SheetSource } from '#intake/layout/source.ts'
import { plainText } from '#intake/matchNames.ts'
import { checkDraft } from '../notice/checkDraft.ts'
import { listingKey, periodsMeet } from '../notice/listing.ts'
import { noticeNames, type NoticeGround, type NoticeNames } from '../notice/ground.ts'
import { fieldOf, listWords } from './listWords.ts'
import { readQualityWords } from './qualityWords.ts'

/** `ref` names the row inside its list, `number` is the one of ours that it bears; `key` is what makes two rows the same listing. */
export type ListedNotice = { ref: string; file: string; sheet: string; line: number; number?: string; key: string; draft: NoticeDraft }
export type ExchangeList = { sheets: readonly ListSheet[]; notices: readonly ListedNotice[]; rows: number }

type Say = (problem: Problem) => void

/**
 * @param sources sheets of the workbook, in their order
 * @param say hears of everything that is wrong or doubtful, each with its cell; an error means that its row is no notice
 */
export async function readList(sources: readonly SheetSource[], ground: NoticeGround, say: Say): Promise<ExchangeList> {
  const { sheets, rows } = await readListRows(sources, say)
  const names = noticeNames(ground)
  const several = new Set(sheets.map(({ file }) => file)).size > 1
  const notices: ListedNotice[] = []
  const seen = new Map<string, ListedNotice[]>()
  for (const row of rows) {
    const one = noticeOf(row, ground, names, several, say)
    if (one === undefined) continue
    const before = (seen.get(one.key) ?? []).find(({ draft }) => periodsMeet(draft, one.draft))
    if (before !== undefined)
      say(listWords.twice(placeOf(row, 'material'), before.line, before.sheet === one.sheet ? undefined : before.sheet))
    seen.set(one.key, [...(seen.get(one.key) ?? []), one])
    notices.push(one)
  }
  return { sheets, notices, rows: rows.length }
}

function placeOf({ row, sheet }: ListRow, key?: string): Problem['place'] {
  const column = key === undefined ? undefined : sheet.columns.find(one => one.key === key)
  const text = column?.text ?? listForm.fields.find(field => field.key === key)?.zh
  return { file: row.file, sheet: row.sheet, row: row.line, ...(text === undefined ? {} : { column: text }) }
}

function noticeOf(row: ListRow, ground: NoticeGround, names: NoticeNames, several: boolean, say: Say): ListedNotice | undefined {
  let sound = row.row.sound
  const at = (key: string, words: ProblemWords & { code: string }): void => {
    const { code, ...said } = words
    sound = false
    say({ code: `list.${code}`, severity: 'error', place: placeOf(row, key), ...said })
  }
  const given = givenOf(row, at)
  if (given === undefined) return undefined
  const checked = checkDraft(given, ground, names)
  for (const one of checked.ok ? checked.warnings : checked.problems)
    say({ ...one, place: placeOf(row, fieldOf(one.place.path ?? '', row.sheet.columns)) })
  if (!checked.ok || !sound) return undefined
  const { file, sheet, line } = row.row
  const number = textOf(row.row, 'number')
  const draft = checked.value
  return {
    ref: several ? `${file}:${sheet}:${line}` : `${sheet}:${line}`,
    file,
    sheet,
    line,
    ...(number === '' ? {} : { number }),
    key: listingKey(draft),
    draft,
  }
}

type At = (key: string, words: ProblemWords & { code: string }) => void
/** The cells of a row as a notice that was given; undefined where not even that can be said. */
function givenOf(listed: ListRow, at: At): GivenNotice | undefined {
  const { row, sheet } = listed
  const text = (key: string): string | undefined => (textOf(row, key) === '' ? undefined : textOf(row, key))
  const kind = NoticeKind.safeParse(text('kind') ?? sheet.kind)
  if (!kind.success) {
    if (sheet.columns.some(({ key }) => key === 'kind')) at('kind', listWords.noKind)
    return undefined
  }
  const when = whenOf(listed, at)
  const mass = massOf(row, 'quantity')
  if (mass?.per !== undefined || sheet.per !== undefined) at('quantity', listWords.rate)
  const moisture = text('moisture')
  const party = text('creditCode') ?? text('party')
  const [place, material] = [text('place'), text('material')]
  if (mass === undefined || party === undefined || place === undefined || material === undefined || when === undefined) return undefined
  const lot = massOf(row, 'minLot')
  const price = text('price')
  const modes = text('modes')
    ?.split(/[;；、，,/+和及]/u)
    .map(word => word.trim())
    .filter(word => word !== '')
  const basis = text('basis') === 'dry' || mass.dry === true ? 'dry' : 'wet'
  if ((text('basis') === 'wet' && mass.dry === true) || (text('basis') === 'dry' && mass.wet === true)) at('basis', listWords.basis)
  return {
    kind: kind.data,
    party,
    ...optional('partyName', text('party')),
    material,
    ...optional('wasteCode', text('wasteCode')),
    ...optional('grade', text('grade')),
    massKg: mass.wetKg,
    ...(lot === undefined ? {} : { minLotKg: lotOf(lot, basis, moisture) }),
    basis,
    ...(moisture === undefined ? {} : { moisture: shortShare(moisture) }),
    place: { words: place, ...numbers(row.values['lng'], row.values['lat']) },
    ...when,
    ...optional('priceCnyPerT', price),
    ...qualityOf(listed, kind.data, at),
    ...(modes === undefined || modes.length === 0 ? {} : { modes }),
    ...(text('maxHaul') === undefined ? {} : { maxHaulKm: Number(text('maxHaul')) }),
    ...optional('contact', text('contact')),
    ...optional('note', text('note')),
  }
}
const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>)
const numbers = (lng: unknown, lat: unknown): { lng?: number; lat?: number } => ({
  ...(typeof lng === 'string' ? { lng: Number(lng) } : {}),
  ...(typeof lat === 'string' ? { lat: Number(lat) } : {}),
})
/** Four decimals of a share are a hundredth of a per cent: no laboratory says more. */
const shortShare = (share: string): string => /^\d+(\.\d{1,4})?/u.exec(share)?.[0] ?? share

/** A least lot is of the same basis as the mass. */
function lotOf({ wetKg, dry }: WrittenMass, basis: 'wet' | 'dry', moisture: string | undefined): number {
  if (dry !== true || basis === 'dry') return wetKg
  return (moisture === undefined ? null : wetFromDryKg(wetKg, moisture)) ?? wetKg
}

function whenOf({ row, sheet }: ListRow, at: At): { fromDay: string; toDay: string } | undefined {
  const text = (key: string): string => textOf(row, key)
  const [from, to, period] = [text('from'), text('to'), plainText(text('period'))]
  if (from !== '' && to !== '') return { fromDay: from, toDay: to }
  const written = period === '' && from === '' && to === '' ? (sheet.year ?? '') : period
  if (written !== '') {
    const read = readPeriod(written)
    if ('period' in read) return { fromDay: from === '' ? read.days.from : from, toDay: to === '' ? read.days.to : to }
    at('period', { code: 'period', ...periodFaultWords(written, read.fault) })
    return undefined
  }
  const has = (key: string): boolean => sheet.columns.some(column => column.key === key)
  if (row.sound && (has('period') || has('to'))) at(has('period') ? 'period' : from === '' ? 'from' : 'to', listWords.noWhen)
  return undefined
}

function qualityOf({ row }: ListRow, kind: 'offer' | 'need', at: At): Pick<GivenNotice, 'quality' | 'limits'> {
  const text = textOf(row, 'quality')
  if (text === '') return {}
  const { ranges, limits, faults } = readQualityWords(text, kind)
  for (const fault of faults) at('quality', listWords.quality(fault))
  const [report, sampledOn] = [textOf(row, 'report'), textOf(row, 'sampledOn')]
  const proved = ranges.map(range => ({ ...range, ...(report === '' ? {} : { report }), ...(sampledOn === '' ? {} : { sampledOn }) }))
  return { ...(proved.length === 0 ? {} : { quality: proved }), ...(limits.length === 0 ? {} : { limits }) }
}
