// Writes docs/region-jjj-2030.md from the region in the repository: npx tsx scripts/region-jjj/today/page.ts
import { writeFileSync } from 'node:fs'
import type { Region } from '#domain/region.ts'
import { readRegionFiles } from '../../../src/steps/region/readRegionFiles.ts'
import { number, table } from '../markdown.ts'
import { sum } from '../tables.ts'

const mt = (t: number): number => t / 1e6

/** Tonnes by the year that their figure stands on: how much is new and how much is carried forward. */
function byYear(region: Region): string {
  const rows = region.streams.filter(s => s.period === undefined)
  const materials = [...new Set(rows.map(r => r.material))]
  const years = [...new Set(rows.map(r => r.dataYear ?? 0))].sort((a, b) => a - b)
  const name = new Map(region.materials.map(m => [m.id, `${m.nameZh} ${m.nameEn}`]))
  return table(
    ['waste, Mt a year', ...years.map(String), 'all'],
    materials.map(material => {
      const own = rows.filter(r => r.material === material)
      const of = (year?: number): number =>
        mt(
          sum(
            own.filter(r => year === undefined || r.dataYear === year),
            r => r.tPerYear,
          ),
        )
      return [name.get(material) ?? material, ...years.map(year => (of(year) === 0 ? undefined : of(year))), of()]
    }),
  )
}

function cohorts(region: Region): string {
  const rows = region.streams.filter(s => s.period !== undefined)
  const name = new Map(region.materials.map(m => [m.id, `${m.nameZh} ${m.nameEn}`]))
  return table(
    ['waste, 1,000 t', ...region.meta.periods.flatMap(p => [String(p), `low-high ${p}`])],
    [...new Set(rows.map(r => r.material))].map(material => [
      name.get(material) ?? material,
      ...region.meta.periods.flatMap(period => {
        const own = rows.filter(r => r.material === material && r.period === period)
        const kt = (of: (r: (typeof own)[number]) => number): string => number(sum(own, of) / 1000, 1)
        return [kt(r => r.tPerYear), `${kt(r => r.tPerYearLow ?? r.tPerYear)}-${kt(r => r.tPerYearHigh ?? r.tPerYear)}`]
      }),
    ]),
  )
}

export function todayPage(region: Region): string {
  const own = region.targets.filter(t => t.programme === region.meta.defaultProgramme)
  const measured = sum(
    region.streams.filter(s => (s.dataYear ?? 0) >= 2023),
    s => s.tPerYear,
  )
  const all = sum(
    region.streams.filter(s => s.period === undefined),
    s => s.tPerYear,
  )
  return `# The region as of today, to 2030: data/region-jjj-2030

Made by \`npx tsx scripts/region-jjj/today/page.ts\` from the files of the region; do not edit. Rebuild the region itself with \`npx tsx scripts/region-jjj/today/build.ts --from <folder of the source figures>\`.

**A scenario.** The programme of 2020-2022 is the past and can be judged ([region-jjj.md](region-jjj.md)); this region asks what to do now. It takes the newest figure that was found of each kind and carries the rest forward from the base region, saying so in the row. Years: ${region.meta.periods.join(', ')}; what is decided in 2026 and takes two years stands in 2028. Prices and freight are those of the base region (2022 where found): no newer set of one year was found.

## What is new, and what is carried

Power by megawatts of July 2024 (a plant that began after 2020 is a site of its own, one that closed makes nothing), steel by the output of 2023 where a province publishes it, coal of Shanxi by 2024 and of Inner Mongolia by 2021, scrap steel and waste paper by 2023, other recyclables as all ten kinds grew to 2024. Building materials sell 0.88 of the base year (Hebei's cement of 2023 against 2021; the nation's sand and stone, 0.80, as the low end). Not found, so carried: iron ore, alumina, the outlets that stand, stocks. Of ${number(mt(all), 0)} Mt a year ${number((measured / all) * 100, 0)} % stand on 2023 or 2024.

${byYear(region)}

The year is that of the figure; \`note\` of each row says from what it was carried.

## What comes now: by cohort

${cohorts(region)}

Batteries: vehicles made eight years before; blades: wind capacity put up twenty years before; modules: the association's forecast for 2025 and 2030, by the capacity of June 2015. Each is wide: the interval says how wide.

## Targets of the scenario

${table(
  ['target', 'value', 'unit', 'pays at most, CNY/t', 'how the share is made'],
  own.map(t => [
    `${t.nameZh} ${t.nameEn}`,
    t.value === undefined ? undefined : number(t.value, 0),
    t.unit,
    t.payCnyPerUnit,
    t.definitionEn,
  ]),
)}

No regional target of the successor programmes is published; the share is arithmetic, not a promise of anybody. The successors themselves, each on its own accounting basis, are programmes of the region that are shown and constrain nothing.
`
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const read = await readRegionFiles('data/region-jjj-2030')
  if (!read.ok) throw new Error(read.problems.map(p => p.en).join('; '))
  writeFileSync('docs/region-jjj-2030.md', todayPage(read.value.region))
}
