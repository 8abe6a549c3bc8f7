// What a deal says in words of the page: names of the region in view, or of the region where demonstration firms live; masses and money.
import { useTranslation } from 'react-i18next'
import type { Terms } from '#domain/exchange/negotiation.ts'
import { useDemonstrationNames, useNames } from '../../client/active.tsx'
import { inScale, quantityText } from '../../ui/quantity.ts'

export type DealWords = ReturnType<typeof useDealWords>
export function useDealWords() {
  const { t } = useTranslation()
  const [names, others] = [useNames(), useDemonstrationNames()]
  const { language } = names
  const mass = (kg: number): string => quantityText(kg, 'kg', language)
  return {
    language,
    mass,
    site: (id: string) => (names.sites.has(id) ? names.site(id) : others.site(id)),
    material: (id: string) => (names.materials.has(id) ? names.material(id) : others.material(id)),
    money: (cny: string) => t('deal.cny', { n: inScale(Number(cny), { by: 1, unit: '', digits: 2 }) }),
    /** Each condition with what it is called, in the order in which it is agreed. */
    terms: ({ massKg, priceCnyPerT, priceIndex, fromDay, toDay, tolerancePct }: Terms): { key: string; label: string; value: string }[] => [
      { key: 'mass', label: t('exchange.howMuch'), value: mass(massKg) },
      {
        key: 'price',
        label: t('deal.price'),
        value: `${priceCnyPerT}${
          priceIndex === undefined
            ? ''
            : ` (${t('deal.index', { share: priceIndex.share, index: priceIndex.index, base: priceIndex.baseValue })})`
        }`,
      },
      { key: 'period', label: t('deal.period'), value: `${fromDay} – ${toDay}` },
      { key: 'tolerance', label: t('deal.tolerance'), value: tolerancePct },
    ],
  }
}

/** The same act sent again by a weak connection is done once. */
export const newKey = (): string => `web ${Date.now().toString(36)} ${Math.random().toString(36).slice(2)}`
