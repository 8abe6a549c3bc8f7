// The pages that tell of the tonne are held to the code and to the walk: every file, function, id and type they name exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { readExample, type Walk, walkExample } from '#steps/trade/demonstration.ts'
import { memoryUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { provenance, type ProvenanceStep } from '#steps/trade/provenance.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(join(root, 'docs/life-of-a-tonne.md'), 'utf8')
const words = readFileSync(join(root, 'docs/words.md'), 'utf8')
const quoted = [...new Set([...page.matchAll(/`([^`\n]+)`/g)].map(match => match[1] ?? ''))]

let walk: Walk
let known: Set<string>
let rowTitle: ProvenanceStep | undefined
beforeAll(async () => {
  const example = await readExample(join(root, 'examples/two-towns'))
  if (!example.ok) throw new Error(example.problems[0]?.en)
  const unitOfWork = memoryUnitOfWork()
  const walked = await walkExample(unitOfWork, example.value)
  if (!walked.ok) throw new Error(walked.problems[0]?.en)
  walk = walked.value
  const steps = await unitOfWork.inTransaction(async journal =>
    provenance(journal, [...(await journal.records()).map(record => record.id), ...(await journal.entries()).map(entry => entry.id)]),
  )
  known = new Set(steps.map(step => step.id))
  rowTitle = steps.find(step => step.id === 'row:ledger.xlsx:台账:3')
})

test('files and the functions in them', () => {
  const places = quoted.filter(text => /^(src|tests|examples|scripts|docs)\//.test(text))
  expect(places.length).toBeGreaterThan(25)
  const untrue = places.filter(place => {
    const [file, name] = place.split('#') as [string, string | undefined]
    if (!existsSync(join(root, file))) return true
    return name !== undefined && !new RegExp(`export (async )?(function|const) ${name}\\b`).test(readFileSync(join(root, file), 'utf8'))
  })
  expect(untrue).toEqual([])
})

test('ids, with F for the flow', () => {
  const flow = quoted.find(text => text.split('~').length > 4)
  expect(flow).toBe(walk.flow.id)
  const ids = quoted
    .filter(text => /^(record|row|entry|offer|contract|manifest|receipt|event|evaluation|target):/.test(text))
    .map(text => text.replace(':F:', `:${walk.flow.id}:`))
  expect(ids.length).toBeGreaterThan(15)
  expect(ids.filter(id => !known.has(id))).toEqual([])
})

test('the figures it tells', () => {
  expect(rowTitle?.titleEn).toBe('2022-01-31 steel_a bf_slag 45500.440 t dry (voucher DS-GZ-202201)')
  expect([walk.tax?.answer, walk.tax?.lowCny, walk.tax?.highCny]).toEqual(['undetermined', '5.50', '43.00'])
  for (const figure of ['45,500,440 kg', '2,998,280 kg', 'between 5.50 and 43.00 CNY']) expect(page).toContain(figure)
})

test('every type in the glossary is in the code', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    file => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'),
  )
  const code = files.map(file => readFileSync(join(root, 'src', file), 'utf8')).join('\n')
  const rows = words
    .split('\n')
    .filter(line => /^\| [^|-]/.test(line) && !line.startsWith('| 中文'))
    .map(line => line.split('|').map(cell => cell.trim()))
  expect(rows.length).toBeGreaterThan(60)
  const types = rows.flatMap(cells => [...(cells[3] ?? '').matchAll(/`([^`]+)`/g)].map(match => match[1] ?? ''))
  expect(types.length).toBeGreaterThan(50)
  expect(
    types.filter(type => !new RegExp(`(^|[^A-Za-z0-9_])${type.replaceAll(/[.*+?^$()[\]\\|]/g, '\\$&')}($|[^A-Za-z0-9_])`, 'm').test(code)),
  ).toEqual([])
  expect(new Set(rows.map(cells => cells[1])).size).toBe(rows.length)
})
