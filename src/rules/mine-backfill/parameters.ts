// Filling mines with general industrial waste: which waste goes where, and what has to be shown for any other way.
// Source: GB 18599-2020 第8章 (official PDF). The edition of 2001 was not read.
import type { RuleParameter } from '#domain/ruleResult.ts'
import type { Option } from '../engine/choices.ts'
import { line, type Shared } from '../engine/lines.ts'

const standard: Shared = { document: 'GB 18599-2020', validFrom: '2021-07-01', evidence: 'primary' }

export const places: Option[] = [
  { id: 'coal_goaf', zh: '煤矿采空区', en: 'goaf of a coal mine', also: ['煤炭开采矿区的采空区', '煤矿'] },
  {
    id: 'coal_pit',
    zh: '煤矿矿井、矿坑',
    en: 'shaft or pit of a coal mine',
    also: ['煤炭开采矿井', '煤炭开采矿坑', '煤矿矿坑', '煤矿矿井'],
  },
  {
    id: 'source_mine',
    zh: '产生该废物的原矿开采区',
    en: 'the mine that the waste came from',
    also: ['原矿', '原矿开采区', '本矿', '自有矿', '原矿区'],
  },
  {
    id: 'other_mine',
    zh: '其他矿山（非煤、非原矿）',
    en: 'another mine, neither of coal nor its own',
    also: ['其他矿山', '铁矿', '金属矿', '非煤矿山', '外矿'],
  },
  { id: 'elsewhere', zh: '矿山以外', en: 'not a mine', also: ['砂坑', '洼地', '沟壑', '取土坑'] },
]

/** Each route that is open without more: the waste, and the places that it may go to. */
const route = (id: string, article: string, wastes: string, to: string, zh: string, en: string): RuleParameter =>
  line(standard, `GB18599-8.1${id}`, zh, en, { article, facets: { wastes, places: to } })

export const parameters: readonly RuleParameter[] = [
  route('a', '8.1 a)', 'fly_ash', 'coal_goaf', '第Ⅰ类粉煤灰：只充填煤炭开采矿区的采空区', 'class I fly ash: only into goafs of coal mines'),
  route(
    'b',
    '8.1 b)',
    'coal_gangue',
    'coal_goaf|coal_pit|source_mine',
    '第Ⅰ类煤矸石：煤炭开采矿井、矿坑等采空区',
    'class I gangue: shafts, pits and goafs of coal mines',
  ),
  route(
    'c',
    '8.1 c)',
    'tailings|mining_rock',
    'source_mine',
    '第Ⅰ类尾矿、矿山废石：只回填原矿开采区',
    'class I tailings and mining rock: only back into the mine that they came from',
  ),
  line(
    standard,
    'GB18599-8.2',
    '第Ⅱ类或其他途径：事前环境风险评估，风险可以接受',
    'class II or any other way: a risk assessment beforehand finds the risk acceptable',
    { article: '8.2' },
  ),
  line(
    standard,
    'GB18599-8.2-MONITOR',
    '第Ⅱ类或其他途径：结束后长期监测，每年至少一次',
    'class II or any other way: monitored at least so often afterwards',
    {
      article: '8.2',
      value: '1',
      unit: 'per year',
    },
  ),
  line(
    standard,
    'GB18599-8.5',
    '有机物含量超过此值的不得充填、回填（煤矸石除外）',
    'none with more organic matter than this, gangue excepted',
    {
      article: '8.5',
      value: '5',
      unit: '%',
      operator: '<=',
      reads: 'organicPct',
    },
  ),
]
