// Entries of the two income-tax catalogues, 2008 and 2021; both live in 2021. A blank share was not read.
// Source: 财税〔2008〕117号 annex; 财政部等四部门公告2021年第36号 annex, whose entries were seen in summaries alone.

export type Entry = readonly [
  catalogue: '2008' | '2021',
  entry: string,
  nameZh: string,
  nameEn: string,
  minSharePct: string,
  read: 'yes' | 'partial' | 'no',
]

export const entries: readonly Entry[] = [
  [
    '2008',
    '1',
    '煤系共生、伴生矿产资源、瓦斯 → 高岭岩、铝矾土、膨润土，电力、热力及燃气',
    'kaolin, bauxite, bentonite, power and gas from coal-measure minerals',
    '100',
    'yes',
  ],
  [
    '2008',
    '2',
    '煤矸石、石煤、粉煤灰、采矿和选矿废渣、冶炼废渣、工业炉渣、脱硫石膏、磷石膏、江河（渠）道清淤（淤沙）、风积沙、建筑垃圾、生活垃圾焚烧余渣、化工废渣、工业废渣 → 砖（瓦）、砌块、墙板类产品、石膏类制品以及商品粉煤灰',
    'bricks, blocks, boards, gypsum products and commercial fly ash from waste residue',
    '70',
    'partial',
  ],
  [
    '2008',
    '3',
    '转炉渣、电炉渣、铁合金炉渣、氧化铝赤泥、化工废渣、工业废渣 → 铁、铁合金料、精矿粉、稀土',
    'iron, ferro-alloy feed, concentrate and rare earths from slags and red mud',
    '100',
    'no',
  ],
  ['2008', '6', '工矿废水、城市污水 → 再生水', 'reclaimed water', '100', 'no'],
  [
    '2008',
    '9',
    '转炉煤气、高炉煤气、火炬气以及除焦炉煤气以外的工业炉气，工业过程余热、余压 → 电力、热力',
    'power and heat from furnace gas and waste heat',
    '',
    'yes',
  ],
  [
    '2008',
    '10',
    '废旧电池、电子电器产品 → 金属（包括稀贵金属）、非金属',
    'metals and non-metals from waste batteries and electronics',
    '100',
    'yes',
  ],
  [
    '2008',
    '11',
    '废感光材料、废灯泡（管） → 有色（稀贵）金属及其产品',
    'non-ferrous and precious metals from photographic waste and lamps',
    '100',
    'yes',
  ],
  ['2008', '13', '废塑料 → 塑料制品', 'plastic products from waste plastics', '100', 'no'],
  ['2008', '14', '废、旧轮胎 → 翻新轮胎、胶粉', 'retreads and rubber powder from waste tyres', '100', 'no'],
  ['2021', 'x1', '冶炼渣（钢铁渣、有色冶炼渣等）等', 'smelting slags (iron and steel, non-ferrous)', '', 'partial'],
  ['2021', 'x2', '社会回收的废金属（废铜、废铝等）等', 'scrap metals recovered from society (copper, aluminium)', '', 'partial'],
]
