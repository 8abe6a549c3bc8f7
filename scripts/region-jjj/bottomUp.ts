// Bottom-up against top-down, before anything is scaled: facility capacity over reported output, and prior tonnage
// over the yearbook. Kept in datapackage.json so that the page about the region can be made from the repository alone.
import { coalMines, ironMines, aluminaRefineries, powerPlants, steelOutput2020, steelPlants } from './activity.ts'
import type { Figures } from './figures.ts'
import { figure, foundFigure, statistic } from './figures.ts'
import { provinces } from './geography.ts'
import { chinaResidents, residents } from './populations.ts'
import { otherShare, priorCells, tailingsNotModelledMt, yearbookWastes } from './streams.ts'
import { rounded, sum } from './tables.ts'

type CapacityRow = { area: string; what: 'steel' | 'coal' | 'cement'; capacityMt: number; outputMt: number; year: number; ratio: number }
type PriorRow = { area: string; lowMt: number; centralMt: number; highMt: number; yearbookMt: number; ratio: number }
export type BottomUp = {
  capacityOverOutput: CapacityRow[]
  priorOverYearbook: PriorRow[]
  otherKindsShare: number
  tailingsNotModelledMt: Record<string, number>
  /** What the bridge between the two bases of recyclables needs. */
  scrap: { nationMt: number; ownMt: number; usedInSteelMt: number; steelShare: number; peopleShare: number; leadBatteriesHenanMt: number }
}

const outputs: { what: CapacityRow['what']; indicator: string; years: number[] }[] = [
  { what: 'steel', indicator: 'crude_steel_output', years: [2020, 2022, 2019, 2018] },
  { what: 'coal', indicator: 'raw_coal_output_above_scale', years: [2020, 2021, 2019] },
  { what: 'cement', indicator: 'cement_output', years: [2021] },
]

function capacityMt(figures: Figures, what: CapacityRow['what'], code: string): number {
  if (what === 'steel')
    return (
      sum(
        figures.steel.filter(l => l['province_code'] === code && l['status_2023_03'] === 'operating'),
        l => figure(l, 'crude_steel_capacity_kt') ?? 0,
      ) / 1000
    )
  if (what === 'coal')
    return sum(
      figures.coal.filter(l => l['province_code'] === code && l['status_2024_04'] === 'operating'),
      l => figure(l, 'capacity_mt') ?? 0,
    )
  const known = figures.cement
    .map(l => (l['plant_type'] === 'integrated' ? figure(l, 'cement_capacity_mt') : undefined))
    .filter((v): v is number => v !== undefined)
  const mean = sum(known, v => v) / known.length
  return sum(
    figures.cement.filter(l => l['province_code'] === code),
    l => figure(l, 'cement_capacity_mt') ?? (l['plant_type'] === 'integrated' ? mean : 1.3),
  )
}

export function bottomUp(figures: Figures): BottomUp {
  const capacityOverOutput: CapacityRow[] = []
  for (const { what, indicator, years } of outputs) {
    for (const { id } of provinces) {
      const year = years.find(y => statistic(figures.province, id, y, indicator) !== undefined)
      const capacity = capacityMt(figures, what, id)
      if (year === undefined || capacity === 0) continue
      const output = statistic(figures.province, id, year, indicator)!
      capacityOverOutput.push({
        area: id,
        what,
        capacityMt: rounded(capacity, 0.1),
        outputMt: rounded(output, 0.1),
        year,
        ratio: rounded(output / capacity, 0.01),
      })
    }
  }
  const nowhere = (code: string) => ({ zh: code, en: code, lng: 0, lat: 0 })
  const cells = priorCells([
    ...powerPlants(figures, nowhere),
    ...steelPlants(figures),
    ...coalMines(figures, nowhere),
    ...ironMines(figures),
    ...aluminaRefineries(figures),
  ])
  const priorOverYearbook: PriorRow[] = []
  for (const { id } of provinces) {
    const yearbookMt = statistic(figures.province, id, 2020, 'general_industrial_solid_waste_generated')
    if (yearbookMt === undefined) continue
    const mine = cells.filter(c => c.facility.province === id && yearbookWastes.includes(c.material))
    const mt = (of: 'low' | 'value' | 'high'): number => rounded(sum(mine, c => c[of]) / 1e6, 0.1)
    priorOverYearbook.push({
      area: id,
      lowMt: mt('low'),
      centralMt: mt('value'),
      highMt: mt('high'),
      yearbookMt,
      ratio: rounded(mt('value') / yearbookMt, 0.01),
    })
  }
  return {
    capacityOverOutput,
    priorOverYearbook,
    otherKindsShare: rounded(otherShare(figures), 0.001),
    tailingsNotModelledMt,
    scrap: scrapOf(figures),
  }
}

function scrapOf(figures: Figures): BottomUp['scrap'] {
  const { recyclables } = figures.found
  const at = (measure: string): number => foundFigure(recyclables, { area: '000000', kind: 'scrap steel', year: '2020', measure }).value
  const steel = sum(Object.values(steelOutput2020(figures)), o => o.mt)
  const lead = foundFigure(recyclables, { area: '410000', kind: 'lead-acid batteries', year: '2022', measure: 'collected' })
  return {
    nationMt: at('supply'),
    ownMt: at('own scrap of steelworks'),
    usedInSteelMt: at('consumed in steelmaking'),
    steelShare: rounded(steel / (statistic(figures.province, '000000', 2020, 'crude_steel_output') ?? Number.NaN), 0.001),
    peopleShare: rounded(sum(Object.values(residents), n => n) / chinaResidents, 0.001),
    leadBatteriesHenanMt: lead.value,
  }
}
