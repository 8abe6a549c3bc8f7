// What makes two notices the same listing: one holder, kind, material, grade and place. Their periods tell them apart.
import type { NoticeDraft } from '#domain/exchange/notice.ts'

export const listingKey = ({
  kind,
  party,
  material,
  grade,
  place,
}: Pick<NoticeDraft, 'kind' | 'party' | 'material' | 'grade' | 'place'>): string =>
  JSON.stringify([kind, party, material, grade ?? '', placeKey(place)])

const placeKey = ({ site, division, lng, lat, words }: NoticeDraft['place']): string =>
  site ?? division ?? (lng === undefined || lat === undefined ? (words ?? '') : `${lng},${lat}`)

/** Whether two periods have a day in common. */
export const periodsMeet = (one: Pick<NoticeDraft, 'fromDay' | 'toDay'>, other: Pick<NoticeDraft, 'fromDay' | 'toDay'>): boolean =>
  one.fromDay <= other.toDay && other.fromDay <= one.toDay
