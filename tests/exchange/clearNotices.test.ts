// The clearing of stored notices on both engines: the best use of all that the asker may read, and nothing of what they may not.
import { beforeAll, expect, test } from 'vitest'
import type { StoredClearing } from '../../src/domain/exchange/storedClearing.ts'
import type { GivenNotice } from '../../src/domain/exchange/notice.ts'
import { clearNotices } from '../../src/steps/exchange/clearNotices.ts'
import { changeNotice, publishNotice } from '../../src/steps/exchange/notices.ts'
import { loadRegionFiles } from '../../src/steps/region/loadRegionFiles.ts'
import { openRegionCache } from '../../src/steps/region/regionCache.ts'
import type { Store } from '../../src/store/openStore.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

const day = '2027-01-15'
const base = { material: '粉煤灰', basis: 'dry', place: { words: '东镇' }, fromDay: '2027-01-01', toDay: '2027-12-31' } as const
const openly = { disclosure: { priceCnyPerT: 'public' } } as const

eachEngine('the clearing of notices', engine => {
  let store: Store
  const as = (id: string | null) => {
    const own = store.as(id === null ? { kind: 'public' } : { kind: 'user', id: `u-${id}` })
    return { store: own, regions: openRegionCache(own) }
  }
  const publish = async (id: string, given: GivenNotice) => {
    const made = await publishNotice(as(id), given, { hand: { actor: `user:u-${id}`, username: `u-${id}`, name: id } })
    if (!made.ok) throw new Error(made.problems.map(({ en }) => en).join('\n'))
    return made.value.id
  }
  const cleared = async (id: string | null, unknowns: 'leave' | 'assume' = 'assume'): Promise<StoredClearing> => {
    const answer = await clearNotices(as(id), { day, region: 'two-towns', unknowns })
    if (!answer.ok) throw new Error(answer.problems.map(({ en }) => en).join('\n'))
    return answer.value
  }
  let [offer, need] = ['', '']

  beforeAll(async () => {
    store = await engine.open()
    await fillTwoFirms(store)
    for (const region of ['examples/explicit', 'examples/two-towns/region']) {
      const loaded = await loadRegionFiles(store, region, 'test')
      if (!loaded.ok) throw new Error('the example does not load')
    }
  })

  test('without notices there is nothing, and it says so', async () => {
    expect(await cleared('mill')).toMatchObject({ counts: { offers: 0, needs: 0, pairs: 0 }, flows: [], notices: [] })
  })

  test('what is not known trades only where it is supposed, and the dearest buyer is served first', async () => {
    offer = await publish('mill', { ...base, ...openly, kind: 'offer', party: 'mill-party', massKg: 30_000_000, priceCnyPerT: '10' })
    need = await publish('kiln', { ...base, ...openly, kind: 'need', party: 'kiln-party', massKg: 20_000_000, priceCnyPerT: '40' })
    expect(await cleared('mill', 'leave')).toMatchObject({ counts: { offers: 1, needs: 1, pairs: 1, notKnown: 1, fits: 0 }, flows: [] })
    const found = await cleared('mill')
    expect(found.flows).toEqual([{ offer, need, massKg: 20_000_000, cnyPerT: expect.any(String) as string }])
    // What both gain together: the prices apart, less what lies between them.
    const gain = 30 - Number(found.flows[0]?.cnyPerT)
    expect(Number(found.clearing.welfareCny)).toBeCloseTo(gain * 20_000, 0)
    const at = new Map(found.notices.map(one => [one.id, one]))
    expect(at.get(offer)).toMatchObject({ massKg: 30_000_000, clearedKg: 20_000_000, lowCnyPerT: '10.00', highCnyPerT: '10.00' })
    expect(at.get(need)?.clearedKg).toBe(20_000_000)
    // At halves the seller would sooner sell what is left for less.
    expect(found.gap?.pairs).toEqual([
      { seller: offer, buyer: need, massKg: 10_000_000, gainCnyPerT: expect.any(String) as string, gainCny: expect.any(String) as string },
    ])
    expect(Number(found.gap?.pairs[0]?.gainCnyPerT)).toBeCloseTo(gain / 2, 3)
  })

  test('the public sees the same of what is public; a price that is hidden moves nothing for those who may not read it', async () => {
    const hidden = { ...base, kind: 'need', party: 'kiln-party', massKg: 5_000_000, disclosure: { priceCnyPerT: 'contract' } } as const
    const secret = await publish('kiln', { ...hidden, priceCnyPerT: '90' })
    const [before, own] = [await cleared(null), await cleared('kiln')]
    const bid = (found: StoredClearing) => found.notices.find(({ id }) => id === secret)?.bidCnyPerT
    expect([bid(before), bid(own)]).toEqual([null, '90'])
    const hand = { actor: 'user:u-kiln', username: 'u-kiln', name: 'kiln' }
    const changed = await changeNotice(as('kiln'), secret, 1, { ...hidden, priceCnyPerT: '1' }, { hand })
    expect(changed.ok).toBe(true)
    expect(bid(await cleared('kiln'))).toBe('1')
    expect(await cleared(null)).toEqual(before)
  })
})
