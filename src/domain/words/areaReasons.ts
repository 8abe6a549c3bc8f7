// Why something stays where it arose, in both languages.
export const areaReasons = {
  no_taker: { zh: '区域内没有能利用它的工艺', en: 'nobody in the region can use it' },
  full: { zh: '能利用它的设施都已满，也不能再建', en: 'all possible users are at capacity, and no more may be built' },
  dear: { zh: '有能力，但每种利用都比留着更贵', en: 'capacity exists, but every way of using it costs more than leaving it' },
} as const
