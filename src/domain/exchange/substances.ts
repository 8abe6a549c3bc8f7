// The substances and properties that a notice may speak of: one id for all that they are called, and how a blend of two masses has it.
// Ids are those of the compositions of a region where they have one; `fact` is what the rules of quality call it.
import type { QualityUnit } from './notice.ts'

/** `share`: part of the mass, so a blend has the mean by mass; `mean`: no part, but blended alike; `other`: a blend has to be measured. */
export type Blending = 'share' | 'mean' | 'other'
export type Substance = {
  id: string
  zh: string
  en: string
  also: readonly string[]
  unit: QualityUnit
  blending: Blending
  /** The figure's name in the rules of quality. */
  fact?: string
  /** Whose word it is: a standard, or the tables of a region. */
  source: string
}

type Line = [id: string, zh: string, en: string, also: string, unit: QualityUnit, blending: Blending, source: string, fact?: string]
const lines: readonly Line[] = [
  ['SO3', '三氧化硫', 'sulphur trioxide', 'SO₃;硫酸盐;硫化物及硫酸盐', '%', 'share', 'GB/T 1596-2017', 'so3Pct'],
  ['f_CaO', '游离氧化钙', 'free lime', 'f-CaO;fCaO;游离钙;游离CaO', '%', 'share', 'GB/T 20491-2017', 'freeCaoPct'],
  ['Na2O_eq', '碱含量', 'alkali as sodium oxide', 'Na2Oeq;当量碱;碱当量;碱', '%', 'share', 'compositions'],
  ['Cl', '氯离子', 'chloride', 'Cl-;氯;氯含量;氯化物', '%', 'share', 'GB/T 18046-2017', 'chloridePct'],
  ['Ira', '内照射指数', 'internal exposure index', 'IRa', '1', 'mean', 'GB 6566-2010', 'internalIndex'],
  ['Igamma', '外照射指数', 'external exposure index', 'Iγ;Ir', '1', 'mean', 'GB 6566-2010', 'externalIndex'],
  ['LOI', '烧失量', 'loss on ignition', 'L.O.I.;烧失;loss', '%', 'share', 'GB/T 1596-2017', 'lossOnIgnitionPct'],
  ['moisture', '含水率', 'moisture', '水分;含水量;水份;water', '%', 'share', 'GB/T 1596-2017', 'moisturePct'],
  ['SiAlFe', '硅铝铁总量', 'SiO2 + Al2O3 + Fe2O3', 'SiO2+Al2O3+Fe2O3', '%', 'share', 'GB/T 1596-2017', 'siAlFePct'],
  ['glass', '玻璃体含量', 'glass content', '玻璃体', '%', 'share', 'GB/T 18046-2017', 'glassPct'],
  ['insoluble', '不溶物', 'insoluble residue', '', '%', 'share', 'GB/T 18046-2017', 'insolublePct'],
  [
    'fineness45um',
    '细度',
    'residue on the 45 um sieve',
    '45µm筛余;45um筛余;筛余;细度45µm筛余',
    '%',
    'mean',
    'GB/T 1596-2017',
    'fineness45umPct',
  ],
  ['specificSurface', '比表面积', 'specific surface', '', 'm2/kg', 'mean', 'GB/T 18046-2017', 'specificSurfaceM2PerKg'],
  ['activity7d', '7天活性指数', 'activity index, 7 d', '7d活性指数;活性指数7d', '%', 'other', 'GB/T 18046-2017', 'activity7dPct'],
  [
    'activity28d',
    '28天活性指数',
    'activity index, 28 d',
    '活性指数;28d活性指数;活性指数28d',
    '%',
    'other',
    'GB/T 18046-2017',
    'activity28dPct',
  ],
  ['waterDemand', '需水量比', 'water demand ratio', '', '%', 'other', 'GB/T 1596-2017', 'waterDemandPct'],
  ['flowRatio', '流动度比', 'flow ratio', '', '%', 'other', 'GB/T 18046-2017', 'flowRatioPct'],
  ['basicity', '碱度系数', 'basicity', '碱度', '1', 'other', 'YB/T 022', 'basicity'],
  ['soundness', '安定性', 'soundness, Le Chatelier', '雷氏夹', 'mm', 'other', 'GB/T 1596-2017', 'soundnessMm'],
  ['pH', '酸碱度', 'pH', 'PH值', '1', 'other', 'GB/T 21371', 'ph'],
  ['gypsum', '二水硫酸钙', 'calcium sulphate dihydrate', 'CaSO4·2H2O;石膏品位;品位', '%', 'share', 'GB/T 21371'],
  ['mud', '含泥量', 'mud', '泥含量', '%', 'share', 'GB/T 14684-2022', 'mudPct'],
  ['stonePowder', '石粉含量', 'stone powder', '石粉', '%', 'share', 'GB/T 14684-2022', 'stonePowderPct'],
  ['clayLumps', '泥块含量', 'clay lumps', '泥块', '%', 'share', 'GB/T 14684-2022', 'clayLumpsPct'],
  ['crushing', '压碎指标', 'crushing value', '压碎值', '%', 'other', 'GB/T 14685-2022', 'crushingPct'],
  ['flaky', '针片状颗粒含量', 'flaky and elongated particles', '针片状;针片状颗粒', '%', 'share', 'GB/T 14685-2022', 'flakyPct'],
  ['impurities', '杂物', 'impurities', '杂质;含杂率', '%', 'share', 'GB/T 25176', 'impuritiesPct'],
  ['grain', '粒径', 'largest grain', '最大粒径;粒度', 'mm', 'other', 'GB/T 14685-2022'],
  ['heat', '热值', 'calorific value', '发热量;低位热值;低位发热量', 'kJ/kg', 'mean', 'GB/T 213'],
  ['C', '含碳量', 'carbon', '固定碳;碳含量', '%', 'share', 'compositions'],
  ['S', '全硫', 'total sulphur', '硫;硫含量', '%', 'share', 'compositions'],
  ['SiO2', '二氧化硅', 'silica', 'SiO₂;硅', '%', 'share', 'compositions'],
  ['Al2O3', '三氧化二铝', 'alumina', 'Al₂O₃;氧化铝', '%', 'share', 'compositions'],
  ['Fe2O3', '三氧化二铁', 'iron oxide', 'Fe₂O₃;氧化铁', '%', 'share', 'compositions'],
  ['TFe', '全铁', 'total iron', '铁品位;铁', '%', 'share', 'compositions'],
  ['CaO', '氧化钙', 'lime', '', '%', 'share', 'compositions'],
  ['MgO', '氧化镁', 'magnesia', '', '%', 'share', 'compositions'],
  ['P2O5', '五氧化二磷', 'phosphorus pentoxide', 'P₂O₅;磷', '%', 'share', 'compositions'],
  ['F', '氟', 'fluorine', '氟化物;氟离子', '%', 'share', 'compositions'],
  ['Zn', '锌', 'zinc', '', 'mg/kg', 'share', 'compositions'],
  ['Pb', '铅', 'lead', '', 'mg/kg', 'share', 'GB 30760-2024'],
  ['Cd', '镉', 'cadmium', '', 'mg/kg', 'share', 'GB 30760-2024'],
  ['Cr', '铬', 'chromium', '总铬', 'mg/kg', 'share', 'GB 30760-2024'],
  ['Cr6', '六价铬', 'chromium(VI)', 'Cr6+;Cr(VI)', 'mg/kg', 'share', 'GB 31893-2015'],
  ['As', '砷', 'arsenic', '', 'mg/kg', 'share', 'GB 30760-2024'],
  ['Hg', '汞', 'mercury', '', 'mg/kg', 'share', 'GB 30760-2024'],
  ['Ni', '镍', 'nickel', '', 'mg/kg', 'share', 'GB 30760-2024'],
  ['Cu', '铜', 'copper', '', 'mg/kg', 'share', 'GB 30760-2024'],
]

export const substances: readonly Substance[] = lines.map(([id, zh, en, also, unit, blending, source, fact]) => ({
  id,
  zh,
  en,
  also: also === '' ? [] : also.split(';'),
  unit,
  blending,
  ...(fact === undefined ? {} : { fact }),
  source,
}))

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(含量|质量分数)$/u, '')
    .replace(/[\s_\-·.]+/gu, '')
const byName = new Map<string, Substance>()
for (const one of substances)
  for (const word of [one.id, one.zh, one.en, ...one.also]) if (!byName.has(fold(word))) byName.set(fold(word), one)

/** The substance that a word means, by its id or any of its names; undefined where none is called so. */
export const substanceCalled = (word: string): Substance | undefined => byName.get(fold(word))
