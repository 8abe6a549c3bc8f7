// The words of a baseline in both languages: what a rate speaks of, on what it is counted, how it compares and why it differs.
import type { RateBasis, RateCause, RateVerdict } from '../baseline.ts'

type Both = { zh: string; en: string }

/** Words of the statistics; a kind that is one material of the region goes by its name there. */
export const statisticsWords: Readonly<Record<string, Both>> = {
  general_industrial_solid_waste: { zh: '一般工业固废', en: 'general industrial solid waste' },
  industrial_solid_waste: { zh: '工业固废', en: 'industrial solid waste' },
  bulk_solid_waste: { zh: '大宗固废', en: 'bulk solid waste' },
  bottom_ash_slag: { zh: '炉渣', en: 'bottom ash' },
  smelting_slag: { zh: '冶炼渣', en: 'smelting slag' },
  tailings: { zh: '尾矿', en: 'tailings' },
  ferrous_tailings: { zh: '黑色金属尾矿', en: 'ferrous tailings' },
  industrial_gypsum: { zh: '工业副产石膏', en: 'industrial gypsum' },
  tailings_with_waste_rock: { zh: '尾矿和废石', en: 'tailings with waste rock' },
  fly_ash_and_gypsum: { zh: '粉煤灰和脱硫石膏', en: 'fly ash and gypsum' },
}

export const basisWords: Readonly<Record<RateBasis, Both>> = {
  local: { zh: '当地公报或年鉴', en: 'notice or yearbook of the place' },
  mee: { zh: '全国，生态环境部重点调查', en: 'the nation, survey of the environment ministry' },
  ndrc: { zh: '全国，发展改革委口径', en: 'the nation, as the NDRC counts' },
  standing: { zh: '未公布', en: 'not published' },
}

export const verdictWords: Readonly<Record<RateVerdict, Both>> = {
  within: { zh: '相符（5 个百分点内）', en: 'reproduced (within 5 points)' },
  off: { zh: '不符', en: 'off' },
  inside: { zh: '在区间内', en: 'inside the interval' },
  outside: { zh: '在区间外', en: 'outside the interval' },
  other_year: { zh: '年份相差太远，只列出', en: 'of another time, shown only' },
  other_basis: { zh: '口径不同，只列出', en: 'on another accounting basis, shown only' },
}

export const causeWords: Readonly<Record<RateCause, Both>> = {
  outlets: { zh: '当地现有利用能力不够', en: 'too few outlets exist there' },
  idle: { zh: '有能力，但没有原料、没有买家或太贵，停着', en: 'outlets exist but do not run: no material, no buyer, or too expensive' },
  recipe: { zh: '装置在运行，但用的是别的原料', en: 'outlets run, on other materials' },
  inbound: { zh: '装置用的是外地来料', en: 'outlets use material from elsewhere' },
  more_outlets: { zh: '登记的利用能力大于公布的利用量', en: 'more outlets are on record than the published rate needs' },
  more_recipe: { zh: '装置按配方可多用这种料', en: 'outlets use more of it than their usual recipe' },
  outbound: { zh: '运到外地被利用', en: 'it is used elsewhere' },
}

/** The two readings of a past year. */
export const pastWords = {
  asItWas: { zh: '照旧', en: 'as it was' },
  whatPays: { zh: '只做划算的', en: 'only what pays' },
} as const satisfies Record<string, Both>
