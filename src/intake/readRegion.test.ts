// Every kind of mistake in a region is found, with its place and a fix; a sound region stays sound under other spellings.
import { expect, test } from 'vitest'
import type { Problem } from '#domain/problem.ts'
import { readCsv } from './csv.ts'
import type { RawTable } from './rawTable.ts'
import { readPlacedRegion, readRegion } from './readRegion.ts'

type Files = Record<string, string>

const sound: Files = {
  materials: 'id,kind,tags\nash,waste,solid\nbrick,product,\nlime,input,\n',
  sites: 'id,kind,area,lng,lat\nplant,power_plant,,115,38\nworks,base,,115.2,38.1\ntown,city,,115.4,38.2\n',
  streams: 'site,material,tPerYear,tPerYearLow,tPerYearHigh\nplant,ash,1000,900,1100\n',
  processes: 'id,product,utilisation\nbricks,brick,true\n',
  process_flows: 'process,direction,material,t,tMin,tMax\nbricks,in,ash,0.85,0.8,0.9\nbricks,in,lime,0.15,0.1,0.2\nbricks,out,brick,1,,\n',
  units: 'site,process,existingTPerYear\nworks,bricks,500\n',
  demands: 'site,material,tPerYear,priceCnyPerT\ntown,brick,400,160\n',
  purchases: 'material,cnyPerT\nlime,450\n',
  modes: 'id,network,fixedCnyPerT,cnyPerTkm\nroad,direct,8,0.45\n',
  programmes: 'id,fromYear,toYear\np,2020,2022\n',
  targets:
    'id,programme,clause,year,measure,materials,sense,value,unit,definitionZh,definitionEn,modelled\nused,p,(一),2022,utilised,#solid,>=,300,t,口径,definition,true\n',
}

function read(changes: Files = {}, values: Record<string, unknown> = { id: 'r', periods: [2022] }) {
  const tables = Object.entries({ ...sound, ...changes })
    .filter(([, text]) => text !== '')
    .map(([name, text]) => {
      const raw = readCsv(text, name, `${name}.csv`)
      if ('problem' in raw) throw new Error(raw.problem.en)
      return raw
    })
  return readPlacedRegion(tables, { values, place: { file: 'datapackage.json' }, fallbackId: 'r' })
}
const problemsOf = (changes: Files, values?: Record<string, unknown>): Problem[] => {
  const answer = read(changes, values)
  return answer.ok ? answer.warnings : answer.problems
}

test('a sound region reads, without a word, each row with its line', () => {
  const answer = read()
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  expect(answer.warnings).toEqual([])
  expect(answer.value.region.streams).toEqual([{ site: 'plant', material: 'ash', tPerYear: 1000, tPerYearLow: 900, tPerYearHigh: 1100 }])
  expect(answer.value.places.process_flows[2]).toEqual({ file: 'process_flows.csv', line: 4 })
})

const mistakes: [string, Files, Partial<Problem> & { row?: number; column?: string }][] = [
  ['unknown table', { stream: sound['streams']! }, { code: 'table.unknown', severity: 'error' }],
  ['foreign table', { holidays: 'a,b\n1,2\n' }, { code: 'table.unknown', severity: 'warning' }],
  [
    'misspelt column',
    { streams: 'site,materail,tPerYear\nplant,ash,1\n' },
    { code: 'table.column.unknown', severity: 'error', column: 'materail' },
  ],
  [
    'foreign column',
    { streams: 'site,material,tPerYear,remark_by_wang\nplant,ash,1,x\n' },
    { code: 'table.column.unknown', severity: 'warning' },
  ],
  ['column twice', { streams: 'site,material,tPerYear,tPerYear\nplant,ash,1,2\n' }, { code: 'table.column.twice' }],
  ['column missing', { streams: 'site,material\nplant,ash\n' }, { code: 'table.column.missing', column: 'tPerYear' }],
  ['value missing', { streams: 'site,material,tPerYear\nplant,ash,\n' }, { code: 'table.value.missing', row: 2, column: 'tPerYear' }],
  ['no number', { streams: 'site,material,tPerYear\nplant,ash,many\n' }, { code: 'table.value.not-a-number', row: 2, column: 'tPerYear' }],
  ['negative', { streams: 'site,material,tPerYear\nplant,ash,-1\n' }, { code: 'table.value.out-of-range', row: 2 }],
  ['longitude', { sites: `${sound['sites']}far,city,,215,38\n` }, { code: 'table.value.out-of-range', row: 5, column: 'lng' }],
  ['half coordinates', { sites: `${sound['sites']}half,city,,115,\n` }, { code: 'site.half-coordinates', row: 5 }],
  ['bad id', { sites: `${sound['sites']}two words,city,,115,38\n` }, { code: 'table.value.bad-id', row: 5, column: 'id' }],
  ['no code', { materials: `${sound['materials']}x,wasted,\n` }, { code: 'table.value.not-in-list', row: 5, column: 'kind' }],
  ['repeated key', { streams: `${sound['streams']}plant,ash,5,,\n` }, { code: 'row.duplicate', row: 3 }],
  ['dangling site', { streams: 'site,material,tPerYear\nplnat,ash,1\n' }, { code: 'reference.dangling', row: 2, column: 'site' }],
  [
    'dangling material',
    { demands: 'site,material,tPerYear,priceCnyPerT\ntown,brik,400,160\n' },
    { code: 'reference.dangling', column: 'material' },
  ],
  ['dangling process', { units: 'site,process,existingTPerYear\nworks,brick,500\n' }, { code: 'reference.dangling', column: 'process' }],
  ['dangling tag', { targets: sound['targets']!.replace('#solid', '#solids') }, { code: 'reference.dangling', column: 'materials' }],
  [
    'dangling mode',
    { modes: 'id,network,fixedCnyPerT,cnyPerTkm,accessMode\nrail,stations,8,0.1,roads\n' },
    { code: 'reference.dangling', column: 'accessMode' },
  ],
  [
    'low above central',
    { streams: 'site,material,tPerYear,tPerYearLow,tPerYearHigh\nplant,ash,1000,1001,1100\n' },
    { code: 'interval.order', row: 2, column: 'tPerYearLow' },
  ],
  [
    'central above high',
    { streams: 'site,material,tPerYear,tPerYearLow,tPerYearHigh\nplant,ash,1000,900,999\n' },
    { code: 'interval.order', column: 'tPerYearHigh' },
  ],
  [
    'recipe that cannot balance',
    { process_flows: sound['process_flows']!.replace('brick,1,,', 'brick,1.2,,') },
    { code: 'recipe.unbalanced' },
  ],
  [
    'recipe off centre',
    { process_flows: sound['process_flows']!.replace('0.15,0.1,0.2', '0.12,0.1,0.2') },
    { code: 'recipe.central', severity: 'warning' },
  ],
  [
    'input outside its range',
    { process_flows: sound['process_flows']!.replace('0.85,0.8,0.9', '0.95,0.8,0.9') },
    { code: 'recipe.range', row: 2 },
  ],
  ['product not made', { processes: 'id,product\nbricks,ash\n' }, { code: 'recipe.no-product' }],
  ['unknown period', { streams: 'site,material,period,tPerYear\nplant,ash,2030,1\n' }, { code: 'period.unknown', row: 2 }],
  [
    'dates',
    { modes: 'id,network,fixedCnyPerT,cnyPerTkm,validFrom,validTo\nroad,direct,8,0.45,2020-01-01,2019-01-01\n' },
    { code: 'dates.order' },
  ],
  ['no sites', { sites: 'id,kind\n' }, { code: 'region.no-sites' }],
  ['nothing moves', { streams: '', units: '' }, { code: 'region.nothing-moves' }],
  [
    'least size above what may be added',
    { units: 'site,process,existingTPerYear,maxNewTPerYear,minSizeTPerYear\nworks,bricks,500,100,200\n' },
    { code: 'unit.size', severity: 'warning', row: 2, column: 'minSizeTPerYear' },
  ],
  [
    'a bound on CO2 of a province',
    { targets: sound['targets']!.replace('utilised,#solid,>=', 'co2,#solid,<=') },
    { code: 'target.whole-region', row: 2, column: 'materials' },
  ],
  [
    'at least so much freight',
    { targets: sound['targets']!.replace('utilised,#solid,>=', 'haul,,>=') },
    { code: 'target.whole-region', row: 2, column: 'sense' },
  ],
  [
    'quota without tonnes',
    { policies: 'id,kind,area,active\nq,quota_move,x,true\n' },
    { code: 'policy.quota', row: 2, column: 'tPerYear' },
  ],
  [
    'quota without an area',
    { policies: 'id,kind,tPerYear,active\nq,quota_move,5,true\n' },
    { code: 'policy.quota', row: 2, column: 'area' },
  ],
  [
    'short haul without a charge',
    { modes: 'id,network,fixedCnyPerT,cnyPerTkm,shortHaulKm\nroad,direct,8,0.45,50\n' },
    { code: 'mode.short-haul', row: 2, column: 'shortHaulCnyPerT' },
  ],
  ['own ancestor', { areas: 'id,level,parent\na,province,b\nb,region,a\n' }, { code: 'area.cycle' }],
]
test.each(mistakes)('%s', (_, changes, wanted) => {
  const { row, column, ...plain } = wanted
  const found = problemsOf(changes).filter(problem => problem.code === plain.code)
  expect(found.length).toBeGreaterThan(0)
  const place = { ...(row !== undefined ? { row } : {}), ...(column !== undefined ? { column } : {}) }
  expect(found[0]).toMatchObject({ ...plain, place })
  expect(found[0]!.place.file).toBeTruthy()
  for (const text of [found[0]!.zh, found[0]!.en, found[0]!.fixZh, found[0]!.fixEn]) expect(text.length).toBeGreaterThan(3)
})

test('a first row of small figures and a remark is a row, no second line of the header', () => {
  const parameters = [
    'process,parameter,value,valueLow,valueHigh,unit,method,source,note',
    'bricks,opexCnyPerT,26,17,38,CNY/t,assumed,,"Conversion alone: without freight, bought inputs and what holders of the waste are paid."',
    'bricks,lifetimeYears,12,10,15,years,assumed,,Book life.',
  ]
  const answer = read({ process_parameters: `${parameters.join('\n')}\n` })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  expect(answer.value.region.process_parameters.map(row => row.parameter)).toEqual(['opexCnyPerT', 'lifetimeYears'])
})

test('all problems are found at once, not only the first', () => {
  const codes = problemsOf({
    streams: 'site,material,tPerYear\nplnat,ash,many\nplant,asch,-5\n',
    demands: 'site,material,tPerYear,priceCnyPerT\ntwon,brick,400,\n',
  }).map(({ code }) => code)
  expect(codes.toSorted()).toEqual([
    'reference.dangling',
    'reference.dangling',
    'reference.dangling',
    'table.value.missing',
    'table.value.not-a-number',
    'table.value.out-of-range',
  ])
})

test('a suggestion names what was meant', () => {
  expect(problemsOf({ streams: 'site,material,tPerYear\nplnat,ash,1\n' })[0]).toMatchObject({
    zh: expect.stringContaining('“plant”'),
    en: expect.stringContaining('"plant"'),
  })
  expect(problemsOf({ streams: 'site,materail,tPerYear\nplant,ash,1\n' })[0]!.zh).toContain('material')
})

test('Chinese headers, full-width digits, separators, comment rows and blank rows read the same', () => {
  const plain = read()
  const typed = read({
    streams: '地点,物料,年产生量 (t/a),年产生量低值,Generation high\n# 说明,,,,\n,,,,\nplant,ash,"１,０００",900,"1,100"\n',
  })
  if (!plain.ok || !typed.ok) throw new Error('both must read')
  expect(typed.value.region).toEqual(plain.value.region)
  expect(typed.value.places.streams[0]!.line).toBe(4)
})

test('万吨 and 吨 mixed: the unit of the header or of the cell is converted and said so, another unit is refused', () => {
  const tonnes = (csv: string) => {
    const answer = read({ streams: csv })
    return answer.ok
      ? [answer.value.region.streams.map(row => row.tPerYear), answer.warnings.map(({ code }) => code)]
      : answer.problems.map(({ code }) => code)
  }
  expect(tonnes('site,material,年产生量（万吨）\nplant,ash,0.1\n')).toEqual([[1000], ['table.column.unit']])
  expect(tonnes('site,material,年产生量/万吨\nplant,ash,1.1\n')).toEqual([[11000], ['table.column.unit']])
  expect(tonnes('site,material,年产生量（万吨）\nplant,ash,1000吨\n')).toEqual([[1000], ['table.column.unit']])
  expect(tonnes('site,material,tPerYear\nplant,ash,0.1万吨\n')).toEqual([[1000], []])
  expect(tonnes('site,material,tPerYear\nplant,ash,5 km\n')).toEqual(['table.value.not-a-number'])
  const wet = read({ materials: 'id,kind,含水率(%),tags\nash,waste,12,solid\nbrick,product,,\nlime,input,5%,\n' })
  expect(wet.ok && wet.value.region.materials.map(({ moisture }) => moisture)).toEqual([0.12, undefined, 0.05])
})

test('a row of one period beside the row of every period is no mistake: the particular one counts', () => {
  expect(problemsOf({ streams: 'site,material,period,tPerYear\nplant,ash,,1\nplant,ash,2022,1\n' })).toEqual([])
})

test('a minimal region needs neither materials nor modes', () => {
  const table = (name: string, text: string): RawTable => readCsv(text, name, `${name}.csv`) as RawTable
  const answer = readRegion(
    [
      table('sites', 'id,kind\na,plant\nb,market\n'),
      table('streams', 'site,material,tPerYear\na,goods,10\n'),
      table('demands', 'site,material,tPerYear,priceCnyPerT\nb,goods,10,0\n'),
      table('arcs', 'from,to,cnyPerT\na,b,3\n'),
    ],
    { values: { periods: '2022' }, place: {}, fallbackId: 'mini' },
  )
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  expect(answer.value.materials).toEqual([{ id: 'goods', kind: 'secondary' }])
  expect(answer.warnings.map(({ code }) => code)).toEqual(['materials.implied'])
})

test('the description is checked: periods, default programme, currency', () => {
  expect(problemsOf({}, { periods: 'soon' }).map(({ code }) => code)).toContain('meta.years')
  expect(problemsOf({}, { periods: [2022], defaultProgramme: 'q' }).map(({ code }) => code)).toContain('meta.default-programme')
  expect(problemsOf({}, { periods: [2022], defaultPeriods: [2021] }).map(({ code }) => code)).toContain('meta.default-periods')
  expect(problemsOf({}, { periods: [2022], currency: 'USD' }).map(({ code }) => code)).toContain('meta.currency')
  expect(problemsOf({}, {}).map(({ code }) => code)).toEqual(['meta.periods-derived'])
})
