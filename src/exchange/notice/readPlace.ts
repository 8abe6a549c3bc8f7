// Where a notice is: a site, a division of the region or a point, from what was written; never somewhere outside without a word.
import type { GivenNotice, NoticePlace } from '#domain/exchange/notice.ts'
import { plainText } from '#intake/matchNames.ts'
import type { NoticeGround, NoticeNames } from './ground.ts'
import { say, type Said } from './say.ts'

export function readPlace(given: GivenNotice['place'], { box }: NoticeGround, names: NoticeNames, out: Said): NoticePlace {
  const { lng, lat } = given
  const words = given.words === undefined ? undefined : plainText(given.words)
  const place: NoticePlace = {
    ...(lng === undefined ? {} : { lng }),
    ...(lat === undefined ? {} : { lat }),
    ...(words === undefined || words === '' ? {} : { words }),
  }
  if ((lng === undefined) !== (lat === undefined)) out(say.halfPoint(lng === undefined ? 'place.lng' : 'place.lat'))
  else if (lng !== undefined && lat !== undefined && box !== undefined && !inside(box, lng, lat))
    out(say.outside('place.lng', `${lng}, ${lat}`, undefined))
  const known = readNamed(given, names, out)
  if (known !== undefined) return { ...place, ...known }
  if (given.site === undefined && given.division === undefined && lng === undefined && lat === undefined) {
    if (place.words === undefined) out(say.noPlace('place'))
    else return { ...place, ...readWords(place.words, names, out) }
  }
  return place
}

const inside = ({ west, south, east, north }: NonNullable<NoticeGround['box']>, lng: number, lat: number): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north

/** A site or a division that was said to be one. */
function readNamed({ site, division }: GivenNotice['place'], names: NoticeNames, out: Said): NoticePlace | undefined {
  if (site !== undefined) {
    const found = names.site(plainText(site))
    if ('one' in found) return { site: found.one.id }
    out(say.place('place.site', site, found.near?.word))
    return { site }
  }
  if (division === undefined) return undefined
  const found = names.division(plainText(division))
  if (!('one' in found)) out(say.place('place.division', division, found.near?.word))
  else if (!found.one.within) out(say.outside('place.division', found.one.nameZh, undefined))
  else return { division: found.one.code }
  return { division }
}

/** A free text: a site by its whole name, else the division that an address names. */
function readWords(text: string, names: NoticeNames, out: Said): NoticePlace {
  const site = names.site(text)
  if ('one' in site) return { site: site.one.id }
  const division = names.division(text)
  if ('one' in division && division.one.within) return { division: division.one.code }
  if ('one' in division) out(say.outside('place.words', text, undefined))
  else out(say.place('place.words', text, division.near?.word ?? site.near?.word))
  return {}
}
