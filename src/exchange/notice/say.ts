// What is wrong with a notice, in words: each with the path of its field and what to do about it.
import type { Substance } from '#domain/exchange/substances.ts'
import { problem, warning, type Problem } from '#domain/problem.ts'
import type { ProblemWords } from '#domain/valueWords.ts'

export type Said = (problem: Problem) => void

const words = (zh: string, en: string, fixZh: string, fixEn: string): ProblemWords => ({ zh, en, fixZh, fixEn })
const fault = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problem(`notice.${code}`, { path }, words(zh, en, fixZh, fixEn))
const doubt = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  warning(`notice.${code}`, { path }, words(zh, en, fixZh, fixEn))
const meantZh = (near: string | undefined): string => (near === undefined ? '' : `，是否应为“${near}”？`)
const meantEn = (near: string | undefined): string => (near === undefined ? '' : `; did you mean "${near}"?`)
const tonnes = (kg: number): string => String(kg / 1000)

export const say = {
  mass: (path: string, kg: number) =>
    fault(
      'mass',
      path,
      `数量 ${tonnes(kg)} 吨不大于零`,
      `the quantity ${tonnes(kg)} t is not positive`,
      '填写这一期间的数量；没有数量的不要挂牌',
      'enter the quantity for the period; do not list a zero quantity',
    ),
  massWhole: (path: string) =>
    fault(
      'mass.whole',
      path,
      '数量要以整千克计，且不超过 9 万亿吨',
      'the quantity must be whole kilograms, below 9 petagrams',
      '四舍五入到千克',
      'round it to kilograms',
    ),
  lot: (path: string, lot: number, mass: number) =>
    fault(
      'lot',
      path,
      `最小批量 ${tonnes(lot)} 吨大于挂牌数量 ${tonnes(mass)} 吨`,
      `the minimum lot of ${tonnes(lot)} t exceeds the notice quantity of ${tonnes(mass)} t`,
      '改小最小批量，或不填',
      'lower the minimum lot, or leave it out',
    ),
  lotMass: (path: string) =>
    fault(
      'lot.mass',
      path,
      '最小批量不大于零',
      'the minimum lot is not positive',
      '填正数，或不填',
      'enter a positive quantity, or leave it out',
    ),
  day: (path: string, text: string) =>
    fault('day', path, `“${text}”不是存在的日期`, `"${text}" is not a valid date`, '写成 2026-03-31', 'write 2026-03-31'),
  backwards: (path: string, from: string, to: string) =>
    fault(
      'period',
      path,
      `截止日 ${to} 早于起始日 ${from}`,
      `it ends on ${to}, before it begins on ${from}`,
      '核对起止日期',
      'check both days',
    ),
  past: (path: string, to: string) =>
    doubt(
      'period.past',
      path,
      `期间已于 ${to} 结束`,
      `the period ended on ${to}`,
      '仍有供需的，把截止日改到以后；只补记去向的，不用改',
      'move the last day where it still stands; nothing to do where only its fate is recorded',
    ),
  price: (path: string, text: string) =>
    fault(
      'price',
      path,
      `“${text}”不是价格`,
      `"${text}" is not a valid price`,
      '写成 元/吨 的数字，如 35 或 -12.5（付费请人接收为负）；待商定的不填',
      'write CNY per tonne such as 35 or -12.5 (negative where the taker is paid); leave it out where it is to be agreed',
    ),
  pricePlaces: (path: string, text: string) =>
    fault(
      'price.places',
      path,
      `价格“${text}”的小数多于四位`,
      `the price "${text}" has more than four decimals`,
      '最多写四位小数（元/吨）',
      'write at most four decimals (CNY per tonne)',
    ),
  substance: (path: string, text: string, near: string | undefined) =>
    fault(
      'substance',
      path,
      `指标表里没有“${text}”${meantZh(near)}`,
      `unknown substance "${text}"${meantEn(near)}`,
      near === undefined ? '用指标表里的名称（xunyu notice substances 列出全部）；说不清的写进备注' : `改为“${near}”，或写进备注`,
      near === undefined
        ? 'use a name of the table (xunyu notice substances lists it), or say it in the note'
        : `write "${near}", or say it in the note`,
    ),
  noUnit: (path: string, text: string) =>
    fault(
      'unit.missing',
      path,
      `“${text}”没有写单位`,
      `"${text}" has no unit`,
      '写上单位，如 % 或 mg/kg',
      'write its unit, such as % or mg/kg',
    ),
  unit: (path: string, text: string) =>
    fault(
      'unit',
      path,
      `“${text}”不是指标的单位`,
      `"${text}" is not a valid quality unit`,
      '用 %、mg/kg、m2/kg、kJ/kg、mm；指数写 1',
      'use %, mg/kg, m2/kg, kJ/kg or mm; 1 for an index',
    ),
  otherUnit: (path: string, { zh, en, unit }: Substance, text: string) =>
    fault(
      'unit.other',
      path,
      `“${zh}”不能用 ${text} 表示`,
      `${en} cannot be expressed in ${text}`,
      `换算成 ${unit === '1' ? '无量纲的数' : unit}`,
      `convert it to ${unit === '1' ? 'a plain figure' : unit}`,
    ),
  amount: (path: string, text: string) =>
    fault(
      'amount',
      path,
      `“${text}”不是不小于零的数（最多六位小数）`,
      `"${text}" is not a non-negative number with at most six decimals`,
      '写成 0.5 这样的数字',
      'write a figure such as 0.5',
    ),
  aboveAll: (path: string, { zh, en }: Substance, amount: string, unit: string) =>
    fault(
      'share',
      path,
      `“${zh}”${amount} ${unit} 超过了全部质量`,
      `${en} of ${amount} ${unit} exceeds the whole mass`,
      '核对数值和单位：百分比不超过 100',
      'check figure and unit: a share cannot exceed 100 %',
    ),
  reversed: (path: string, { zh, en }: Substance, low: string, high: string) =>
    fault(
      'range',
      path,
      `“${zh}”的低值 ${low} 大于高值 ${high}`,
      `${en}: the lower bound ${low} exceeds the upper bound ${high}`,
      '把范围写成 低值–高值',
      'write the range as low–high',
    ),
  twice: (path: string, { zh, en }: Substance) =>
    fault('substance.twice', path, `“${zh}”写了两次`, `${en} is listed twice`, '只留一个范围', 'keep one range'),
  material: (path: string, text: string, near: { word: string; name: string } | undefined) =>
    fault(
      'material',
      path,
      `没有品种“${text}”${near === undefined ? '' : `，是否应为“${near.word}”${near.word === near.name ? '' : `（${near.name}）`}？`}`,
      `unknown material "${text}"${meantEn(near?.word)}`,
      near === undefined
        ? '用区域或登记簿里的名称、编号或固废代码；没有的先登记（xunyu materials add）'
        : `改为“${near.word}”；确是另一种的先登记（xunyu materials add）`,
      near === undefined
        ? 'use a name, an id or a waste code of the region or the registry; register it first (xunyu materials add)'
        : `write "${near.word}", or register it first (xunyu materials add) where it is another one`,
    ),
  wasteCode: (path: string, code: string, zh: string, en: string) =>
    fault('waste-code', path, `“${code}”${zh}`, `"${code}" ${en}`, '照固体废物分类与代码目录核对', 'look it up in the catalogue'),
  otherCode: (path: string, code: string, name: string, own: string) =>
    doubt(
      'waste-code.other',
      path,
      `代码 ${code} 与品种“${name}”的代码 ${own} 不同`,
      `the code ${code} is not the one of ${name}, ${own}`,
      '核对品种和代码',
      'check the material and its code',
    ),
  noPlace: (path: string) =>
    fault(
      'place.missing',
      path,
      '没有写地点',
      'the location is missing',
      '写场所名称、所在市（如 河北省唐山市）或经纬度',
      'enter a site, a city or longitude and latitude',
    ),
  place: (path: string, text: string, near: string | undefined) =>
    fault(
      'place',
      path,
      `找不到地点“${text}”${meantZh(near)}`,
      `unknown location "${text}"${meantEn(near)}`,
      '写到地级市，如 河北省唐山市；或写登记的场所、经纬度',
      'write it with its city, such as 河北省唐山市, or a registered site, or longitude and latitude',
    ),
  outside: (path: string, text: string, near: string | undefined) =>
    fault(
      'place.outside',
      path,
      `“${text}”不在本区域内`,
      `"${text}" lies outside the region`,
      `写本区域内的交货地点${near === undefined ? '' : `，最近的是“${near}”`}；区域外的不在这里挂牌`,
      `enter a delivery point inside the region${near === undefined ? '' : `; the nearest is "${near}"`}`,
    ),
  halfPoint: (path: string) =>
    fault(
      'place.half',
      path,
      '经度和纬度只写了一个',
      'only one of longitude and latitude is given',
      '两个都写，或都不写',
      'enter both or neither',
    ),
  mode: (path: string, text: string, near: string | undefined) =>
    fault(
      'mode',
      path,
      `没有运输方式“${text}”${meantZh(near)}`,
      `unknown transport mode "${text}"${meantEn(near)}`,
      '写公路、铁路等；不限的不填',
      'enter road, rail or another mode of the region; leave it out if any will do',
    ),
  haul: (path: string) =>
    fault(
      'haul',
      path,
      '最大运距不大于零',
      'the maximum haul distance is not positive',
      '写千米数，或不填',
      'enter kilometres, or leave it out',
    ),
  moisture: (path: string, text: string) =>
    fault(
      'moisture',
      path,
      `含水率“${text}”不在 0 到 1 之间`,
      `a moisture of "${text}" is not between 0 and 1`,
      '写成 0.08（即 8%）',
      'write 0.08 for 8 %',
    ),
  party: (path: string, text: string, near: string) =>
    doubt(
      'party.near',
      path,
      `登记簿里没有“${text}”，有相近的“${near}”`,
      `"${text}" is not registered; a similar name is: "${near}"`,
      '若是同一家，改用登记的名称或信用代码；不是的不用处理',
      'use the registered name or credit code where it is the same firm; nothing to do where it is not',
    ),
  value: (path: string, said: ProblemWords) =>
    problem('notice.value', { path }, { ...said, zh: `“${path}”${said.zh}`, en: `"${path}" ${said.en}` }),
} as const
