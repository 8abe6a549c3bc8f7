// What facts are called that a table of thresholds names by its keys alone: conditions of a line and terms of a sum.

type Words = readonly [zh: string, en: string]

const elements: Record<string, Words> = {
  tl: ['铊', 'thallium'],
  cd: ['镉', 'cadmium'],
  pb: ['铅', 'lead'],
  as: ['砷', 'arsenic'],
  be: ['铍', 'beryllium'],
  cr: ['铬', 'chromium'],
  sn: ['锡', 'tin'],
  sb: ['锑', 'antimony'],
  cu: ['铜', 'copper'],
  co: ['钴', 'cobalt'],
  mn: ['锰', 'manganese'],
  ni: ['镍', 'nickel'],
  v: ['钒', 'vanadium'],
}
const perElement = Object.entries(elements).flatMap(([key, [zh, en]]): [string, Words][] => [
  [`${key}CliMgPerKg`, [`入窑重金属投加量（按熟料计）：${zh}`, `${en} fed, per kilogram of clinker`]],
  [`${key}StackMgPerM3`, [`烟气中${zh}及其化合物`, `${en} and its compounds in the stack gas`]],
])

export const fieldWords: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(perElement),
  sulphideSFeedPct: ['入窑物料中硫化物硫', 'sulphide sulphur in the kiln feed'],
  organicSFeedPct: ['入窑物料中有机硫', 'organic sulphur in the kiln feed'],
  scope: ['检验对象', 'what was tested'],
  type: ['粉煤灰类别（F类、C类）', 'class of the ash (F or C)'],
  hollow: ['是否空心', 'whether hollow'],
  kind: ['粗骨料或细骨料', 'coarse or fine aggregate'],
  continuousReclaiming: ['是否连续化再生胶工艺', 'whether rubber is reclaimed in a continuous line'],
  crumbMesh: ['橡胶粉目数', 'mesh of the crumb rubber'],
  mb: ['亚甲蓝值', 'methylene blue value'],
}
