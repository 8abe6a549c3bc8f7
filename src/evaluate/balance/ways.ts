// The mass of a waste that was used, found three ways: what was fed to the batches; what the products must hold; what is gone from
// the store. Source: our reading of the evaluation rules (reference, section 7); no official text gives the formulas.
import { Decimal } from 'decimal.js'
import type { FirmAccount, ProductLine } from '#domain/evaluation/account.ts'
import type { Derivation, Said, Way, Ways } from '#domain/evaluation/balance.ts'
import { type AccountReading, of, type Read, sumKg } from './lines.ts'

/** Collects the derivations of a balance; each figure's text shows its numbers. */
export type Notebook = {
  add: (id: string, zh: string, en: string, lines: readonly Read[], evidence?: readonly string[]) => string
  all: Derivation[]
}
export function notebook(): Notebook {
  const all: Derivation[] = []
  return {
    all,
    add: (id, zh, en, lines, evidence = []) => {
      const papers = [...new Set([...lines.flatMap(line => line.evidence), ...evidence])]
      all.push({ id, zh, en, lines: lines.map(line => line.id), evidence: papers })
      return id
    },
  }
}

/** Kilograms as tonnes with three places, exact: 1234567 is `1,234.567`. */
export function tonnes(massKg: number): string {
  const sign = massKg < 0 ? '-' : ''
  const whole = Math.trunc(Math.abs(massKg) / 1000)
  return `${sign}${String(whole).replaceAll(/\B(?=(\d{3})+$)/gu, ',')}.${String(Math.abs(massKg) % 1000).padStart(3, '0')}`
}

/** @param tag `raw` or `reconciled`, for the names of the derivations */
export function waysOf(account: FirmAccount, reading: AccountReading, material: string, tag: string, notes: Notebook): Ways {
  return {
    batches: fromBatches(reading, material, tag, notes),
    products: fromProducts(account, reading, material, tag, notes),
    stock: fromStock(reading, material, tag, notes),
  }
}

const basisWords = { dry: ['干基', 'dry'], wet: ['湿基', 'wet'] } as const

function fromBatches(reading: AccountReading, material: string, tag: string, notes: Notebook): Way {
  const lines = of(reading.fed, material)
  const [zh, en] = basisWords[reading.basis]
  const water = reading.basis === 'dry' ? ['×（1 − 含水率）', ' x (1 - moisture)'] : ['', '']
  const total = sumKg(lines)
  const missing: Said[] = lines.length === 0 ? [{ zh: '批次投料记录', en: 'batch records of what was fed' }] : []
  return {
    massKg: lines.length === 0 ? null : total,
    missing,
    derivation: notes.add(
      `${tag}.${material}.batches`,
      `Σ 批次投料${water[0]}（${zh}）＝ ${lines.length} 批合计 ${tonnes(total)} t`,
      `sum of batch inputs${water[1]} (${en}) = ${tonnes(total)} t over ${lines.length} batches`,
      lines,
    ),
  }
}

/** Product mass x share / (1 - loss), for each product whose recipe names the waste; shares and losses on this basis alone. */
function fromProducts(account: FirmAccount, reading: AccountReading, material: string, tag: string, notes: Notebook): Way {
  const id = `${tag}.${material}.products`
  const made = account.products.filter(product => product.shares.length === 0 || product.shares.some(one => one.material === material))
  const missing =
    account.products.length === 0 ? [{ zh: '产品产量', en: 'what was produced' }] : made.flatMap(product => productGaps(product, reading))
  const evidence = made.flatMap(product => product.evidence)
  if (missing.length > 0) {
    const [zh, en] = [missing.map(one => one.zh).join('；'), missing.map(one => one.en).join('; ')]
    return { massKg: null, missing, derivation: notes.add(id, `缺：${zh}`, `missing: ${en}`, [], evidence) }
  }
  let total = new Decimal(0)
  const parts: string[] = []
  for (const product of made) {
    const share = product.shares.find(one => one.material === material)?.share ?? '0'
    const kept = new Decimal(1).minus(product.loss ?? 0)
    total = total.plus(new Decimal(product.massKg ?? 0).times(share).div(kept))
    parts.push(`${tonnes(product.massKg ?? 0)} × ${share} ÷ (1 − ${product.loss ?? '0'})`)
  }
  const massKg = total.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber()
  const text = `${parts.length === 0 ? '0' : parts.join(' + ')} = ${tonnes(massKg)} t`
  return {
    massKg,
    missing,
    derivation: notes.add(id, `产品产量 × 掺量 ÷（1 − 损失率）：${text}`, `product x share / (1 - loss): ${text}`, [], evidence),
  }
}

function productGaps(product: ProductLine, reading: AccountReading): Said[] {
  const gaps: Said[] = []
  const gap = (zh: string, en: string): void => {
    gaps.push({ zh: `${product.nameZh}：${zh}`, en: `${product.nameEn}: ${en}` })
  }
  if (product.massKg === null) gap('产量', 'mass produced')
  if (product.shares.length === 0) gap('配合比', 'recipe')
  if (product.loss === null) gap('损失率', 'loss')
  if (product.basis === null) gap('配合比的基准（干、湿）', 'whether the recipe is dry or wet')
  else if (product.basis !== reading.basis)
    gap(
      `按${basisWords[reading.basis][0]}的配合比（所给为${basisWords[product.basis][0]}）`,
      `the recipe on the ${reading.basis} basis (it is given ${product.basis})`,
    )
  return gaps
}

function fromStock(reading: AccountReading, material: string, tag: string, notes: Notebook): Way {
  const [opening, closing] = [of(reading.opening, material), of(reading.closing, material)]
  const came = [...of(reading.own, material), ...of(reading.received, material)]
  const gone = of(reading.removed, material)
  const missing: Said[] = [
    ...(opening.length === 0 ? [{ zh: '期初库存', en: 'opening stock' }] : []),
    ...(closing.length === 0 ? [{ zh: '期末库存', en: 'closing stock' }] : []),
  ]
  const massKg = sumKg(opening) + sumKg(came) - sumKg(gone) - sumKg(closing)
  const text = `${tonnes(sumKg(opening))} + ${tonnes(sumKg(came))} − ${tonnes(sumKg(gone))} − ${tonnes(sumKg(closing))} = ${tonnes(massKg)} t`
  const lines = [...opening, ...came, ...gone, ...closing]
  const id = `${tag}.${material}.stock`
  return missing.length > 0
    ? {
        massKg: null,
        missing,
        derivation: notes.add(
          id,
          `缺：${missing.map(one => one.zh).join('、')}`,
          `missing: ${missing.map(one => one.en).join(', ')}`,
          lines,
        ),
      }
    : {
        massKg,
        missing,
        derivation: notes.add(id, `期初 + 入库 − 其他出库 − 期末：${text}`, `opening + in - other out - closing: ${text}`, lines),
      }
}
