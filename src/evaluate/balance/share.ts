// The waste share of the raw material on both bases, and a threshold held against it. Where the text does not say which basis it
// means and the two disagree, the answer is undetermined: the basis is the missing input.
import { Decimal } from 'decimal.js'
import type { Basis, FirmAccount } from '#domain/evaluation/account.ts'
import type { Said, ShareOfWaste } from '#domain/evaluation/balance.ts'
import type { Answer } from '#domain/answer.ts'
import { readAccount, sumKg } from './lines.ts'
import { type Notebook, tonnes } from './ways.ts'

/** @param products only batches that made one of these; blank: all batches */
export function shareOfWaste(account: FirmAccount, notes: Notebook, products?: readonly string[]): ShareOfWaste {
  const batches =
    products === undefined ? account.batches : account.batches.filter(batch => batch.outputs.some(one => products.includes(one.product)))
  const wastes = new Set(account.materials.filter(one => one.waste).map(one => one.id))
  const of = (basis: Basis) => {
    const { fed } = readAccount({ ...account, batches }, basis)
    return { fed, waste: sumKg(fed.filter(line => wastes.has(line.material))), all: sumKg(fed) }
  }
  const [dry, wet] = [of('dry'), of('wet')]
  const text = (one: { waste: number; all: number }) => `${tonnes(one.waste)} ÷ ${tonnes(one.all)} = ${percentOf(one.waste, one.all)}`
  return {
    wasteKg: { dry: dry.waste, wet: account.wetKnown ? wet.waste : 0 },
    allKg: { dry: dry.all, wet: account.wetKnown ? wet.all : 0 },
    dry: ratio(dry.waste, dry.all),
    wet: account.wetKnown ? ratio(wet.waste, wet.all) : null,
    derivation: notes.add(
      `share${products === undefined ? '' : `.${products.join('.')}`}`,
      `固体废物 ÷ 全部原料：干基 ${text(dry)}；湿基 ${account.wetKnown ? text(wet) : '未知（台账只有干重）'}`,
      `waste / all raw material: dry ${text(dry)}; wet ${account.wetKnown ? text(wet) : 'not known (the ledger holds dry mass alone)'}`,
      dry.fed,
    ),
  }
}

function ratio(part: number, whole: number): string | null {
  return whole === 0 ? null : new Decimal(part).div(whole).toDecimalPlaces(8).toString()
}
function percentOf(part: number, whole: number): string {
  return whole === 0 ? '—' : `${new Decimal(part).div(whole).times(100).toDecimalPlaces(2).toString()} %`
}

/**
 * "Not less than" a share, as catalogues word it: the threshold itself is enough.
 * @param least decimal text of a share; null where the text was not read
 * @param basis that the text states; null where it is silent
 */
export function shareAtLeast(
  share: Pick<ShareOfWaste, 'wasteKg' | 'allKg'>,
  least: string | null,
  basis: Basis | null,
): { answer: Answer; missing: Said[] } {
  if (least === null) return { answer: 'undetermined', missing: [{ zh: '占比下限（条文未见）', en: 'the least share (text not read)' }] }
  // Compared as products of whole kilograms: a rounded ratio could cross the line.
  const holds = (one: Basis): boolean | null =>
    share.allKg[one] === 0 ? null : new Decimal(share.wasteKg[one]).gte(new Decimal(share.allKg[one]).times(least))
  const [dry, wet] = [holds('dry'), holds('wet')]
  const asked = basis === null ? [dry, wet] : [basis === 'dry' ? dry : wet]
  if (asked.includes(null))
    return {
      answer: 'undetermined',
      missing: [{ zh: '批次投料记录（所需基准）', en: 'batch records of what was fed, on the basis that is asked for' }],
    }
  const answer = (yes: boolean | null): Answer => (yes === true ? 'yes' : 'no')
  if (basis !== null) return { answer: answer(asked[0] ?? null), missing: [] }
  if (dry === wet) return { answer: answer(dry), missing: [] }
  return {
    answer: 'undetermined',
    missing: [
      {
        zh: '占比按干基还是湿基计（条文未写明，两者结论不同）',
        en: 'whether the share is dry or wet (the text is silent and the two disagree)',
      },
    ],
  }
}
