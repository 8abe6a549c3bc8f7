// Net flows in words: inside the frame, on the way to their neighbour, none above another.
import { expect, test } from 'vitest'
import { intoFrame, middleOf, netLabels, type Box } from './netLabels.ts'

const frame: Box = [0, 0, 10, 10]
const at = (lng: number, lat: number, tonnes = 1) => ({ lng, lat, tonnes })
const trade = (area: string, sentT: number, receivedT: number) => ({ area, sentT, receivedT, sent: [], received: [] })

test('a neighbour in the frame keeps its place; one beyond it stands where the way leaves the frame', () => {
  expect(intoFrame(at(5, 5), at(7, 6), frame)).toEqual({ lng: 7, lat: 6 })
  const east = intoFrame(at(5, 5), at(25, 5), frame)
  expect([east.lng, east.lat]).toEqual([expect.closeTo(9.4, 6), 5])
  const corner = intoFrame(at(5, 5), at(25, 15), frame)
  expect(corner.lng).toBeCloseTo(9.4, 6)
  expect((corner.lat - 5) / (corner.lng - 5)).toBeCloseTo(0.5, 6)
  expect(middleOf([])).toBeUndefined()
  expect(middleOf([at(0, 0, 3), at(4, 0, 3)])).toEqual({ lng: 2, lat: 0 })
})

test('the largest net flows are told, with their sign; one that would lie on another is left to the list', () => {
  const places: Record<string, ReturnType<typeof at>[]> = { a: [at(20, 5)], b: [at(20, 5.2)], c: [at(-10, 5)], d: [] }
  const neighbours = [trade('b', 10, 0), trade('a', 0, 50), trade('c', 30, 5), trade('d', 900, 0)]
  const labels = netLabels(neighbours, [at(5, 5)], area => places[area]!, frame, 'wide')
  expect(labels.map(label => [label.area, label.netT])).toEqual([
    ['a', 50],
    ['c', -25],
  ])
  for (const { lng, lat } of labels) expect(lng > 0 && lng < 10 && lat > 0 && lat < 10).toBe(true)
  expect(netLabels(neighbours, [], area => places[area]!, frame, 'wide')).toEqual([])
})
