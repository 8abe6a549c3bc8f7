// Why a row of a list is none of the notices that are kept, in words.
import { type Place, problem, type Problem } from '#domain/problem.ts'

const say = (code: string, place: Place, zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problem(`list.${code}`, place, { zh, en, fixZh, fixEn })

export const unknownNumber = (place: Place, number: string): Problem =>
  say(
    'number',
    place,
    `没有编号为“${number}”的挂牌`,
    `there is no notice with the number "${number}"`,
    '新的一行不要写循域编号；抄错的照原表改回',
    'leave the number out of a new row, or restore the number of the original list',
  )
export const numberOfOther = (place: Place, number: string): Problem =>
  say(
    'number.other',
    place,
    `编号“${number}”是另一单位或另一类（供应 / 需求）的挂牌`,
    `the number "${number}" is a notice of another party or kind`,
    '这一行的编号删去，或改回原来的单位和类型',
    'remove the number from this row, or restore its party and kind',
  )
export const closedRow = (place: Place, number: string): Problem =>
  say(
    'closed',
    place,
    `挂牌“${number}”已结束，不能再改`,
    `the notice "${number}" is closed and cannot change`,
    '这一行改回原样；要重新供需的，另起一行，不写编号',
    'restore this row; to list again, add a row without a number',
  )
export const closedSince = (place: Place, number: string): Problem =>
  say(
    'closed.listing',
    place,
    `同一单位、品种、地点、期间的挂牌“${number}”已结束`,
    `the notice "${number}" of the same party, material, place and period is closed`,
    '期间写结束之后的；确是另一批的，用“规格等级”列区分',
    'write a later period, or tell the grades apart in the column 规格等级',
  )
export const notYourRow = (place: Place, party: string, plans: boolean): Problem =>
  say(
    'party',
    place,
    plans ? `“${party}”在这里有账号，由其自己挂牌` : `您不代表“${party}”`,
    plans ? `"${party}" has an account here and lists for itself` : `you do not act for "${party}"`,
    plans ? '从清单中删去这一行，或请该单位授权代办（act）' : '请该单位授权代办（act），或只留自己单位的行',
    plans
      ? 'remove the row, or have the firm delegate to you with the scope act'
      : 'have the firm delegate to you with the scope act, or keep only your own rows',
  )
