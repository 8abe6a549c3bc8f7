// "My ash": the streams of a firm in its ledger and its notices with who takes them, on both engines; and that a stranger learns nothing.
import { beforeAll, expect, test } from 'vitest'
import type { OwnMatches } from '../../src/domain/exchange/ownMatches.ts'
import type { Entry } from '../../src/domain/entry.ts'
import type { GivenNotice } from '../../src/domain/exchange/notice.ts'
import { openPartnerIndex } from '../../src/steps/exchange/partnerIndex.ts'
import { ownMatches } from '../../src/steps/exchange/ownMatches.ts'
import { moveNotice, publishNotice } from '../../src/steps/exchange/notices.ts'
import { loadRegionFiles } from '../../src/steps/region/loadRegionFiles.ts'
import { openRegionCache } from '../../src/steps/region/regionCache.ts'
import { flowJournal } from '../../src/store/flows.ts'
import type { Store } from '../../src/store/openStore.ts'
import { listRegions } from '../../src/store/regions.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

const day = '2027-01-15'
const need = (party: string, more: Partial<GivenNotice> = {}): GivenNotice => ({
  kind: 'need',
  party,
  material: '粉煤灰',
  massKg: 50_000_000,
  basis: 'dry',
  place: { words: '东镇' },
  fromDay: '2027-01-01',
  toDay: '2028-12-31',
  priceCnyPerT: '40',
  ...more,
})
const generated = (party: string): Entry => ({
  id: `entry:ash:${party}`,
  kind: 'generation',
  phase: 'posted',
  legs: (['generated', 'on_hand'] as const).map((accountClass, i) => ({
    account: { party, site: 'power_a', material: 'fly_ash', accountClass },
    massKg: i === 0 ? -30_000_000 : 30_000_000,
  })),
  validOn: '2026-12-01',
  recordedAt: '2026-12-02T08:00:00.000Z',
  basedOn: ['row:ash'],
})

eachEngine('own matches', engine => {
  let store: Store
  const regions = () => openRegionCache(store)
  let partners: ReturnType<typeof openPartnerIndex>
  const as = (id: string) => ({ store: store.as({ kind: 'user', id: `u-${id}` }), regions: regions(), partners })
  const publish = async (id: string, given: GivenNotice) => {
    const made = await publishNotice(as(id), given, { hand: { actor: `user:u-${id}`, username: `u-${id}`, name: id } })
    if (!made.ok) throw new Error(made.problems.map(({ en }) => en).join('\n'))
    return made.value.id
  }
  const ask = (id: string): Promise<OwnMatches> => ownMatches(as(id), { day, region: 'two-towns' })
  const ash = (found: OwnMatches) => found.sides.find(({ kind, material }) => kind === 'offer' && material === 'fly_ash')!

  beforeAll(async () => {
    store = await engine.open()
    await fillTwoFirms(store)
    for (const region of ['examples/explicit', 'examples/two-towns/region']) {
      const loaded = await loadRegionFiles(store, region, 'test')
      if (!loaded.ok) throw new Error('the example does not load')
    }
    await flowJournal(store.db).append({ entries: [generated('mill-party')], recordedAt: '2026-12-02T08:00:00.000Z' })
    partners = openPartnerIndex(store)
  })

  test('without notices the plants of the region are named, as region data, and the duty is told', async () => {
    const side = ash(await ask('mill'))
    expect(side).toMatchObject({ source: 'ledger', massKg: 30_000_000, site: 'power_a', basis: 'dry', counts: { fits: 0 } })
    expect(side.partners.map(({ source }) => source)).toContain('region')
    expect(side.partners.every(({ match }) => match.verdict === 'notKnown' && match.missing.length > 0)).toBe(true)
    expect(side.duties.map(({ line }) => line)).toContain('EXCHANGE-SYSTEM')
  })

  test('without a region that is named, the one that knows the places of the streams is asked, whichever was loaded first', async () => {
    expect((await listRegions(store))[0]?.id).not.toBe('two-towns')
    expect((await ownMatches(as('mill'), { day })).region?.id).toBe('two-towns')
  })

  test('what a demonstration holds is marked', async () => {
    expect(ash(await ask('mill')).synthetic).toBe(false)
    const shown = { id: 'flow-shown', material: 'fly_ash', from: 'power_a', to: 'plant_b', period: 2026, synthetic: true }
    await flowJournal(store.db).append({
      flows: [shown],
      flowOwners: ['shown-party'],
      entries: [generated('shown-party')],
      recordedAt: '2026-12-02T08:00:00.000Z',
    })
    const { sides } = await ownMatches({ store, regions: regions(), partners }, { day, region: 'two-towns' })
    expect(sides.filter(({ source }) => source === 'ledger').map(({ party, synthetic }) => [party, synthetic])).toContainEqual([
      'shown-party',
      true,
    ])
    expect(ash(await ask('mill')).synthetic).toBe(false)
  })

  test('needs that are listed take their place, the nearer first though it pays less, and what closes is gone', async () => {
    const far = await publish('kiln', need('kiln-party', { disclosure: { priceCnyPerT: 'public' } }))
    const near = await publish(
      'kiln',
      need('kiln-party', { place: { words: '西镇' }, priceCnyPerT: '1', disclosure: { priceCnyPerT: 'public' } }),
    )
    const side = ash(await ask('mill'))
    expect(side.partners.map(({ source, match }) => [source, match.need.id])).toEqual([
      ['notice', near],
      ['notice', far],
    ])
    const [first] = side.partners
    // The example has no statutory codes and no divisions, so that neither the kind of permit nor the transfer rule is known.
    expect(first?.match).toMatchObject({ verdict: 'notKnown', missing: ['wasteCode', 'offer.province'] })
    const closed = await moveNotice(
      as('kiln'),
      near,
      { verb: 'close' },
      { hand: { actor: 'user:u-kiln', username: 'u-kiln', name: 'kiln' } },
    )
    expect(closed.ok ? '' : closed.problems[0]?.en).toBe('')
    expect(ash(await ask('mill')).partners).toHaveLength(1)
  })

  test('a hidden price moves nothing that another firm is shown', async () => {
    const before = JSON.stringify(ash(await ask('mill')).partners.map(({ match }) => [match.need.id, match.totalCny, match.value]))
    const hidden = await publish('rival', need('rival-party', { priceCnyPerT: '77123.45' }))
    const side = ash(await ask('mill'))
    expect(JSON.stringify(side)).not.toContain('77123')
    expect(
      JSON.stringify(
        side.partners.filter(({ match }) => match.need.id !== hidden).map(({ match }) => [match.need.id, match.totalCny, match.value]),
      ),
    ).toBe(before)
    expect(side.partners.find(({ match }) => match.need.id === hidden)?.match.value[0]).toMatchObject({
      term: 'price',
      cny: '0.00',
      verified: false,
    })
  })

  test('a firm without streams or notices sees none of others', async () => {
    expect((await ask('rival')).sides.every(({ party }) => party === 'rival-party')).toBe(true)
    expect(JSON.stringify(await ask('rival'))).not.toContain('mill-party')
  })
})
