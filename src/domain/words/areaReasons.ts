// Why something stays where it arose, in both languages.
export const areaReasons = {
  no_taker: { zh: '区域内没有能利用它的工艺', en: 'nobody in the region can use it' },
  full: { zh: '能利用它的设施都已满，也不能再建', en: 'all who could use it are full, and no more may be built' },
  dear: { zh: '有能力，但每种利用都比留着更贵', en: 'there is capacity, and every way to use it costs more than to leave it' },
} as const
