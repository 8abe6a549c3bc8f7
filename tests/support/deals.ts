// Notices on the exchange and deals on them, for tests that are about what is promised: two firms of `twoFirms.ts` and a plant's stock.
import type { OpenRequest } from '#domain/exchange/dealRequest.ts'
import type { Terms } from '#domain/exchange/negotiation.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import type { Entry } from '#domain/entry.ts'
import type { Checked } from '#domain/problem.ts'
import { openNegotiation } from '#steps/exchange/openNegotiation.ts'
import { takeTurn } from '#steps/exchange/takeTurn.ts'
import { postEntries } from '#steps/ledger/postEntries.ts'
import { appendNotices } from '#store/exchange/notices.ts'
import type { Store } from '#store/openStore.ts'

export const local = { username: null } as const
export const must = <T>(checked: Checked<T>): T => {
  if (!checked.ok) throw new Error(checked.problems.map(({ code, en }) => `${code}: ${en}`).join('\n'))
  return checked.value
}

/** The year that is now: what is asked for days to come must not end with a calendar year of the test. */
const year = new Date().getUTCFullYear()
export const days = { fromDay: `${year}-01-01`, toDay: `${year + 1}-12-31` }
export const termsOf = (massKg: number, more: Partial<Terms> = {}): Terms => ({
  massKg,
  priceCnyPerT: '12.50',
  ...days,
  tolerancePct: '5',
  ...more,
})

let made = 0
/** @returns an open offer of the mill's ash, 10,000 t unless said otherwise */
export async function giveNotice(store: Store, more: Partial<Notice> = {}): Promise<Notice> {
  made += 1
  const notice: Notice = {
    id: `notice:test-${made}`,
    kind: 'offer',
    party: 'mill-party',
    material: 'ash',
    massKg: 10_000_000,
    basis: 'dry',
    place: { site: 'mill-site' },
    ...days,
    version: 1,
    state: 'open',
    validOn: `${year}-01-01`,
    recordedAt: `${year}-01-01T00:00:00.000Z`,
    basedOn: ['row:test'],
    synthetic: false,
    ...more,
  }
  const { id, party, kind, version, state, priceCnyPerT: _price, ...body } = notice
  await store.inTransaction(inner =>
    appendNotices(inner.db, [
      {
        head: { id, party, kind, record: version, version, state, listing: id },
        verb: version === 1 ? 'publish' : 'change',
        notice,
        enteredBy: 'test',
        parts: [{ level: 'public', body: { id, kind, version, state, party, ...body } }],
      },
    ]),
  )
  return notice
}

/** Mass that lies at the mill. */
export async function putOnHand(store: Store, massKg: number, material = 'ash'): Promise<void> {
  made += 1
  const account = { party: 'mill-party', site: 'mill-site', material }
  const recordedAt = new Date().toISOString()
  const entry: Entry = {
    id: `entry:row:test-${made}`,
    kind: 'generation',
    phase: 'posted',
    legs: [
      { account: { ...account, accountClass: 'generated' }, massKg: -massKg },
      { account: { ...account, accountClass: 'on_hand' }, massKg },
    ],
    validOn: `${year}-01-01`,
    recordedAt,
    basedOn: ['row:test'],
  }
  must(await postEntries(store, { recordedAt, entries: [entry] }))
}

/** The kiln offers to take `massKg` of a notice; the mill has to answer. */
export async function bid(store: Store, notice: Notice, massKg: number, more: Partial<OpenRequest> = {}): Promise<string> {
  const asked: OpenRequest = { offer: notice.id, party: 'kiln-party', site: 'kiln-site', terms: termsOf(massKg), ...more }
  return must(await openNegotiation(store, local, asked)).id
}
export const accept = (store: Store, negotiation: string, turn = 1) =>
  takeTurn(store, local, negotiation, { kind: 'accept', as: 'seller', turn })

export async function sign(store: Store, notice: Notice, massKg: number, more: Partial<OpenRequest> = {}): Promise<string> {
  const { framework } = must(await accept(store, await bid(store, notice, massKg, more)))
  if (framework === null) throw new Error('accepted, and nothing was signed')
  return framework.id
}
