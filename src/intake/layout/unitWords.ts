// What the words beside a figure say of its unit: in the bracket of a header, in a row of units, in a title, a sheet's name or a footer.
// A word is obeyed, or known to say nothing of a unit, or refused: it is never dropped.
import { massWord, type MassWord } from '#domain/writtenMass.ts'
import type { Problem } from '#domain/problem.ts'
import { foldName, plainText } from '../matchNames.ts'

export type Words = Pick<Problem, 'zh' | 'en' | 'fixZh' | 'fixEn'>
/** What is counted where no mass is: it takes a density, or a mass of one, to weigh it. */
export type Counted = 'volume' | 'pieces' | 'vehicles'
export type UnitWord =
  | { mass: MassWord }
  | { dry: true }
  | { wet: true }
  | { percent: true }
  | { perMille: true }
  | { counted: Counted; text: string }
  | { remark: true }
  | { unknown: string }

const counted: readonly (readonly [RegExp, Counted])[] = [
  [/^([万千百亿]|10\^?\d)?(m3|m\^3|cbm|立方米?|方|立米|立方公尺|l|ml|升|毫升|公升|立升|kl|千升|体积|容积|方量|方数|立方数)$/iu, 'volume'],
  [/^[万千百]?(车|车次|辆|趟|船|列|节|车皮|车数|趟数|船数|trucks?|loads?|trips?)$/iu, 'vehicles'],
  [
    /^[万千百]?(件|个|袋|桶|包|箱|吨袋|吨桶|块|条|只|支|根|批|托|盘|罐|瓶|张|片|套|台|件数|袋数|桶数|箱数|个数|包数|块数|pcs?|pieces?|bags?|drums?|barrels?)$/iu,
    'pieces',
  ],
]
/** Words that stand beside the name of a column and say nothing of a unit. */
const remarks =
  /^(必填项?|选填项?|可选|可空|实测|估算|估计|预计|过磅|地磅|磅单|称重|计量|净重|含水|实物量?|原始|本?(日|月|季|年)度?|当(日|月|年)|合计|全年|全厂|小数|数字|填数字|required|optional|net|measured|weighed|gross of water|\d{1,2}|[①-⑩⑴-⑽]|注\d*|\d{4}年?度?|\d{1,2}月|\d{4}年\d{1,2}月|(19|20)\d{2}[-/.]\d{1,2}([-/.]\d{1,2})?|上限|下限|低值|高值|保留.*|.*位小数|见.*|不含.*|含.*水.*)$/iu
const dryWords = /^(绝?干重|绝?干基|干物质|dry|dry mass|dry matter|绝干)$/iu
const wetWords = /^(湿重|湿基|鲜重|wet|wet mass|as received)$/iu
const percentWords = /^(%|百分比|百分数|百分含量|percent|per cent)$/iu

/** @param isName whether a word is another name of the column itself */
export function unitWord(text: string, isName: (word: string) => boolean = () => false): UnitWord {
  const plain = plainText(text)
    .replace(/^(计量|数量|重量)?单位\s*[::为是]?\s*|^(unit|in)\s*[::]?\s*(?=\S)/iu, '')
    .replace(/^[([](.*)[)\]]$/u, '$1')
    .replace(/^以\s*(\S+?)\s*(为单位|计)$/u, '$1')
  if (plain === '') return { remark: true }
  const mass = massWord(plain)
  if (mass !== undefined) return { mass }
  if (percentWords.test(plain)) return { percent: true }
  if (/^‰|千分(比|数)$/u.test(plain)) return { perMille: true }
  const other = counted.find(([pattern]) => pattern.test(plain.replace(/\s/gu, '').replace(/[/每](年|月|日|天|a|d)$/iu, '')))
  if (other !== undefined) return { counted: other[1], text: plain }
  if (dryWords.test(plain)) return { dry: true }
  if (wetWords.test(plain)) return { wet: true }
  if (remarks.test(plain) || isName(foldName(plain))) return { remark: true }
  return { unknown: plain }
}

/** Every word in the brackets of a header, or behind its slash: the whole of each, else its parts. */
export function unitWordsOf(notes: readonly string[], isName?: (word: string) => boolean): UnitWord[] {
  return notes.flatMap(note => {
    const whole = unitWord(note, isName)
    if (!('unknown' in whole)) return [whole]
    const parts = plainText(note)
      .split(/[\s,，、;；:：()]+/u)
      .filter(part => part !== '')
    return parts.length < 2 ? [whole] : parts.map(part => unitWord(part, isName))
  })
}

/** A header in its name and what stands beside it: `产生量（万吨）（湿基）`, `产量 [kt]`, `产量/万吨`, `产生量:万吨`. */
export function headerParts(header: string): { name: string; notes: string[] } {
  const plain = plainText(header)
  const { outside, inside } = brackets(plain)
  if (inside.length > 0 && outside !== '') return { name: outside, notes: inside }
  const slash = /^([^/,]+)[/,](.+)$/su.exec(plain)
  if (slash?.[1] && slash[2] !== undefined) return { name: slash[1], notes: [slash[2]] }
  // `产生量：万吨`; a line above the table, such as `单位：万吨` or `单位名称：东山`, names no column.
  const colon = /^([^:_]+?)\s*[:_]\s*(.+)$/su.exec(plain)
  const said = colon?.[2] === undefined || colon[1]?.endsWith('单位') === true ? undefined : unitWord(colon[2])
  const isUnit = said !== undefined && !('unknown' in said) && !('remark' in said)
  return isUnit && colon?.[1] !== undefined && colon[2] !== undefined ? { name: colon[1], notes: [colon[2]] } : { name: plain, notes: [] }
}

/** What stands in the outermost brackets, which may hold others (`元/(t/a)`), and what stands outside of them. */
export function brackets(text: string): { outside: string; inside: string[] } {
  const inside: string[] = []
  let [outside, within, depth] = ['', '', 0]
  for (const letter of text) {
    const [opens, closes] = ['[(【'.includes(letter), '])】'.includes(letter)]
    if (closes && depth > 0) {
      depth -= 1
      if (depth === 0) {
        inside.push(within)
        within = ''
        continue
      }
    }
    if (depth > 0) within += letter
    else if (!opens) outside += letter
    if (opens) depth += 1
  }
  if (within !== '') inside.push(within)
  return { outside: outside.trim(), inside }
}

/** A unit that is glued to the name: `产生量万吨`, `数量 t`. @returns undefined where the text ends with none */
export function gluedUnit(header: string): { name: string; unit: string } | undefined {
  const parts =
    /^(.*?[\p{Script=Han}A-Za-z])\s*((?:[亿万千百]|百万|干|湿)?吨|公斤|千克|斤|万?立方米|万?m3|车数?|(?<=\s|\p{Script=Han})(?:kg|t|kt|Mt|万t)|%)$/iu.exec(
      plainText(header),
    )
  return parts?.[1] !== undefined && parts[2] !== undefined ? { name: parts[1], unit: parts[2] } : undefined
}

const countedWords: Record<Counted, Words> = {
  volume: {
    zh: '是体积，不是重量',
    en: 'is a volume, not a mass',
    fixZh: '过磅后填吨；没有过磅的，用堆积密度换算：吨 = 立方米 × 密度（吨/立方米），并在备注写明密度',
    fixEn: 'weigh it and write tonnes; or convert with the bulk density (t = m3 x t/m3) and name the density in the note',
  },
  pieces: {
    zh: '是件数，不是重量',
    en: 'counts pieces, not mass',
    fixZh: '过磅后填吨；或用件数乘以每件的称重，并在备注写明每件多重',
    fixEn: 'weigh it and write tonnes; or multiply by the weighed mass of one and name it in the note',
  },
  vehicles: {
    zh: '是车数，不是重量',
    en: 'counts loads, not mass',
    fixZh: '按磅单填吨；没有磅单的先过磅，不要按车估',
    fixEn: 'write the tonnes of the weighbridge slips; weigh first where there are none',
  },
}
/** Why a unit cannot be obeyed, and what to do. */
export function refusedUnit(word: { counted: Counted; text: string } | { unknown: string }): Words {
  if ('counted' in word) {
    const { zh, en, ...fix } = countedWords[word.counted]
    return { zh: `“${word.text}”${zh}`, en: `"${word.text}" ${en}`, ...fix }
  }
  return {
    zh: `计量单位“${word.unknown}”不认识`,
    en: `unit "${word.unknown}" is not known`,
    fixZh: '用 吨、万吨、百吨、千克 或 斤；不是单位的说明请移到备注，不要写在列名的括号里',
    fixEn: 'use t, kg, 百吨 (100 t), 万吨 (10 kt) or 斤 (0.5 kg); move a remark that is not a unit out of the bracket',
  }
}
