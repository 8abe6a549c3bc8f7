// What a match does not know, in words: the keys that gates give, with the substance or party that they speak of.
import { substanceCalled } from '../exchange/substances.ts'

type Words = { zh: string; en: string }
const plain: Readonly<Record<string, Words>> = {
  material: { zh: '是否同一种物料', en: 'whether it is the same material' },
  moisture: { zh: '含水率', en: 'moisture' },
  wasteCode: { zh: '固体废物代码', en: 'waste code' },
  modes: { zh: '运输方式', en: 'modes of transport' },
  'offer.place': { zh: '供方的地点', en: 'place of the offer' },
  'need.place': { zh: '需方的地点', en: 'place of the need' },
  'offer.province': { zh: '供方的省份', en: 'province of the offer' },
  'need.province': { zh: '需方的省份', en: 'province of the need' },
  'days in common': { zh: '共同的日期', en: 'days in common' },
  'transfer approval': { zh: '跨省转移批准', en: 'approval of the transfer' },
  'transfer rule': { zh: '跨省转移的条文', en: 'text of the transfer rule' },
  conditionMet: { zh: '是否满足豁免条件', en: 'whether the condition of exemption is met' },
  grade: { zh: '等级', en: 'grade' },
}
const of: Readonly<Record<string, (of: Words) => Words>> = {
  quality: ({ zh, en }) => ({ zh: `${zh}的数值`, en: `figure of ${en}` }),
  report: ({ zh, en }) => ({ zh: `${zh}的检测报告`, en: `laboratory report of ${en}` }),
  unit: ({ zh, en }) => ({ zh: `${zh}的单位`, en: `unit of ${en}` }),
  permit: ({ zh, en }) => ({ zh: `${zh}的许可`, en: `permit of ${en}` }),
  renewal: ({ zh, en }) => ({ zh: `${zh}的许可换发`, en: `renewal of the permit of ${en}` }),
}

/** @param nameOf what a party is called */
export function missingFact(key: string, nameOf: (party: string) => Words = party => ({ zh: party, en: party })): Words {
  const dot = key.indexOf('.')
  const [kind, about] = [key.slice(0, dot), key.slice(dot + 1)]
  const speak = of[kind]
  if (speak === undefined) return plain[key] ?? { zh: key, en: key }
  return speak(kind === 'permit' || kind === 'renewal' ? nameOf(about) : (substanceCalled(about) ?? { zh: about, en: about }))
}
