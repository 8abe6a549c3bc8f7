// How the format of a cell shows its number (ECMA-376 part 1, 18.8.31): a share as per cent, thousands left away, a unit written behind it.
// What a person sees is what is read.
import { massWord } from '#domain/writtenMass.ts'
import { unlikeShown } from '../rawTable.ts'
import { unitWord } from './unitWords.ts'

/** `times`: what is shown for one that is stored; `text`: what stands behind the figure. */
export type ShownAs = { times: number; text: string }

/** @param format code such as `0.0%`, `#,##0,`, `0.00"万吨"`, `0!.0,"万"` @returns undefined where the number is shown as it is */
export function shownAs(format: string): ShownAs | undefined {
  const [section = ''] = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
  // Colours, locales and conditions stand in brackets; `_x` leaves a space, `*x` fills the cell.
  const plain = section.replace(/\[[^\]]*\]/gu, '').replace(/[_*]./gu, '')
  const placeholders = plain.replace(/"[^"]*"/gu, '').replace(/\\./gu, '')
  // Days and times are numbers too; who reads them knows.
  if (/[ymdhs]/iu.test(placeholders.replace(/general|e\+|e-/giu, '')) || !/[0#?]|general/iu.test(placeholders)) return undefined
  const literal = [...plain.matchAll(/"([^"]*)"|\\(.)|([\p{Script=Han}]+)/gu)]
    .map(([, quoted, escaped, bare]) => quoted ?? escaped ?? bare ?? '')
    .join('')
  const percent = placeholders.includes('%')
  const thousands = /[0#?](,+)(?=[^0#?,]*$|\.|%)/u.exec(placeholders)?.[1]?.length ?? 0
  // `0!.0,` writes a point among the whole figures: with one comma it shows ten thousands.
  const pointed = /!\.([0#?]+)/u.exec(placeholders)?.[1]?.length ?? 0
  const times = (percent ? 100 : 1) / 1000 ** thousands / 10 ** pointed
  const unit = literal.trim()
  const said = unit === '' ? undefined : unitWord(unit)
  const isUnit = said !== undefined && !('remark' in said) && (!('unknown' in said) || /元|%/u.test(unit) || massWord(unit) !== undefined)
  const text = percent ? '%' : isUnit ? unit : ''
  return times === 1 && text === '' ? undefined : { times, text }
}

/** The figure as it is shown, without the dust of binary fractions. */
export function shownText(value: number, { times, text }: ShownAs): string | number {
  // Thousands that are only left away say nothing of a unit: the figure seen is not the figure held, and somebody has to say which is meant.
  if (text === '') return `${value}${unlikeShown}${Number((value * times).toPrecision(15))}`
  const shown = times === 1 ? value : Number((value * times).toPrecision(15))
  return `${shown}${text}`
}
