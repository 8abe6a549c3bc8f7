// Links as the tables know them: what each costs and carries where it is opened, and which flows go by it.
import type { Row } from '#domain/region.ts'
import { holds, type Tables } from './tables.ts'

export type Link = {
  row: Row<'links'>
  /** Opened or not; else it is open and only has a most. */
  decided: boolean
  /** CNY and tonnes a year. */
  cny: number
  least: number
  most: number
  /** Beyond so many tonnes a year each costs so much more. */
  over: { tonnes: number; cny: number } | undefined
  holdsIn: (year: number) => boolean
  /** What stays at its site does not move. */
  counts: (material: string, from: string, to: string, mode: string) => boolean
}

export function linksOf({ region }: Pick<Tables, 'region'>): Link[] {
  const any = (wanted: string | undefined, is: string) => wanted === undefined || wanted === is
  return region.links.map(row => {
    const { cnyPerYear: cny = 0, minTPerYear: least = 0, maxTPerYear: most = Infinity, overTPerYear, overCnyPerT = 0 } = row
    return {
      row,
      decided: cny > 0 || least > 0,
      cny,
      least,
      most,
      over: overTPerYear === undefined || overCnyPerT === 0 ? undefined : { tonnes: overTPerYear, cny: overCnyPerT },
      holdsIn: year => holds(row, year),
      counts: (material, from, to, mode) =>
        from !== to && any(row.material, material) && any(row.from, from) && any(row.to, to) && any(row.mode, mode),
    }
  })
}
