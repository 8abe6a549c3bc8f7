// What a notice says, in words of the page: names of the region in view, or of the region where demonstration firms live.
import { useTranslation } from 'react-i18next'
import type { ShownNotice } from '#domain/exchange/notice.ts'
import { useDemonstrationNames, useNames } from '../../client/active.tsx'
import { inScale, quantityText } from '../../ui/quantity.ts'
import { shownName } from '../../ui/shownName.ts'

export type NoticeWords = ReturnType<typeof useNoticeWords>

export function useNoticeWords() {
  const { t } = useTranslation()
  const [names, others] = [useNames(), useDemonstrationNames()]
  const { language } = names
  const site = (id: string) => (names.sites.has(id) ? names.site(id) : others.site(id))
  const area = (id: string) => (names.areas.has(id) ? names.area(id) : others.area(id))
  const material = (id: string) => (names.materials.has(id) ? names.material(id) : others.material(id))
  return {
    language,
    names,
    site,
    area,
    material,
    party: ({ party, partyName }: ShownNotice) =>
      party === undefined ? t('exchange.hidden') : partyName === undefined ? site(party) : shownName(partyName),
    place: ({ place }: ShownNotice) => {
      if (place === undefined) return t('exchange.hidden')
      if (place.site !== undefined) return site(place.site)
      if (place.division !== undefined)
        return area(place.division) === place.division ? (place.words ?? place.division) : area(place.division)
      return place.words ?? (place.lng === undefined ? '—' : `${place.lng}, ${place.lat ?? ''}`)
    },
    mass: ({ massKg }: ShownNotice) => (massKg === undefined ? t('exchange.hidden') : quantityText(massKg, 'kg', language)),
    /** To others, a price that is hidden and one that was never said look alike; the holder knows. */
    price: ({ priceCnyPerT, disclosure, basedOn }: ShownNotice) =>
      priceCnyPerT ??
      (basedOn !== undefined || disclosure.priceCnyPerT === 'public'
        ? t('exchange.agreed')
        : t(`exchange.reads.${disclosure.priceCnyPerT}`)),
    when: ({ fromDay, toDay }: ShownNotice) => `${fromDay} – ${toDay}`,
  }
}

/** CNY to the cent as the server summed it, with its sign and thousands. */
export const moneyText = (cny: string): string => inScale(Number(cny), { by: 1, unit: '', digits: 2 }, true)
