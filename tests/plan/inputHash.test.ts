// The hash of a plan's input: SHA-256 of the whole, however it was begun, so that it stays the one that earlier plans were kept under.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { begun, digestOf, sha256, stableJson } from '#plan/answer/hash.ts'
import { openPlan, plannerVersion } from '#plan/open.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion } from './regions.ts'

const engine = await openEngine()
const whole = (text: string) => createHash('sha256').update(text).digest('hex')

test('begun at any length and gone on with, the digest is that of the whole text', () => {
  for (const length of [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 127, 128, 1000]) {
    const text = `${'é'.repeat(length >> 1)}${'x'.repeat(length & 1)}`
    expect(sha256(text)).toBe(whole(text))
    for (const more of ['', 'z', '循域'.repeat(20)]) expect(digestOf(begun(text), more)).toBe(whole(text + more))
  }
})

test('plans of one region, each with other settings, have the hash of all that they stand on', () => {
  const region = randomRegion(3, { sources: 3, works: 3, markets: 2, stations: 2, periods: [2022] })
  for (const scenario of [
    { settings: {} },
    { settings: { 'freightFactor.*': 1.1 } },
    { settings: { 'freightFactor.*': 1.1 }, integer: true, gap: 0.01, seconds: 30 },
    { settings: {}, periods: [2021, 2022] },
  ]) {
    const opened = openPlan(region, scenario, { now: () => 0, engine })
    if (!opened.ok) throw new Error(opened.problems[0]!.en)
    const { head, close } = opened.value
    close()
    const { periods, programme, integer, gap, seconds } = head.scenario
    expect(head.inputHash).toBe(
      sha256(stableJson({ plannerVersion, region, programme, periods, settings: scenario.settings, integer, gap, seconds })),
    )
  }
})
