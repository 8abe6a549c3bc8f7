// The stale list over stored deals on both engines: a permit ends tomorrow, and the next day's list names the framework contract and the offer
// that waited on it, and nothing else; whoever is no side of them is told nothing.
import { beforeAll, expect, test } from 'vitest'
import type { Notice } from '../../src/domain/exchange/notice.ts'
import type { StaleItem } from '../../src/domain/exchange/stale.ts'
import { openPartnerIndex } from '../../src/steps/exchange/partnerIndex.ts'
import { staleList } from '../../src/steps/exchange/staleList.ts'
import { takeTurn } from '../../src/steps/exchange/takeTurn.ts'
import { loadRegionFiles } from '../../src/steps/region/loadRegionFiles.ts'
import { openRegionCache } from '../../src/steps/region/regionCache.ts'
import type { Store } from '../../src/store/openStore.ts'
import { appendRegistry } from '../../src/store/registry.ts'
import { bid, days, giveNotice, termsOf } from '../support/deals.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

const year = new Date().getUTCFullYear()
const ends = `${year + 1}-03-31`
const local = { username: null }

eachEngine('the stale list', engine => {
  let store: Store
  let [contract, offer] = ['', '']
  const list = (who: string | null, day: string): Promise<StaleItem[]> => {
    const own = who === null ? store : store.as({ kind: 'user', id: `u-${who}` })
    const ports = { store: own, regions: openRegionCache(own), partners: openPartnerIndex(store) }
    return staleList(ports, { username: who === null ? null : `u-${who}` }, { day, region: 'two-towns' })
  }

  beforeAll(async () => {
    store = await engine.open()
    await fillTwoFirms(store)
    const loaded = await loadRegionFiles(store, 'examples/two-towns/region', 'test')
    if (!loaded.ok) throw new Error('the example does not load')
    const permit = { id: 'permit-kiln', party: 'kiln-party', kind: '排污许可证', validFrom: `${year}-01-01`, validTo: ends }
    const ash = { id: 'ash', nameZh: '粉煤灰', nameEn: 'fly ash', wasteCode: '900-001-S02' }
    const kept = (noun: 'permits' | 'materials', body: object & { id: string }, party: string | null, validTo: string | null) => ({
      record: {
        noun,
        key: body.id,
        version: 1,
        party,
        validFrom: `${year}-01-01`,
        validTo,
        body: body as never,
        recordedAt: `${year}-01-01T00:00:00.000Z`,
        basedOn: ['row:test'],
        synthetic: false,
      },
      site: null,
      name: body.id,
    })
    await appendRegistry(store.db, [kept('permits', permit, permit.party, ends), kept('materials', ash, null, null)])
    const notice: Notice = await giveNotice(store)
    const signed = await bid(store, notice, 200_000)
    const taken = await takeTurn(store, local, signed, { kind: 'accept', turn: 1, as: 'seller' })
    contract = taken.ok ? (taken.value.framework?.id ?? '') : ''
    offer = await bid(store, notice, 100_000, { terms: termsOf(100_000, days) })
  })

  test('before the last day nothing; on it, what is to be delivered after it, with who has to do what', async () => {
    expect(await list(null, `${year + 1}-03-30`)).toEqual([])
    const found = await list(null, ends)
    expect(new Set(found.map(({ kind, id, cause, impossible }) => [kind, id, cause, impossible].join(' ')))).toEqual(
      new Set([`contract ${contract} permit true`, `offer ${offer} permit true`]),
    )
    expect(found).toHaveLength(2)
    expect(found.every(({ task }) => task.party === 'kiln-party')).toBe(true)
  })

  test('a rival is told nothing of it', async () => {
    expect(await list('rival', ends)).toEqual([])
  })
})
