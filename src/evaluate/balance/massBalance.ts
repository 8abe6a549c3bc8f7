// The mass balance of a firm's period: each waste three ways, raw and reconciled; accepted where the ways agree within the tolerance,
// else the lowest is taken with a flag. A missing way leaves the agreement undetermined, never a yes.
import { Decimal } from 'decimal.js'
import type { Basis, FirmAccount } from '#domain/evaluation/account.ts'
import { type MassBalance, type Said, type WasteBalance, type WayName, wayNames, type Ways } from '#domain/evaluation/balance.ts'
import type { Answer } from '#domain/answer.ts'
import { allOf } from '../procedure/verdict.ts'
import { type AccountReading, of, readAccount, sumKg } from './lines.ts'
import { shareOfWaste } from './share.ts'
import { notebook, type Notebook, tonnes, waysOf } from './ways.ts'

/** @param basis on which masses are compared @param tolerance share by which two ways may differ, decimal text such as `0.02` */
export function massBalance(account: FirmAccount, basis: Basis, tolerance: string): MassBalance {
  const notes = notebook()
  const raw = readAccount(account, basis)
  const adjusted = Object.keys(account.reconciled).length > 0 ? readAccount(account, basis, account.reconciled) : null
  const touched = new Set(account.materials.filter(one => one.waste).map(one => one.id))
  const wastes = [...touched].map(material => wasteBalance(account, raw, adjusted, material, tolerance, notes))
  const dry = readAccount(account, 'dry')
  const made = account.batches.flatMap(batch => batch.outputs)
  return {
    basis,
    tolerance,
    wastes,
    others: account.materials.filter(one => !one.waste).map(one => ({ material: one.id, batchesKg: sumKg(of(raw.fed, one.id)) })),
    products: account.products.map(product => ({
      product: product.id,
      countedKg: product.massKg,
      batchesKg: made.filter(one => one.product === product.id).reduce((sum, one) => sum + one.massKg, 0),
      soldKg: account.sales.filter(sale => sale.product === product.id).reduce((sum, sale) => sum + sale.massKg, 0),
      salesCny: account.sales
        .filter(sale => sale.product === product.id)
        .reduce((sum, sale) => sum.plus(sale.salesCny), new Decimal(0))
        .toFixed(2),
    })),
    lossKg: sumKg(dry.fed) - made.reduce((sum, one) => sum + one.massKg, 0),
    share: shareOfWaste(account, notes),
    agree: allOf(wastes.map(one => one.agree)),
    derivations: notes.all,
  }
}

function wasteBalance(
  account: FirmAccount,
  raw: AccountReading,
  adjusted: AccountReading | null,
  material: string,
  tolerance: string,
  notes: Notebook,
): WasteBalance {
  const ways = waysOf(account, raw, material, 'raw', notes)
  const reconciled = adjusted === null ? null : waysOf(account, adjusted, material, 'reconciled', notes)
  // Reconciled values are shown beside the raw ones; what stands is judged on what was measured.
  const { agree, spread, acceptedKg, acceptedBy, flag } = accept(ways, tolerance)
  const [ownKg, receivedKg] = [sumKg(of(raw.own, material)), sumKg(of(raw.received, material))]
  notes.add(
    `accepted.${material}`,
    `${acceptedKg === null ? '不能认定' : `认定 ${tonnes(acceptedKg)} t`}；三法最大相差 ${percent(spread)}，允差 ${percent(tolerance)}${flag === null ? '' : `；${flag.zh}`}`,
    `${acceptedKg === null ? 'nothing can be accepted' : `accepted ${tonnes(acceptedKg)} t`}; the methods differ by ${percent(spread)} at most, tolerance ${percent(tolerance)}${flag === null ? '' : `; ${flag.en}`}`,
    [],
    [],
  )
  return {
    material,
    openingKg: of(raw.opening, material).length === 0 ? null : sumKg(of(raw.opening, material)),
    ownKg,
    receivedKg,
    removedKg: sumKg(of(raw.removed, material)),
    closingKg: of(raw.closing, material).length === 0 ? null : sumKg(of(raw.closing, material)),
    raw: ways,
    reconciled,
    spread,
    agree,
    acceptedKg,
    acceptedBy,
    flag,
    ...originOf(acceptedKg, ownKg, receivedKg),
  }
}

type Accepted = Pick<WasteBalance, 'agree' | 'spread' | 'acceptedKg' | 'acceptedBy' | 'flag'>
/** The three ways held against one another. */
export function accept(ways: Ways, tolerance: string): Accepted {
  const found = wayNames.flatMap(name => (ways[name].massKg === null ? [] : [{ name, massKg: ways[name].massKg }]))
  const missing = wayNames.flatMap(name => ways[name].missing)
  const spread = spreadOf(found.map(one => one.massKg))
  const lowest = found.reduce<{ name: WayName; massKg: number } | null>(
    (least, one) => (least === null || one.massKg < least.massKg ? one : least),
    null,
  )
  if (lowest === null) return { agree: 'undetermined', spread, acceptedKg: null, acceptedBy: null, flag: gapFlag(missing) }
  const within = spread !== null && new Decimal(spread).lte(tolerance)
  const agree: Answer = spread !== null && !within ? 'no' : missing.length > 0 ? 'undetermined' : 'yes'
  // A loss cannot be negative: a way below nothing is a contradiction, and nothing is what it proves.
  if (agree === 'yes') return { agree, spread, acceptedKg: ways.batches.massKg, acceptedBy: 'batches', flag: null }
  const flag = agree === 'no' ? apartFlag(spread ?? '', tolerance, lowest.name) : gapFlag(missing)
  return { agree, spread, acceptedKg: Math.max(0, lowest.massKg), acceptedBy: lowest.name, flag }
}

/** Widest difference over the mean, as decimal text; null with fewer than two values, 0 where all are nothing. */
function spreadOf(values: readonly number[]): string | null {
  if (values.length < 2) return null
  const mean = values.reduce((sum, value) => sum.plus(value), new Decimal(0)).div(values.length)
  const width = new Decimal(Math.max(...values)).minus(Math.min(...values))
  if (width.isZero()) return '0'
  return mean.lte(0) ? '1' : width.div(mean).toDecimalPlaces(6, Decimal.ROUND_UP).toString()
}

export const wayWords: Record<WayName, [string, string]> = {
  batches: ['批次投料法', 'batch inputs'],
  products: ['产品反推法', 'worked back from products'],
  stock: ['库存平衡法', 'stock balance'],
}
function percent(share: string | null): string {
  return share === null ? '—' : `${new Decimal(share).times(100).toDecimalPlaces(2).toString()} %`
}
function apartFlag(spread: string, tolerance: string, way: WayName): Said {
  return {
    zh: `三种方法相差 ${percent(spread)}，超过允差 ${percent(tolerance)}，取最低值（${wayWords[way][0]}）`,
    en: `the methods differ by ${percent(spread)}, more than the tolerance of ${percent(tolerance)}; the lowest is taken (${wayWords[way][1]})`,
  }
}
function gapFlag(missing: readonly Said[]): Said {
  return {
    zh: `缺：${missing.map(one => one.zh).join('；')}；所列为现有方法的最低值，仅供估计`,
    en: `missing: ${missing.map(one => one.en).join('; ')}; what is shown is the lowest of the available methods, an estimate`,
  }
}

/** Own and received are told apart where only one of them came in; a mixed heap cannot be told apart and is not guessed at. */
function originOf(acceptedKg: number | null, ownKg: number, receivedKg: number): Pick<WasteBalance, 'usedOwnKg' | 'usedReceivedKg'> {
  if (acceptedKg === null || (ownKg > 0 && receivedKg > 0)) return { usedOwnKg: null, usedReceivedKg: null }
  return ownKg > 0 ? { usedOwnKg: acceptedKg, usedReceivedKg: 0 } : { usedOwnKg: 0, usedReceivedKg: acceptedKg }
}
