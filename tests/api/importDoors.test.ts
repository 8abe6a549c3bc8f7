// The import as a clerk meets it: files in any order, a sheet that is no statutory form, names that nobody registered, two regions that
// differ; and what saving would do, before it is done. The page, the interface and the command judge the same.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportInfo } from '#domain/importJob.ts'
import { loadRegionFiles } from '#steps/region/loadRegionFiles.ts'
import { zip } from '#steps/files/zip.ts'
import { xunyu } from '../cli/support.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const ledger = '日期,单位名称,固废名称,产生量（吨）,凭证号\n2022-09-03,东山钢铁厂,高炉渣,374400,手-1\n'
const slips =
  '日期,车牌,货名,毛重（kg）,皮重（kg）,净重（kg）,收货方\n2022-09-05,冀B12345,高炉渣,49120,15120,34000,中原循环\n2022-09-05,冀B54321,高炉渣,48000,15000,33000,中原循环\n'
const example = 'examples/ledger-plant'

eachEngine('imports at every door', engine => {
  let api: TestServer
  let ask: Ask
  const settled = async (who: string, answer: { json: <T>() => T }): Promise<ImportInfo> => {
    const { id } = answer.json<ImportInfo>()
    await api.app.imports.settled(id)
    return (await ask(who, 'GET', `/imports/${id}`)).json<ImportInfo>()
  }
  const upload = async (who: string, name: string, bytes: Uint8Array | string, more: Record<string, string> = {}) =>
    settled(who, await ask(who, 'POST', `/imports?${new URLSearchParams({ name, ...more }).toString()}`, Buffer.from(bytes)))
  const say = async (who: string, id: string, said: object) => settled(who, await ask(who, 'POST', `/imports/${id}/columns`, said))
  const errors = (info: ImportInfo) => (info.report?.problems ?? []).filter(({ severity }) => severity === 'error').map(({ code }) => code)
  const dry = (info: ImportInfo) => info.report?.totals.map(({ dryKg }) => dryKg)

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    ask = await openAccounts(
      api,
      [
        ['north', 'region', null, 'north/', null],
        ['steel', 'firm', 'north', 'north/steel/', '东山钢铁'],
        ['power', 'firm', 'north', 'north/power/', '河口发电'],
      ],
      [
        ['anna', 'firm', 'steel'],
        ['boris', 'firm', 'steel'],
        ['petra', 'firm', 'power'],
      ],
    )
  })
  afterAll(() => api.close())

  test('the example comes in under the firm’s own account, its registry last in the drop', async () => {
    const files = ['3-出厂登记（原样）.xlsx', '2-台账.xlsx', '1-登记表.xlsx']
    const packed = zip(await Promise.all(files.map(async name => ({ path: name, bytes: await readFile(join(example, name)) }))))
    const info = await upload('anna', '三个文件.zip', packed)
    expect([info.status, errors(info)]).toEqual(['ready', []])
    expect(info.report?.would).toMatchObject({ corrected: 0, unchanged: 0, registryChanged: 0 })
    expect((await ask('anna', 'POST', `/imports/${info.id}/confirm`)).statusCode).toBe(202)
    const saved = await settled('anna', { json: () => info as never })
    expect(saved.outcome).toMatchObject({ added: info.report?.would?.added, registryAdded: info.report?.would?.registryAdded })
    const again = await upload('anna', '三个文件.zip', packed)
    expect(again.report?.would).toEqual({
      added: 0,
      corrected: 0,
      unchanged: info.report?.would?.added,
      registryAdded: 0,
      registryChanged: 0,
      registryUnchanged: info.report?.would?.registryAdded,
    })
  })

  test('weighbridge slips are what they are; whither they go is said for the whole sheet', async () => {
    const info = await upload('boris', '过磅.csv', slips, { site: 'steel_a' })
    expect(info.report?.sheets[0]?.form).toBe('weighbridge')
    expect(errors(info)).toEqual(['ledger.destination.blank', 'ledger.destination.blank'])
    const sheets = [{ file: '过磅.csv', sheet: '过磅', destination: 'utilise' }]
    const whole = await say('boris', info.id, { sheets })
    expect([whole.status, whole.report?.totals.map(({ move, wetKg }) => [move, wetKg])]).toEqual(['ready', [['dispatched', 67_000]]])
    // Net that is not gross less tare, and kilograms under a header that says nothing.
    const wrong = await upload('boris', '过磅.csv', slips.replace('34000', '31000'), { site: 'steel_a' })
    expect(errors(wrong)).toContain('ledger.slip.net')
    const unitless = await upload('boris', '过磅.csv', slips.replaceAll('（kg）', ''), { site: 'steel_a' })
    expect(errors(unitless)).toContain('ledger.slip.lorry')
  })

  test('the clerk says which form a sheet is, or that it is none', async () => {
    const info = await upload('boris', '表.csv', ledger)
    expect(info.report?.sheets[0]?.form).toBe('generation')
    const none = await say('boris', info.id, { sheets: [{ file: '表.csv', sheet: '表', form: null }] })
    expect([none.status, none.report?.sheets, none.report?.passedOver]).toEqual(['refused', [], [{ file: '表.csv', sheet: '表' }]])
    const back = await say('boris', info.id, { sheets: [{ file: '表.csv', sheet: '表', form: 'generation' }] })
    expect(back.status).toBe('ready')
    expect((await ask('boris', 'POST', `/imports/${info.id}/columns`, { sheets: [{ sheet: '表', form: 'nothing' }] })).statusCode).toBe(422)
  })

  test('a name that nobody registered is mapped or registered on the spot, and known from then on', async () => {
    const text = ledger.replace('东山钢铁厂', '东山二厂').replace('高炉渣', '我们的水渣').replace('手-1', '手-9')
    const info = await upload('boris', '二厂.csv', text)
    expect(info.report?.unknown).toMatchObject([
      { kind: 'sites', name: '东山二厂', rows: 1 },
      { kind: 'materials', name: '我们的水渣', rows: 1 },
    ])
    const names = [
      { kind: 'sites', name: '东山二厂', id: 'east2', register: true },
      { kind: 'materials', name: '我们的水渣', id: 'bf_slag' },
    ]
    const read = await say('boris', info.id, { names })
    expect([read.status, errors(read), read.report?.would]).toMatchObject(['ready', [], { added: 1, registryAdded: 1 }])
    await ask('boris', 'POST', `/imports/${info.id}/confirm`)
    expect((await settled('boris', { json: () => info as never })).outcome).toMatchObject({ added: 1, registryAdded: 1 })
    const later = await upload('boris', '二厂.csv', text)
    expect([later.status, later.report?.would]).toMatchObject(['ready', { unchanged: 1 }])
    // Nobody takes the site of another firm that way.
    const foreign = await upload('petra', '二厂.csv', text.replace('东山二厂', '东山三厂'))
    const taken = await say('petra', foreign.id, { names: [{ kind: 'sites', name: '东山三厂', id: 'steel_a', register: true }, names[1]] })
    expect([taken.status, errors(taken)]).toEqual(['refused', expect.arrayContaining(['import.foreign'])])
  })

  test('regions that differ are asked about; the region of the site judges, and every door gives the same', async () => {
    // A second region that knows the same site, and says otherwise of the slag.
    const copy = await mkdtemp(join(tmpdir(), 'xunyu-doors2-'))
    const own = ledger.replace('东山钢铁厂', '河口电厂')
    try {
      await cp('examples/two-towns/region', copy, { recursive: true })
      const card = JSON.parse(await readFile(join(copy, 'datapackage.json'), 'utf8')) as { name: string; xunyu: { id?: string } }
      await writeFile(join(copy, 'datapackage.json'), JSON.stringify({ ...card, name: 'wetter', xunyu: { ...card.xunyu, id: 'wetter' } }))
      const materials = await readFile(join(copy, 'materials.csv'), 'utf8')
      await writeFile(join(copy, 'materials.csv'), materials.replace(/^(bf_slag,[^\n]*),0\.08,/mu, '$1,0.1,'))
      const loaded = await loadRegionFiles(api.app.store, copy, 'test')
      expect(loaded.ok && loaded.value.id).toBe('wetter')
      const open = await upload('petra', '九月.csv', own)
      expect([open.status, errors(open)]).toEqual(['refused', ['ledger.moisture.which']])
      const page = await say('petra', open.id, { region: 'wetter' })
      expect([dry(page), page.report?.moistures]).toMatchObject([
        [336_960_000],
        [{ moisture: '0.1', from: 'region', of: 'wetter', rows: 1 }],
      ])
      expect(dry(await say('petra', open.id, { region: 'two-towns' }))).toEqual([344_448_000])
      const file = join(copy, '九月.csv')
      await writeFile(file, own)
      const command = await xunyu(['import', file, '--dry-run', '--json', '--region', copy])
      expect(dry(JSON.parse(command.out) as ImportInfo)).toEqual([336_960_000])
      // The firm's own register of streams goes before any region.
      const stream = '固废流编号,场所编号,物料,固废流名称,含水率\ns-1,power_a,bf_slag,水淬渣,5%\n'
      const both = await upload(
        'petra',
        'a.zip',
        zip([
          { path: '九月.csv', bytes: Buffer.from(own.replace('高炉渣', '水淬渣')) },
          { path: '固废流.csv', bytes: Buffer.from(stream) },
        ]),
      )
      expect([dry(both), both.report?.moistures]).toMatchObject([[355_680_000], [{ from: 'stream', of: 's-1' }]])
    } finally {
      await rm(copy, { recursive: true, force: true })
    }
  })
})

test('the command takes slips, their form and whither they go', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xunyu-doors2-'))
  try {
    const file = join(folder, '过磅.csv')
    await writeFile(file, slips)
    const base = ['import', file, '--dry-run', '--region', 'examples/two-towns', '--site', 'steel_a', '--lang', 'zh']
    const asked = await xunyu(base)
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('共 2 处：第 2–3 行')])
    const told = await xunyu([...base, '--destination', 'utilise'])
    expect([told.code, told.out]).toEqual([0, expect.stringContaining('67')])
    expect((await xunyu([...base, '--form', '过磅='])).code).toBe(2)
    expect((await xunyu([...base, '--form', '没有这种'])).err).toContain('没有表')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
