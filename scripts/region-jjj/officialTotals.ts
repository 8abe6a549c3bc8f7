// Official totals to hold ours against: yearbook by province, the region's own of 2014, city notices by kind.
import type { Figures, Line } from './figures.ts'
import { figure } from './figures.ts'
import type { Tables } from './tables.ts'

const provinceIndicators = new Set([
  'general_industrial_solid_waste_generated',
  'general_industrial_solid_waste_utilised',
  'crude_steel_output',
  'raw_coal_output_above_scale',
  'cement_output',
])
/** Totals of years long before the base year are kept for comparison, not for the fit. */
const oldest = 2018

export function addOfficialTotals(figures: Figures, tables: Tables): void {
  const add = (area: string, l: Line): void => {
    const year = Number(l['year'])
    const notes = [l['note'] ?? '', year < oldest ? `Of ${year}: before the base year, shown for comparison only.` : ''].filter(
      n => n !== '',
    )
    tables.official_totals.push({
      area,
      indicator: l['indicator']!,
      year,
      value: figure(l, 'value')!,
      unit: l['unit']!,
      quality: l['quality']!,
      source: [l['source']!],
      ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
    })
  }
  for (const l of figures.province) {
    const code = l['province_code']!
    if (code === 'JJJ7') add('jjj', l)
    else if (code !== '000000' && provinceIndicators.has(l['indicator']!)) add(code, l)
  }
  for (const l of figures.city) add(l['city_code']!, l)
}
