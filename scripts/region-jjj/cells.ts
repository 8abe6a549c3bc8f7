// A cell of the fit: one waste of one facility with its bounds; and the facility that stands for what no list names.
import type { Facility } from './activity.ts'
import type { Cell } from './balance.ts'
import { provinceOf } from './geography.ts'

export type StreamCell = Cell & {
  facility: Facility
  material: string
  source: string[]
  note: string
  year: number
  method: 'fitted' | 'estimated' | 'official'
}

export const areaSource = (
  area: string,
  name: { zh: string; en: string },
  at: { lng: number; lat: number; spreadKm: number },
  id: string,
  note: string,
  source: string[],
): Facility => ({
  site: id,
  kind: 'area_source',
  area,
  province: provinceOf(area),
  zh: name.zh,
  en: name.en,
  party: '',
  ...at,
  accuracy: 'area',
  activity: {},
  source,
  note,
})
