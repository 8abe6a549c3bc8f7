// Regions on disk: folders, workbooks, encodings, and the friendly refusals; what goes out comes back the same.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { decodeText } from '../../src/steps/files/decodeText.ts'
import { readRegionBytes, readRegionFiles } from '../../src/steps/region/readRegionFiles.ts'
import { writeDataPackage } from '../../src/steps/region/writeDataPackage.ts'
import { writeRegionFolder } from '../../src/steps/region/writeRegionFolder.ts'
import { writeRegionWorkbook, writeTemplate } from '../../src/steps/region/writeRegionWorkbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'xunyu-files-'))
afterAll(() => rmSync(folder, { recursive: true }))
const twoTowns = 'examples/two-towns/region'

async function region(path: string) {
  const read = await readRegionFiles(path)
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1))
  return read
}
async function code(path: string): Promise<string> {
  const read = await readRegionFiles(path)
  return read.ok ? 'ok' : read.problems[0]!.code
}

test('the examples read without an error or a warning', async () => {
  for (const path of [twoTowns, 'examples/two-towns', 'examples/explicit', `${twoTowns}/datapackage.json`])
    expect((await region(path)).warnings).toEqual([])
})

test.each([twoTowns, 'examples/explicit', 'data/region-jjj'])(
  'export and import of %s is the identity',
  async path => {
    const before = (await region(path)).value.region
    const bytes = await writeRegionWorkbook(before)
    const after = await readRegionBytes(bytes, 'export.xlsx')
    if (!after.ok) throw new Error(JSON.stringify(after.problems.slice(0, 5)))
    expect(after.value.region).toEqual(before)
    expect(Buffer.compare(await writeRegionWorkbook(after.value.region), bytes)).toBe(0)
  },
  120_000,
)

test('a region written as a folder of CSV tables reads back the same, and a full folder is refused', async () => {
  const before = (await region(twoTowns)).value.region
  const place = join(folder, 'written')
  expect((await writeRegionFolder(before, place)).ok).toBe(true)
  const after = await region(place)
  expect(after.value.region).toEqual(before)
  expect(after.warnings).toEqual([])
  const again = await writeRegionFolder(before, place)
  expect(again.ok ? 'ok' : again.problems[0]!.code).toBe('folder.not-empty')
})

test('both templates read as they are, with the example in them', async () => {
  for (const explicit of [false, true]) {
    const read = await readRegionBytes(await writeTemplate(explicit), 'template.xlsx')
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.warnings).toEqual([])
    expect(read.value.region.meta.synthetic).toBe(true)
    expect(read.value.region.streams.length).toBeGreaterThan(0)
    // The first data row stands under the header and the grey row.
    expect(read.value.places.streams[0]!.line).toBe(3)
  }
})

test('GB18030, UTF-8 with BOM and UTF-16 files give the same names', async () => {
  const csv = 'id,nameZh,kind,lng,lat\na,东镇钢铁厂,plant,115,38\n'
  // 东镇钢铁厂 in GB18030, as a Chinese Excel saves it.
  const names = [0xb6, 0xab, 0xd5, 0xf2, 0xb8, 0xd6, 0xcc, 0xfa, 0xb3, 0xa7]
  const gb = Buffer.concat([Buffer.from('id,nameZh,kind,lng,lat\na,'), Buffer.from(names), Buffer.from(',plant,115,38\n')])
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv, 'utf16le')])
  for (const [bytes, encoding] of [
    [Buffer.from(csv), 'utf-8'],
    [gb, 'gb18030'],
    [utf16, 'utf-16le'],
  ] as const) {
    expect(decodeText(bytes)).toEqual({ text: csv, encoding })
  }
  const copy = join(folder, 'bom')
  cpSync(twoTowns, copy, { recursive: true })
  writeFileSync(join(copy, 'sites.csv'), Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), readFileSync(join(twoTowns, 'sites.csv'))]))
  expect((await region(copy)).value.region).toEqual((await region(twoTowns)).value.region)
})

test('bare CSV files without datapackage.json are a region too', async () => {
  const copy = join(folder, 'bare')
  cpSync(twoTowns, copy, { recursive: true })
  rmSync(join(copy, 'datapackage.json'))
  const read = await region(copy)
  expect(read.value.region.meta).toMatchObject({ id: 'bare', synthetic: false })
  expect(read.warnings.map(problem => problem.code)).toContain('meta.periods-derived')
})

test('what is no region is refused with a reason', async () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  const put = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  expect(await code('examples/two-town')).toBe('file.missing')
  expect(await code('no/such/place')).toBe('file.missing')
  expect(await code(empty)).toBe('folder.empty')
  expect(await code(put('text.xlsx', 'this is no workbook, only a text of some length'))).toBe('workbook.not-a-zip')
  expect(await code(put('short.xlsx', 'PK'))).toBe('workbook.not-a-zip')
  expect(
    await code(put('old.xls', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]))),
  ).toBe('workbook.old-or-locked')
  expect(await code(put('one.csv', 'a,b\n'))).toBe('file.kind')
  const template = Buffer.from(await writeTemplate())
  expect(await code(put('cut.xlsx', template.subarray(0, 5000)))).toBe('workbook.not-a-zip')
  const damaged = Buffer.from(template)
  damaged.fill(0, 40, 4000)
  expect(await code(put('damaged.xlsx', damaged))).toBe('workbook.damaged')
})

test('a workbook that would inflate to gigabytes is refused before it is unpacked', async () => {
  const bytes = Buffer.from(await writeTemplate())
  // The size that the zip directory states for its first entry.
  const directory = bytes.readUInt32LE(bytes.length - 22 + 16)
  bytes.writeUInt32LE(2_000_000_000, directory + 24)
  const read = await readRegionBytes(bytes, 'bomb.xlsx')
  expect(read.ok ? 'ok' : read.problems[0]!.code).toBe('workbook.too-large')
})

test('datapackage.json may not point outside its folder, and must be JSON', async () => {
  const outside = join(folder, 'outside')
  cpSync(twoTowns, outside, { recursive: true })
  writeFileSync(join(outside, 'datapackage.json'), JSON.stringify({ resources: [{ name: 'sites', path: '../bare/sites.csv' }] }))
  const read = await readRegionFiles(outside)
  expect(read.ok ? [] : read.problems.map(problem => problem.code)).toContain('package.outside')
  writeFileSync(join(outside, 'datapackage.json'), '{ no json')
  expect(await code(outside)).toBe('package.json')
})

test('an error in a workbook names file, sheet, row and column', async () => {
  const copy = join(folder, 'wrong')
  cpSync(twoTowns, copy, { recursive: true })
  const streams = readFileSync(join(copy, 'streams.csv'), 'utf8')
  writeFileSync(join(copy, 'streams.csv'), streams.replace('power_a,fly_ash,,300000', 'power_b,fly_ash,,3 hundred'))
  const read = await readRegionFiles(copy)
  if (read.ok) throw new Error('the mistake was not seen')
  expect(read.problems.map(({ code: own, place }) => [own, place.row, place.column])).toEqual([
    ['table.value.not-a-number', 3, 'tPerYear'],
    ['reference.dangling', 3, 'site'],
  ])
  expect(read.problems[0]!.place.file).toMatch(/streams\.csv$/)
})

test('datapackage.json of the examples is what the format writes today, and keeps what others wrote', async () => {
  for (const path of [twoTowns, 'examples/explicit']) {
    const copy = join(folder, `package-${path.replaceAll('/', '-')}`)
    cpSync(path, copy, { recursive: true })
    expect((await writeDataPackage(copy)).ok).toBe(true)
    expect(readFileSync(join(copy, 'datapackage.json'), 'utf8')).toBe(readFileSync(join(path, 'datapackage.json'), 'utf8'))
    const described = JSON.parse(readFileSync(join(copy, 'datapackage.json'), 'utf8'))
    writeFileSync(join(copy, 'datapackage.json'), JSON.stringify({ ...described, licenses: [{ name: 'Apache-2.0' }] }))
    await writeDataPackage(copy)
    expect(JSON.parse(readFileSync(join(copy, 'datapackage.json'), 'utf8')).licenses).toEqual([{ name: 'Apache-2.0' }])
  }
})
