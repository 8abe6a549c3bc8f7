// What a dual price at a place is of.
export const priceRoles = {
  stream: { zh: '产生地', en: 'arising' },
  feed: { zh: '投料', en: 'feed' },
  product: { zh: '产品', en: 'product' },
  demand: { zh: '需求', en: 'demand' },
} as const
