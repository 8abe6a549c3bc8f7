// Two firms that must not know of each other, in a small tree of tenants: `mill` sells to `kiln`, and `rival` stands beside
// them in another park. Every secret of the mill carries the same marks, so that a leak can be searched for as text.
import { sql } from 'kysely'
import type { HeldRole } from '#domain/tenancy.ts'
import type { Entry } from '#domain/entry.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { insertMembership, insertTenant } from '#store/tenants.ts'

/** Figures that occur nowhere else: a price, a recipe's share, and unpublished kilograms. */
export const secrets = { price: '77123.45', recipe: '0.314159', quantity: '7654321', counterparty: '987654' }
export const millFlow = 'flow-mill-kiln'
export const ids = {
  offer: 'offer:flow-mill-kiln:1',
  contract: 'contract:flow-mill-kiln:1',
  row: 'row:mill.xlsx:Sheet1:4',
  file: 'file:mill.xlsx:abc',
  event: 'event:batch:mill:1',
  generation: 'entry:row:mill.xlsx:Sheet1:4',
  dispatch: 'entry:dispatch:mill:1',
  record: 'record:flow-mill-kiln:offered:1',
}

/** Titles name prices too, as those of offers do. */
const title = (id: string): string => (id.includes('rival') ? id : `${id} ${secrets.price}`)
const recordedAt = '2022-07-01T08:00:00.000Z'
const account = (party: string, site: string, accountClass: 'generated' | 'on_hand' | 'in_transit') => ({
  party,
  site,
  material: 'slag',
  accountClass,
})
const entry = (id: string, kind: Entry['kind'], legs: Entry['legs'], flow?: string): Entry => ({
  id,
  kind,
  phase: 'posted',
  legs,
  validOn: '2022-07-01',
  recordedAt,
  basedOn: [ids.row],
  ...(flow === undefined ? {} : { flow }),
})

/** Tenants, seven users named after their role, and the mill's records; everything as the owner of the database. */
export async function fillTwoFirms(store: Store): Promise<void> {
  await store.inTransaction(async inner => {
    await fillTenants(inner)
    await fillSites(inner)
    await fillMill(inner)
  })
}

async function fillTenants(store: Store): Promise<void> {
  const tenant = (id: string, kind: 'region' | 'province' | 'city' | 'park' | 'firm' | 'bureau', parent: string | null, path: string) =>
    insertTenant(store, { id, kind, parent, path, nameZh: id, nameEn: id, party: kind === 'firm' ? `${id}-party` : null })
  await tenant('north', 'region', null, 'north/')
  await tenant('hebei', 'province', 'north', 'north/hebei/')
  await tenant('tangshan', 'city', 'hebei', 'north/hebei/tangshan/')
  await tenant('handan', 'city', 'hebei', 'north/hebei/handan/')
  await tenant('east-park', 'park', 'tangshan', 'north/hebei/tangshan/east-park/')
  await tenant('west-park', 'park', 'handan', 'north/hebei/handan/west-park/')
  await tenant('mill', 'firm', 'east-park', 'north/hebei/tangshan/east-park/mill/')
  await tenant('kiln', 'firm', 'tangshan', 'north/hebei/tangshan/kiln/')
  await tenant('rival', 'firm', 'west-park', 'north/hebei/handan/west-park/rival/')
  await tenant('bureau', 'bureau', 'hebei', 'north/hebei/bureau/')
  const people: [string, HeldRole, string | null][] = [
    ['u-mill', 'firm', 'mill'],
    ['u-kiln', 'firm', 'kiln'],
    ['u-rival', 'firm', 'rival'],
    ['u-park', 'park', 'east-park'],
    ['u-city', 'authority', 'tangshan'],
    ['u-othercity', 'authority', 'handan'],
    ['u-bureau', 'evaluator', 'bureau'],
    ['u-operator', 'operator', null],
  ]
  for (const [id, role, at] of people) {
    await sql`insert into app_user (id, name, email, username) values (${id}, ${id}, ${`${id}@users.invalid`}, ${id})`.execute(store.db)
    await insertMembership(store, id, role, at)
  }
}

/** Sites that belong to the firms, as a region names them: from this the owners of a flow are found. */
async function fillSites(store: Store): Promise<void> {
  const meta = {
    id: 'tiny',
    nameZh: '小',
    nameEn: 'Tiny',
    version: '1',
    currency: 'CNY',
    periods: [2022],
    defaultPeriods: [2022],
    synthetic: true,
  }
  await sql`insert into region (id, version, meta, files_hash, current) values ('tiny', 'v1', ${JSON.stringify(meta)}::json, 'h', true)`.execute(
    store.db,
  )
  const sites = { 'mill-site': 'mill-party', 'kiln-site': 'kiln-party', 'rival-site': 'rival-party', 'rival-yard': 'rival-party' }
  for (const [index, [site, party]] of Object.entries(sites).entries())
    await sql`insert into region_row (region, version, table_name, ordinal, key, row)
      values ('tiny', 'v1', 'sites', ${index}, ${site}, ${JSON.stringify({ id: site, nameZh: site, nameEn: site, kind: 'plant', party })}::json)`.execute(
      store.db,
    )
}

async function fillMill(store: Store): Promise<void> {
  const journal = flowJournal(store.db)
  const [mill, kiln, kg] = ['mill-site', 'kiln-site', Number(secrets.quantity)]
  const paper = (
    id: string,
    kind: 'row' | 'offer' | 'contract' | 'file' | 'event' | 'manifest',
    body: object,
    basedOn: string[],
    flow?: string,
    owners?: string[],
  ) => ({
    evidence: { id, kind, titleZh: title(id), titleEn: title(id), basedOn },
    body,
    recordedAt,
    ...(flow === undefined ? {} : { flow }),
    ...(owners === undefined ? {} : { owners }),
  })
  await journal.append({
    recordedAt,
    flows: [
      { id: millFlow, material: 'slag', from: mill, to: kiln, period: 2022, synthetic: false },
      { id: 'flow-rival', material: 'slag', from: 'rival-site', to: 'rival-yard', period: 2022, synthetic: false },
      { id: 'flow-open', material: 'ash', from: 'show-site', to: 'show-kiln', period: 2022, synthetic: true },
    ],
  })
  await journal.append({
    recordedAt,
    evidence: [
      paper(ids.file, 'file', { sha256: 'abc' }, [], undefined, ['mill-party']),
      paper(ids.row, 'row', { party: 'mill-party', dryKg: kg }, [ids.file]),
      paper(ids.offer, 'offer', { priceCnyPerT: secrets.price }, [ids.row], millFlow),
      paper(ids.contract, 'contract', { buyer: 'kiln-party', seller: 'mill-party', priceCnyPerT: secrets.price }, [ids.offer], millFlow),
      paper(ids.event, 'event', { type: 'TransformationEvent', share: secrets.recipe }, [ids.row], undefined, ['mill-party']),
      paper('manifest:mill:1', 'manifest', { massKg: Number(secrets.counterparty) }, [ids.contract], millFlow),
      paper('row:rival', 'row', { party: 'rival-party', dryKg: 1000 }, []),
    ],
    entries: [
      entry(ids.generation, 'generation', [
        { account: account('mill-party', mill, 'generated'), massKg: -kg },
        { account: account('mill-party', mill, 'on_hand'), massKg: kg },
      ]),
      entry(
        ids.dispatch,
        'dispatch',
        [
          { account: account('mill-party', mill, 'on_hand'), massKg: -987654 },
          { account: account('mill-party', mill, 'in_transit'), massKg: 987654 },
        ],
        millFlow,
      ),
      entry('entry:rival', 'generation', [
        { account: account('rival-party', 'rival-site', 'generated'), massKg: -1000 },
        { account: account('rival-party', 'rival-site', 'on_hand'), massKg: 1000 },
      ]),
    ],
    records: [
      { id: ids.record, flow: millFlow, state: 'offered', massKg: kg, validOn: '2022-07-01', recordedAt, basedOn: [ids.offer] },
      { id: 'record:open', flow: 'flow-open', state: 'planned', massKg: 5, validOn: '2022-07-01', recordedAt, basedOn: [ids.row] },
      // The rival's own record leans on the mill's row: the way back from it must end in a blank.
      {
        id: 'record:rival',
        flow: 'flow-rival',
        state: 'planned',
        massKg: 9,
        validOn: '2022-07-01',
        recordedAt,
        basedOn: ['row:rival', ids.row, ids.contract],
      },
    ],
  })
}
