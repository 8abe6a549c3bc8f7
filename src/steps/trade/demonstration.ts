// The demonstration: one tonne through every room, from the ledger sheet to the target, all of it invented and labelled
// synthetic. The server fills it in once; the command line walks it without a database.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Evidence, type Flow } from '#domain/flow.ts'
import type { TaxResult } from '#domain/answer.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { Contract } from '#domain/contract.ts'
import type { Region } from '#domain/region.ts'
import { priceFromPlan } from '#exchange/price.ts'
import { splitMass } from '#exchange/split.ts'
import type { LedgerTable } from '#intake/ledgerRows.ts'
import type { Progress } from '#programme/progress.ts'
import { claimBook, type ClaimBook } from '#store/claims.ts'
import { type FlowJournal, flowJournal } from '#store/flows.ts'
import { lockJournal } from '#store/ledger/append.ts'
import type { Store } from '#store/openStore.ts'
import { batchOfRecipe } from '#trace/recipe.ts'
import { openTables } from '../intake/openFiles.ts'
import { readRegionFiles } from '../region/readRegionFiles.ts'
import { accept } from './accept.ts'
import { convert } from './convert.ts'
import { type UnitOfWork, memoryUnitOfWork } from './unitOfWork.ts'
import { dispatch } from './dispatch.ts'
import { evaluate } from './evaluate.ts'
import { absent } from './keep.ts'
import { offer } from './offer.ts'
import { planFlows, type Planned, type Solve } from './planFlows.ts'
import { progress } from './progress.ts'
import { receive } from './receive.ts'
import { recordRows, type Recorded } from './recordRows.ts'
import { solveHere } from './solveHere.ts'

/** What the walk left at each step, for printing and for tests. */
export type Walk = {
  region: Region
  recorded: Recorded
  planned: Planned
  flow: Flow
  offer: string
  contract: string
  manifests: string[]
  batch: string
  evaluation: string
  tax: TaxResult | null
  progress: Progress[]
}
export type Example = { region: Region; table: LedgerTable; bytes: Uint8Array }

const offeredKg = 5_000_000
const contractedKg = 3_000_000
const trips = [
  { day: '2022-07-11', lostKg: 0, missingKg: 0 },
  { day: '2022-07-12', lostKg: 120, missingKg: 0 },
  { day: '2022-07-13', lostKg: 100, missingKg: 1500 },
]

/** Reads `region/` and `ledger.xlsx` of an example folder. */
export async function readExample(folder: string): Promise<Checked<Example>> {
  const read = await readRegionFiles(join(folder, 'region'))
  if (!read.ok) return read
  const bytes = await readFile(join(folder, 'ledger.xlsx')).catch(() => null)
  if (bytes === null) return absent('file', 'ledger.xlsx')
  const problems: Problem[] = []
  const [table] = await openTables([{ name: 'ledger.xlsx', bytes }], problem => problems.push(problem))
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems }
  if (table === undefined) return absent('sheet', 'ledger.xlsx')
  return { ok: true, warnings: read.warnings, value: { region: read.value.region, table, bytes } }
}

/** Walks the example through all verbs; the largest planned flow that stands on the ledger goes the whole way. */
export async function walkExample(unitOfWork: UnitOfWork, example: Example, solve: Solve = solveHere): Promise<Checked<Walk>> {
  const { region, table, bytes } = example
  const recorded = await recordRows(unitOfWork, region, table, bytes)
  if (!recorded.ok) return recorded
  const programme = region.meta.defaultProgramme
  const scenario = { name: region.meta.id, settings: {}, periods: [2022], ...(programme === undefined ? {} : { programme }) }
  const planned = await planFlows(unitOfWork, region, scenario, solve)
  if (!planned.ok) return planned
  const flow = largestOnLedger(planned.value)
  const from = region.sites.find(site => site.id === flow?.from)
  const to = region.sites.find(site => site.id === flow?.to)
  if (flow === undefined || from === undefined || to === undefined) return absent('flow', 'flow on the ledger')
  const seller = from.party ?? from.id
  const buyer = to.party ?? to.id

  const offered = await offer(unitOfWork, flow.id, {
    massKg: offeredKg,
    priceCnyPerT: priceFromPlan(planned.value.result, flow),
    validOn: '2022-07-01',
  })
  if (!offered.ok) return offered
  const signed = await accept(unitOfWork, flow.id, offered.value.id, {
    massKg: contractedKg,
    buyer,
    seller,
    validOn: '2022-07-04',
  })
  if (!signed.ok) return signed
  const shipped = await shipAll(unitOfWork, signed.value, flow.mode ?? '')
  if (!shipped.ok) return shipped
  const { manifests, receivedKg } = shipped.value
  const process = flow.process ?? ''
  const batch = batchOfRecipe(region, process, flow.material, receivedKg)
  if (batch === null) return absent('recipe', `${process}~${flow.material}`)
  const converted = await convert(unitOfWork, flow.id, buyer, process, batch, '2022-07-20T10:00:00+08:00')
  if (!converted.ok) return converted
  const judged = await evaluate(unitOfWork, region, flow.id, {
    claimant: buyer,
    massKg: receivedKg,
    validOn: '2022-08-05',
    month: '2022-07',
    proofs: { yardToStandard: 'yes', useToStandard: 'yes', metered: 'yes', evaluated: 'yes', illegalDumping: 'no', falseDeclaration: 'no' },
  })
  if (!judged.ok) return judged
  return {
    ok: true,
    warnings: [...recorded.warnings, ...planned.warnings],
    value: {
      region,
      recorded: recorded.value,
      planned: planned.value,
      flow,
      offer: offered.value.id,
      contract: signed.value.id,
      manifests,
      batch: converted.value.id,
      evaluation: judged.value.id,
      tax: judged.value.tax,
      progress: await progress(unitOfWork, region),
    },
  }
}

/** The largest planned flow between two sites that stands on the ledger and enters a process. */
function largestOnLedger({ result, onLedger, flows }: Planned): Flow | undefined {
  const grounded = new Set(onLedger)
  const [chosen] = result.flows
    .filter(one => grounded.has(one.id) && one.process !== undefined && one.from !== one.to)
    .sort((a, b) => b.tonnes - a.tonnes || (a.id < b.id ? -1 : 1))
  return flows.find(one => one.id === chosen?.id)
}

/** The trips of the contract, one after the other, sent and received. */
async function shipAll(
  unitOfWork: UnitOfWork,
  contract: Contract,
  mode: string,
): Promise<Checked<{ manifests: string[]; receivedKg: number }>> {
  const loads = splitMass(
    contract.massKg,
    trips.map(() => 1),
  )
  const manifests: string[] = []
  let receivedKg = 0
  for (const [index, trip] of trips.entries()) {
    const loadKg = loads[index] ?? 0
    const left = await dispatch(unitOfWork, contract.id, {
      massKg: loadKg,
      mode,
      weighingSlip: `OUT-${trip.day}`,
      at: `${trip.day}T07:40:00+08:00`,
    })
    if (!left.ok) return left
    const arrived = await receive(unitOfWork, left.value.manifest.id, {
      massKg: loadKg - trip.lostKg - trip.missingKg,
      acceptedLossKg: trip.lostKg,
      weighingSlip: `IN-${trip.day}`,
      at: `${trip.day}T16:20:00+08:00`,
    })
    if (!arrived.ok) return arrived
    manifests.push(left.value.manifest.id)
    receivedKg += arrived.value.receipt.receivedKg
  }
  return { ok: true, warnings: [], value: { manifests, receivedKg } }
}

/**
 * Fills the demonstration into an empty journal, in one transaction; does nothing when there are flows already.
 * @param folder of the example, with `region/` and `ledger.xlsx`
 */
export async function loadDemonstration(store: Store, folder: string, solve: Solve = solveHere): Promise<Checked<{ loaded: boolean }>> {
  if ((await flowJournal(store.db).flows()).length > 0) return { ok: true, warnings: [], value: { loaded: false } }
  const example = await readExample(folder)
  if (!example.ok) return example
  const unitOfWork = memoryUnitOfWork()
  const walked = await walkExample(unitOfWork, example.value, solve)
  if (!walked.ok) return walked
  return store.inTransaction(async inner => {
    await lockJournal(inner.db)
    const journal = flowJournal(inner.db)
    if ((await journal.flows()).length > 0) return { ok: true, warnings: [], value: { loaded: false } }
    await unitOfWork.inTransaction((memory, claims) =>
      copyJournal({ journal: memory, claims }, { journal, claims: claimBook(inner.db) }, unitOfWork.now().toISOString()),
    )
    return { ok: true, warnings: walked.warnings, value: { loaded: true } }
  })
}

type Books = { journal: FlowJournal; claims: ClaimBook }
async function copyJournal(from: Books, to: Books, recordedAt: string): Promise<void> {
  const evidence = (await Promise.all(Evidence.shape.kind.options.map(kind => from.journal.evidenceOf(kind)))).flat()
  const [flows, records, entries] = [await from.journal.flows(), await from.journal.records(), await from.journal.entries()]
  // All of it is invented, so everybody may look at all of it.
  await to.journal.append({ flows, records, entries, evidence, recordedAt, published: true })
  const registered = await from.claims.claims()
  await to.claims.append({ claims: registered.map(one => one.claim), steps: registered.flatMap(one => one.steps) })
}
