// Search: Chinese words of two signs, synonyms, figures and places; what a link says is what is found.
import { describe, expect, test } from 'vitest'
import { NoticeQuery } from '../../src/domain/exchange/noticeQuery.ts'
import type { Notice } from '../../src/domain/exchange/notice.ts'
import { partsOf, shownOf } from '../../src/exchange/notice/disclosure.ts'
import { Bigrams } from '../../src/exchange/search/bigrams.ts'
import { NoticeIndex } from '../../src/exchange/search/noticeIndex.ts'

describe('pairs of signs', () => {
  const texts = ['高炉水渣 一级', 'ＧＧＢＳ－Ｆｅｅｄ', '水泥厂废渣', '渣', '']
  const index = new Bigrams()
  for (const text of texts) index.add(text)
  test.each([
    ['水渣', [0]],
    ['渣', [0, 2, 3]],
    ['ggbs feed', [1]],
    ['水泥厂废渣', [2]],
    ['炉渣', []],
    ['渣水', []],
  ])('%s', (word, found) => {
    expect(index.find(word)).toEqual(found)
  })
  test('agree with a plain look through all texts', () => {
    const signs = '水渣高炉粉煤灰脱硫石膏'
    let state = 5
    const roll = (most: number): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % most
    const word = (length: number): string => Array.from({ length }, () => signs[roll(signs.length)]).join('')
    const many = Array.from({ length: 300 }, () => word(2 + roll(9)))
    const own = new Bigrams()
    for (const text of many) own.add(text)
    for (let tries = 0; tries < 300; tries++) {
      const wanted = word(1 + roll(4))
      expect([wanted, own.find(wanted)]).toEqual([wanted, many.flatMap((text, at) => (text.includes(wanted) ? [at] : []))])
    }
  })
})

const notice = (id: string, more: Partial<Notice>): Notice => ({
  id,
  version: 1,
  state: 'open',
  kind: 'offer',
  party: `${id}-party`,
  material: 'bf_slag',
  massKg: 1000,
  basis: 'wet',
  place: { words: '唐山' },
  fromDay: '2026-01-01',
  toDay: '2026-12-31',
  validOn: '2026-01-01',
  recordedAt: '2026-01-01T00:00:00.000Z',
  basedOn: ['x'],
  synthetic: true,
  ...more,
})

describe('notices', () => {
  const index = new NoticeIndex()
  const put = (one: Notice, change: number, lng: number): void => {
    const shown = shownOf(partsOf(one).filter(({ level }) => level === 'public'))
    if (shown !== undefined) index.put(shown, change, { words: ['唐山市'], spot: { lng, lat: 39.6 } })
  }
  const so3 = (high: string) => ({ quality: [{ substance: 'SO3', low: '0', high, unit: '%' as const, basis: 'dry' as const }] })
  const told = { disclosure: { quality: 'public', priceCnyPerT: 'public' } } as const
  put(notice('a', { ...told, ...so3('1'), massKg: 3000, priceCnyPerT: '9' }), 1, 118)
  put(notice('b', { ...told, ...so3('3'), massKg: 1000, priceCnyPerT: '-5', grade: '一级' }), 2, 119)
  put(notice('c', { ...so3('0.5'), massKg: 2000, priceCnyPerT: '-50', material: 'fly_ash' }), 3, 125)
  put(notice('d', { massKg: 9000, disclosure: { massKg: 'contract' } }), 4, 118.1)
  put(notice('e', { state: 'closed' }), 5, 118)
  const meant = (word: string): ReadonlySet<string> => new Set(word.includes('水渣') ? ['bf_slag'] : [])
  const find = (words: Record<string, unknown>, more: object = {}): string[] =>
    index.search({ query: NoticeQuery.parse(words), meant, ...more }).ids

  test('words of every kind find', () => {
    expect(find({ q: '水渣' })).toEqual(['d', 'b', 'a'])
    expect(find({ q: '唐山 一级' })).toEqual(['b'])
    expect(find({ q: '水渣 唐山', state: 'open,closed' })).toEqual(['e', 'd', 'b', 'a'])
  })
  test('figures that are kept are neither found, nor counted, nor in any order', () => {
    expect(find({ quality: 'SO3<=2%' })).toEqual(['a'])
    expect(find({ sort: 'priceCnyPerT' })).toEqual(['b', 'a', 'c', 'd'])
    expect(find({ sort: 'massKg', order: 'desc' })).toEqual(['a', 'c', 'b', 'd'])
    expect(find({ minKg: '1' })).not.toContain('d')
  })
  test('places by their distance, pages without a gap', () => {
    const near = { near: { lng: 118, lat: 39.6 } }
    expect(find({ km: '100', sort: 'distance' }, near)).toEqual(['a', 'd', 'b'])
    const paged = [0, 1, 2, 3].flatMap(offset => find({ offset, limit: 1 }, near))
    expect(paged).toEqual(find({}, near))
  })
  test('a newer version takes the place of the one before', () => {
    put(notice('b', { grade: '二级', version: 2 }), 6, 119)
    expect(find({ q: '一级' })).toEqual([])
    expect(find({ q: '二级' })).toEqual(['b'])
    expect(index.size).toBe(5)
  })
  test('worth comes first where somebody asks for it', () => {
    const worth = new Map([
      ['a', 1],
      ['c', 7],
    ])
    expect(find({ sort: 'value' }, { worthOf: ({ id }: { id: string }) => worth.get(id) })).toEqual(['c', 'a', 'b', 'd'])
  })
})
