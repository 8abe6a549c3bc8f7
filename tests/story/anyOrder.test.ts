// The verbs in any order, with any amounts: refused or not, the promises hold. No engine and no database here: the same
// steps over the journal in memory, with a plan of one flow.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '#domain/entry.ts'
import type { FlowState } from '#domain/flow.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { balances } from '#ledger/balances.ts'
import { newest } from '#programme/progress.ts'
import { accept } from '#steps/trade/accept.ts'
import { correctReceipt } from '#steps/trade/correctReceipt.ts'
import { convert } from '#steps/trade/convert.ts'
import { type UnitOfWork, memoryUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { dispatch } from '#steps/trade/dispatch.ts'
import { endContract } from '#steps/trade/endContract.ts'
import { evaluate } from '#steps/trade/evaluate.ts'
import { closeOffer, offer } from '#steps/trade/offer.ts'
import { planFlows } from '#steps/trade/planFlows.ts'
import { receive } from '#steps/trade/receive.ts'
import { recordRows } from '#steps/trade/recordRows.ts'
import { settle } from '#steps/trade/settle.ts'
import { provenance } from '#steps/trade/provenance.ts'

const region = {
  meta: { id: 'x', nameZh: '', nameEn: '', version: '1', currency: 'CNY', periods: [2022], defaultPeriods: [2022], synthetic: true },
  sites: [
    { id: 'plant', kind: 'power_plant' },
    { id: 'base', kind: 'base' },
  ],
  materials: [{ id: 'fly_ash', kind: 'waste', moisture: 0 }],
  processes: [{ id: 'making', product: 'binder', utilisation: true }],
  streams: [],
  sources: [],
  targets: [
    {
      id: 'isw',
      programme: 'p',
      clause: '(二)',
      year: 2022,
      measure: 'utilised',
      sense: '>=',
      value: 1,
      unit: 't',
      definitionZh: '',
      definitionEn: '',
      modelled: true,
    },
  ],
} as unknown as Region
const flow = 'ash'
const plan = {
  status: 'optimal',
  inputHash: 'abcdefabcdef',
  periods: [2022],
  region: { id: 'x', nameZh: '', nameEn: '', version: '1', synthetic: true },
  prices: [],
  targets: [{ id: 'isw', clause: '(二)', nameZh: '', nameEn: '' }],
  flows: [{ id: flow, material: 'fly_ash', from: 'plant', to: 'base', mode: 'road', period: 2022, tonnes: 0.9, process: 'making' }],
} as unknown as PlanResult
const sheet = {
  file: 'l.xlsx',
  sheet: '台账',
  header: ['日期', '单位名称', '物料', '产生量', '计量单位', '含水率', '凭证号'],
  rows: [{ line: 2, cells: ['2022-01-31', 'plant', 'fly_ash', 1, '吨', 0, 'V1'] }],
}
const proofs = {
  yardToStandard: 'yes',
  useToStandard: 'yes',
  metered: 'yes',
  evaluated: 'yes',
  illegalDumping: 'no',
  falseDeclaration: 'no',
} as const

const verbs = ['offer', 'close', 'accept', 'end', 'dispatch', 'receive', 'settle', 'correct', 'convert', 'evaluate'] as const
const act = fc.record({
  verb: fc.constantFrom(...verbs, 'dispatch', 'receive', 'accept', 'evaluate'),
  massKg: fc.integer({ min: 1, max: 400 }),
  pick: fc.nat(50),
  share: fc.integer({ min: 0, max: 110 }),
})
type Act = { verb: (typeof verbs)[number]; massKg: number; pick: number; share: number }

/** What stands in the taker's books as arrived: matched, corrected and settled. */
function arrivedKg(entries: readonly Entry[]): number {
  return entries
    .filter(entry => entry.phase === 'posted' && ['receipt', 'correction', 'settlement'].includes(entry.kind))
    .flatMap(entry => entry.legs)
    .filter(leg => leg.account.site === 'base' && leg.account.accountClass === 'on_hand')
    .reduce((sum, leg) => sum + leg.massKg, 0)
}

async function start(): Promise<UnitOfWork> {
  let clock = Date.parse('2022-06-01T00:00:00Z')
  const unitOfWork = memoryUnitOfWork(() => new Date((clock += 1000)))
  await recordRows(unitOfWork, region, sheet, new Uint8Array())
  const planned = await planFlows(unitOfWork, region, { settings: {} }, async () => ({ ok: true, warnings: [], value: plan }))
  if (!planned.ok) throw new Error('plan')
  return unitOfWork
}

type Known = { offers: string[]; contracts: string[]; manifests: { id: string; massKg: number }[]; receipts: string[]; slip: number }
async function run(unitOfWork: UnitOfWork, known: Known, { verb, massKg, pick, share }: Act): Promise<boolean> {
  const at = '2022-07-01T08:00:00+08:00'
  const validOn = '2022-07-01'
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)]
  const slip = `S${(known.slip += 1)}`
  const manifest = one(known.manifests)
  const offerId = one(known.offers) ?? 'offer:none'
  const contractId = one(known.contracts) ?? 'contract:none'
  switch (verb) {
    case 'offer': {
      const made = await offer(unitOfWork, flow, { massKg, priceCnyPerT: '1.00', validOn })
      if (made.ok) known.offers.push(made.value.id)
      return made.ok
    }
    case 'close':
      return (
        await closeOffer(
          unitOfWork,
          flow,
          offerId,
          pick % 2 === 0 ? 'refused' : 'withdrawn',
          'x',
          [{ code: 'x', zh: '无', en: 'none' }],
          validOn,
        )
      ).ok
    case 'accept': {
      const signed = await accept(unitOfWork, flow, offerId, { massKg, buyer: 'base', seller: 'plant', validOn })
      if (signed.ok) known.contracts.push(signed.value.id)
      return signed.ok
    }
    case 'end':
      return pick % 5 === 0 && (await endContract(unitOfWork, contractId, 'over', validOn)).ok
    case 'dispatch': {
      const sent = await dispatch(unitOfWork, contractId, { massKg, mode: 'road', weighingSlip: slip, at })
      if (sent.ok) known.manifests.push({ id: sent.value.manifest.id, massKg })
      return sent.ok
    }
    case 'receive': {
      if (manifest === undefined) return false
      const arrived = await receive(unitOfWork, manifest.id, {
        massKg: Math.round((manifest.massKg * share) / 100),
        acceptedLossKg: pick % 3,
        weighingSlip: slip,
        at,
      })
      if (arrived.ok) known.receipts.push(arrived.value.receipt.id)
      return arrived.ok
    }
    case 'settle':
      return (
        await settle(unitOfWork, one(known.receipts) ?? 'receipt:none', {
          arrivedKg: massKg % 7,
          lostKg: massKg % 5,
          reason: 'found',
          validOn,
        })
      ).ok
    case 'correct':
      return (
        manifest !== undefined &&
        (
          await correctReceipt(unitOfWork, manifest.id, {
            massKg: Math.round((manifest.massKg * share) / 100),
            acceptedLossKg: pick % 4,
            weighingSlip: slip,
            at,
            reason: 'scale',
          })
        ).ok
      )
    case 'convert':
      return (
        await convert(
          unitOfWork,
          flow,
          'base',
          'making',
          { inputs: [{ material: 'fly_ash', massKg: (massKg % 60) + 1 }], outputs: [{ material: 'binder', massKg: (massKg % 60) + 1 }] },
          at,
        )
      ).ok
    case 'evaluate':
      return (await evaluate(unitOfWork, region, flow, { claimant: 'base', massKg: (massKg % 20) + 1, validOn, month: '2022-07', proofs }))
        .ok
  }
}

test('whatever is tried, promises hold and every record leads back to the row', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async acts => {
      const unitOfWork = await start()
      const known: Known = { offers: [], contracts: [], manifests: [], receipts: [], slip: 0 }
      // A beginning that gives the later verbs something to work on.
      for (const [verb, massKg, share] of [
        ['offer', 600, 0],
        ['accept', 400, 0],
        ['dispatch', 200, 0],
        ['receive', 0, 90],
      ] as const)
        await run(unitOfWork, known, { verb, massKg, pick: 0, share })
      for (const one of acts) if (await run(unitOfWork, known, one)) reached.add(one.verb)
      const { entries, records, steps } = await unitOfWork.inTransaction(async journal => {
        const records = await journal.records(flow)
        return {
          entries: await journal.entries('fly_ash'),
          records,
          steps: await provenance(
            journal,
            records.map(record => record.id),
          ),
        }
      })
      const last = newest(records)
      const mass = (state: FlowState) => last[state]?.massKg ?? 0
      expect(mass('planned')).toBe(900)
      expect(mass('offered')).toBeLessThanOrEqual(mass('planned'))
      expect(mass('contracted')).toBeLessThanOrEqual(mass('offered'))
      expect(mass('shipped')).toBe(arrivedKg(entries))
      const all = [...balances(entries).values()]
      const accountClass = (name: string) =>
        all.filter(balance => balance.account.accountClass === name).reduce((sum, balance) => sum + balance.postedKg, 0)
      expect(all.reduce((sum, balance) => sum + balance.postedKg, 0)).toBe(0)
      expect(
        all.filter(
          balance => !['generated', 'unexplained'].includes(balance.account.accountClass) && balance.postedKg - balance.reservedKg < 0,
        ),
      ).toEqual([])
      expect(mass('evaluated')).toBeLessThanOrEqual(accountClass('utilised'))
      expect(accountClass('utilised')).toBeLessThanOrEqual(mass('shipped'))
      // Matched and settled mass arrived; a surplus that was taken in is the only mass beyond the contracts.
      expect(mass('shipped') + accountClass('unexplained')).toBeLessThanOrEqual(mass('contracted'))
      expect(steps.filter(step => step.kind === 'row')).toHaveLength(1)
    }),
    { seed: 20221231, numRuns: 150 },
  )
  expect([...reached].sort()).toEqual([...verbs].sort())
})
