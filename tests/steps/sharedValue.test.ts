// What many tasks of a thread have in common is told once: the same bytes for the same object, and in the thread the same object for the same bytes.
import { expect, test } from 'vitest'
import { shareValue, valueHere } from '#steps/sharedValue.ts'

test('one object is one value in the thread, as long as it is kept; another is another', () => {
  const [a, b] = [{ rows: [1, 'ü', undefined] }, { rows: [1, 'ü', undefined] }]
  expect(shareValue(a)).toBe(shareValue(a))
  expect(shareValue(a).key).not.toBe(shareValue(b).key)
  const here = valueHere(shareValue(a))
  expect(here).toEqual(a)
  expect(here).not.toBe(a)
  expect(valueHere(shareValue(a))).toBe(here)
  expect(valueHere(shareValue(b))).not.toBe(here)
  // Four are kept: the one that was asked for longest ago is read again.
  for (let other = 0; other < 4; other++) valueHere(shareValue({ other }))
  expect(valueHere(shareValue(a))).not.toBe(here)
  expect(valueHere(shareValue(a))).toEqual(a)
})
