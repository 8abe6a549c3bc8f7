// One entry of a VAT catalogue, field by field.

export type Entry = readonly [
  catalogue: '2015' | '2022',
  entry: string,
  resourceZh: string,
  productZh: string,
  nameEn: string,
  resources: string,
  products: string,
  minSharePct: string,
  shareRead: 'yes' | 'partial' | 'no',
  refundPct: string,
  refundRead: 'yes' | 'partial' | 'no',
  standards: string,
]
