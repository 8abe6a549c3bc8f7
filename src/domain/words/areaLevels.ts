// Levels of areas, from the whole to a county.
export const areaLevels = {
  country: { zh: '国家', en: 'country' },
  region: { zh: '区域', en: 'region' },
  province: { zh: '省级', en: 'province' },
  prefecture: { zh: '地级', en: 'prefecture' },
  county: { zh: '县级', en: 'county' },
} as const
