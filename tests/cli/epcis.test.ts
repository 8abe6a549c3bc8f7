// xunyu epcis on files that somebody would have: twins with one hash, faults with their place, exit codes, one JSON document.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Problem } from '#domain/problem.ts'
import { xunyu } from './support.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunyu-epcis-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
const [json, xml, faults] = ['slag-to-binder.json', 'slag-to-binder.xml', 'with-faults.json'].map(name => `examples/epcis/${name}`) as [
  string,
  string,
  string,
]

test('JSON and XML of the same events have the same hashes, in order', async () => {
  const { code, out } = await xunyu(['epcis', 'hash', json, xml])
  const lines = out.trimEnd().split('\n')
  const hashes = lines.map(line => line.split('  ')[0])
  expect([code, lines.length]).toEqual([0, 6])
  expect(hashes.slice(0, 3)).toEqual(hashes.slice(3))
  expect(new Set(hashes).size).toBe(3)
  expect(lines[5]).toMatch(/TransformationEvent\[1\]$/)
  const shown = await xunyu(['epcis', 'hash', json, '--text', '--json'])
  const said = JSON.parse(shown.out) as { hashes: { hash: string; place: string; text: string }[] }
  expect(said.hashes.map(({ hash }) => hash)).toEqual(hashes.slice(0, 3))
  expect(said.hashes[0]!.text).toMatch(/^eventType=ObjectEventeventTime=2026-03-05T00:30:00\.000Z/)
})

test('faults are told with place and fix, right events counted, in both languages', async () => {
  const { code, out } = await xunyu(['epcis', 'check', json, faults, '--lang', 'en'])
  expect(code).toBe(3)
  expect(out).toContain('passed: examples/epcis/slag-to-binder.json, capture document (JSON), 3 events')
  expect(out).toContain('/epcisBody/eventList/1/bizStep: "transforming" is an unknown business step')
  expect(out).toContain('of 4 events 1 can be captured and 3 are refused')
  expect((await xunyu(['epcis', 'check', faults, '--lang', 'zh'])).out).toContain('4 个事件中 1 个可以采集，3 个被拒绝')
  const said = JSON.parse((await xunyu(['epcis', 'check', faults, '--json'])).out) as {
    exitCode: number
    files: { events: number; accepted: number; problems: Problem[] }[]
  }
  expect(said).toMatchObject({ exitCode: 3, files: [{ kind: 'capture', format: 'json', events: 4, accepted: 1 }] })
  expect(said.files[0]!.problems.map(({ code }) => code)).toEqual(['epcis.word', 'epcis.heavier-out', 'epcis.offset-contradicts'])
})

test('a file that is none does not stand in the way of the others', async () => {
  const [cut, typed] = [join(folder, 'cut.json'), join(folder, 'typed.xml')]
  await writeFile(cut, '{"type": "EPCISDocument",')
  await writeFile(typed, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>')
  const { code, out } = await xunyu(['epcis', 'check', cut, typed, 'nowhere.json', folder, json, '--json'])
  const said = JSON.parse(out) as { exitCode: number; problems: Problem[]; files: { accepted: number }[] }
  expect([code, said.exitCode]).toEqual([2, 2])
  expect(said.problems.map(one => one.code)).toEqual(['epcis.not-json', 'epcis.doctype', 'file.missing', 'file.missing'])
  expect(said.files.at(-1)!.accepted).toBe(3)
  expect(await xunyu(['epcis', 'hash', cut, '--lang', 'en'])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('the JSON is not complete'),
  })
})

test.each([
  [['epcis'], 'hash or check is wanted'],
  [['epcis', 'hsah', json], 'did you mean "hash"?'],
  [['epcis', 'check'], 'one or more EPCIS documents'],
  [['epcis', 'check', json, '--text'], '--text is for hash only'],
])('%j is told how to write it', async (args, words) => {
  const { code, err } = await xunyu([...args, '--lang', 'en'])
  expect(code).toBe(2)
  expect(err).toContain(words)
})
