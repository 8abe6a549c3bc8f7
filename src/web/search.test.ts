// Addresses: what a page reads, what it leaves out, and links of earlier versions.
import { expect, test } from 'vitest'
import { carriedView, parseSearch, readSearch, stringifySearch } from './search.ts'

test('a page reads its own keys; what does not fit is left out and opens the page all the same', () => {
  const given = parseSearch('?held=2022-02-30&tab=lines&q=&colour=red&page=2')
  expect(readSearch(['held', 'tab', 'q', 'page'], given)).toEqual({ tab: 'lines', page: '2' })
  expect(readSearch(['lang', 'scenario', 'year'], parseSearch('?lang=fr&scenario=edit&year=99999'))).toEqual({ scenario: 'edit' })
  expect(readSearch(['period'], { period: 2022 })).toEqual({ period: '2022' })
})

test('links of earlier versions are read by the names of today', () => {
  expect(readSearch(['accountingBasis', 'accountClass'], parseSearch('?calibre=statistics&bucket=on_hand'))).toEqual({
    accountingBasis: 'statistics',
    accountClass: 'on_hand',
  })
})

test('what is in view goes along to another page, and nothing else', () => {
  const view = { lang: 'en', region: 'jjj', plan: 'p1', area: '130000' } as const
  expect(carriedView(view)).toEqual(view)
  expect(carriedView(readSearch(['lang', 'site'], parseSearch('?lang=zh&site=x')))).toEqual({ lang: 'zh' })
})

test('an address is written short: no blank key, lists with their commas', () => {
  expect(stringifySearch({ materials: 'a,b', row: 't~k', q: '', plan: undefined })).toBe('?materials=a,b&row=t~k')
})
