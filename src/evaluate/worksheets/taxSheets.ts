// The firm's tax worksheets from its account: the environmental-tax return of its own waste by month, the VAT refund by month of sale,
// the income-tax schedule of the year. Facts that the lines carry are worked out from them; the rest is as the firm declares it.
import { Decimal } from 'decimal.js'
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { MassBalance } from '#domain/evaluation/balance.ts'
import type { TaxSheet } from '#domain/evaluation/sheets.ts'
import type { Facts, RuleResult } from '#domain/ruleResult.ts'
import { ruleById } from '#rules/catalogue.ts'
import { flagOf } from '#rules/engine/evaluationContext.ts'
import { judge, type Knowledge } from '#rules/engine/judge.ts'
import type { Rule } from '#rules/engine/rule.ts'
import { massOn } from '../balance/lines.ts'
import { allOf } from '../procedure/verdict.ts'
import { type FactSource, figuresOf, linesNamed } from './figures.ts'

/** What the worksheets are made for: `evaluated` says whether a report of the use stands on that day; null: not yet. */
export type SheetGround = { account: FirmAccount; balance: MassBalance; evaluated: boolean | null } & Knowledge

export function taxSheets(ground: SheetGround): TaxSheet[] {
  return [...eptSheets(ground), ...vatSheets(ground), ...citSheets(ground)]
}

const ruleOf = (id: string): Rule => {
  const rule = ruleById(id)
  if (rule === undefined) throw new Error(`taxSheets: there is no rule ${id}`)
  return rule
}
const asked = ({ knownOn, askedOn, readings }: SheetGround): Knowledge => ({
  ...(knownOn === undefined ? {} : { knownOn }),
  ...(askedOn === undefined ? {} : { askedOn }),
  ...(readings === undefined ? {} : { readings }),
})
function declaredOf(account: FirmAccount, rule: string): { facts: Facts; evidence: readonly string[] } {
  const found = account.declared.find(one => one.rule === rule)
  return { facts: found?.facts ?? {}, evidence: found?.evidence ?? [] }
}
const tonnesOf = (kg: number): string => new Decimal(kg).div(1000).toString()
const monthOf = (day: string): string => day.slice(0, 7)
const monthsOf = (days: readonly string[]): string[] => [...new Set(days.map(monthOf))].sort()

type Applied = { rule: Rule; ruleResult: RuleResult; facts: Facts; sources: Readonly<Record<string, FactSource>> }
function sheet(about: Pick<TaxSheet, 'id' | 'tax' | 'titleZh' | 'titleEn' | 'period'>, applied: readonly Applied[]): TaxSheet {
  const ruleResults = applied.map(one => one.ruleResult)
  const answer = allOf(ruleResults.map(one => one.answer))
  // The money of one rule result is no figure to declare while another of the same sheet is open.
  const settled = answer === 'yes' || answer === 'no'
  const unapproved = [...new Set(ruleResults.flatMap(one => one.unapproved))]
  return {
    ...about,
    answer,
    figures: applied.flatMap(one => figuresOf(one.rule, one.ruleResult, one.facts, one.sources, settled)),
    ruleResults,
    missing: ruleResults.flatMap(one => one.missing.map(({ zh, en }) => ({ zh, en }))),
    unapproved,
    ...(unapproved.length === 0
      ? {}
      : {
          unapprovedNames: linesNamed(
            applied.map(one => one.rule),
            unapproved,
          ),
        }),
  }
}

/** Own waste alone: what was received is the sender's to declare. Use counts up to what arose in the month; the rest lies in the yard. */
function eptSheets(ground: SheetGround): TaxSheet[] {
  const { account } = ground
  const rule = ruleOf('ept-solid-waste')
  const declared = declaredOf(account, rule.id)
  const own = account.receipts.filter(line => line.origin === 'own')
  return account.materials
    .filter(material => material.waste && own.some(line => line.material === material.id))
    .flatMap(material =>
      monthsOf(own.map(line => line.validOn)).map(month => {
        const lines = own.filter(line => line.material === material.id && monthOf(line.validOn) === month)
        const batches = account.batches.filter(batch => monthOf(batch.validOn) === month)
        const generated = lines.reduce((sum, line) => sum + massOn('dry', line), 0)
        const fed = batches
          .flatMap(batch => batch.inputs.filter(input => input.material === material.id))
          .reduce((sum, line) => sum + massOn('dry', line), 0)
        const used = Math.min(fed, generated)
        const { toStandard, metered, ...open } = declared.facts
        const line = (kind: string, kg: number) => ({
          kind,
          massT: tonnesOf(kg),
          toStandard: flagOf(toStandard) ?? null,
          metered: flagOf(metered) ?? null,
          handedOver: false,
          evaluated: kind === 'utilised' ? ground.evaluated : null,
        })
        const deductions = [line('utilised', used), line('stored', generated - used)].filter(one => one.massT !== '0')
        const facts: Facts = { ...open, month, category: material.kind, generatedT: tonnesOf(generated), deductions }
        const basedOn = [...lines.map(one => one.id), ...lines.flatMap(one => one.evidence)]
        const sources = {
          generatedT: { zh: `台账：${lines.length} 条自产记录，干基`, en: `ledger: ${lines.length} lines of own generation, dry`, basedOn },
          deductions: {
            zh: `批次投料 ${tonnesOf(fed)} t（以当月产生量为限），其余贮存`,
            en: `fed to batches ${tonnesOf(fed)} t (up to what arose in the month), the rest in store`,
            basedOn: batches.flatMap(batch => [batch.id, ...batch.evidence]),
          },
        }
        return sheet(
          {
            id: `ept.${material.id}.${month}`,
            tax: 'ept',
            titleZh: `环境保护税申报（固体废物）：${material.nameZh}`,
            titleEn: `Environmental protection tax return: ${material.nameEn}`,
            period: month,
          },
          [{ rule, ruleResult: judge(rule, facts, asked(ground)), facts, sources }],
        )
      }),
    )
}

/** By month of sale and product: the catalogue of the day, then the refund. A share that nobody can settle leaves the refund open. */
function vatSheets(ground: SheetGround): TaxSheet[] {
  const { account, balance } = ground
  const [catalogue, refund] = [ruleOf('vat-catalogue'), ruleOf('vat-refund')]
  return account.products.flatMap(product =>
    monthsOf(account.sales.filter(sale => sale.product === product.id).map(sale => sale.validOn)).map(month => {
      const sales = account.sales.filter(sale => sale.product === product.id && monthOf(sale.validOn) === month)
      const listing = catalogueFacts(ground, product.kind, sales.at(-1)?.validOn ?? `${month}-01`)
      const listed = judge(catalogue, listing, asked(ground))
      const declared = declaredOf(account, refund.id)
      const share = listed.answer === 'yes' || listed.answer === 'no' ? listed.figures['refundPct'] : null
      // The refund is the catalogue's to say: one that the firm declares would stand beside a catalogue that is open.
      const { refundPct: _declared, ...told } = declared.facts
      const facts: Facts = {
        ...told,
        period: month,
        salesCny: sales.reduce((sum, sale) => sum.plus(sale.salesCny), new Decimal(0)).toFixed(2),
        ...(share == null ? {} : { refundPct: share }),
      }
      const shareDerivation = balance.derivations.find(one => one.id === 'share')
      const masses = { zh: shareDerivation?.zh ?? '', en: shareDerivation?.en ?? '', basedOn: ['share'] }
      return sheet(
        {
          id: `vat.${product.id}.${month}`,
          tax: 'vat',
          titleZh: `增值税即征即退计算：${product.nameZh}`,
          titleEn: `VAT refund worksheet: ${product.nameEn}`,
          period: month,
        },
        [
          {
            rule: catalogue,
            ruleResult: listed,
            facts: listing,
            sources: { wasteWetT: masses, wasteMoisturePct: masses, otherDryT: masses, saleDay: sourceOf(sales.map(sale => sale.id)) },
          },
          {
            rule: refund,
            ruleResult: judge(refund, facts, asked(ground)),
            facts,
            sources: {
              salesCny: {
                zh: `${sales.length} 张发票，不含税`,
                en: `${sales.length} invoices, excluding VAT`,
                basedOn: sales.flatMap(sale => [sale.id, sale.invoice, ...sale.evidence]),
              },
              refundPct: {
                zh: `目录条目 ${listed.figures['entry'] ?? '—'} 的判定`,
                en: `by entry ${listed.figures['entry'] ?? '—'} of the catalogue`,
                basedOn: ['rule:vat-catalogue'],
              },
            },
          },
        ],
      )
    }),
  )
}
const sourceOf = (basedOn: readonly string[]): FactSource => ({ zh: '销售记录', en: 'records of sale', basedOn })

/** The year's feed as the catalogue asks for it: waste wet with its mean moisture, other raw material dry. */
function catalogueFacts({ account, balance }: SheetGround, kind: string, saleDay: string): Facts {
  const { wasteKg, allKg } = balance.share
  const wastes = account.materials.filter(
    one => one.waste && balance.wastes.some(waste => waste.material === one.id && (waste.raw.batches.massKg ?? 0) > 0),
  )
  const kinds = new Set(wastes.map(one => one.kind))
  // Several wastes together are what the catalogues call waste residue.
  const resource = kinds.size === 1 ? ([...kinds][0] ?? '') : 'waste_residue'
  if (wasteKg.wet === 0) return { saleDay, resource, product: kind }
  const moisture = new Decimal(wasteKg.wet - wasteKg.dry).times(100).div(wasteKg.wet)
  return {
    saleDay,
    resource,
    product: kind,
    wasteWetT: tonnesOf(wasteKg.wet),
    wasteMoisturePct: moisture.toString(),
    otherDryT: tonnesOf(allKg.dry - wasteKg.dry),
  }
}

/** Each tax year in which there were sales. The share is asked on both bases; where they lead apart the schedule stays open. */
function citSheets(ground: SheetGround): TaxSheet[] {
  const { account, balance } = ground
  const rule = ruleOf('cit-revenue')
  const declared = declaredOf(account, rule.id)
  const years = [...new Set(account.sales.map(sale => sale.validOn.slice(0, 4)))].sort()
  return years.map(year => {
    const sales = account.sales.filter(sale => sale.validOn.startsWith(year))
    const revenueCny = sales.reduce((sum, sale) => sum.plus(sale.salesCny), new Decimal(0)).toFixed(2)
    const facts: Facts = { ...declared.facts, year, revenueCny }
    const { ruleResult, share } = onBothBases(rule, facts, balance, asked(ground))
    return sheet(
      {
        id: `cit.${year}`,
        tax: 'cit',
        titleZh: '企业所得税减计收入明细',
        titleEn: 'Income-tax schedule: revenue counted in part',
        period: year,
      },
      [
        {
          rule,
          ruleResult,
          facts: share === null ? facts : { ...facts, sharePct: share },
          sources: {
            revenueCny: {
              zh: `${sales.length} 张发票，不含税`,
              en: `${sales.length} invoices, excluding VAT`,
              basedOn: sales.flatMap(sale => [sale.id, ...sale.evidence]),
            },
            sharePct: { zh: '批次投料，干基', en: 'batch inputs, dry', basedOn: ['share'] },
          },
        },
      ],
    )
  })
}

function onBothBases(rule: Rule, facts: Facts, { share }: MassBalance, ask: Knowledge): { ruleResult: RuleResult; share: string | null } {
  const pct = (text: string | null): string | null => (text === null ? null : new Decimal(text).times(100).toString())
  const of = (basis: 'dry' | 'wet'): RuleResult => judge(rule, { ...facts, sharePct: pct(share[basis]) }, ask)
  const [dry, wet] = [of('dry'), of('wet')]
  if (dry.answer === wet.answer && dry.leaning === wet.leaning) return { ruleResult: dry, share: pct(share.dry) }
  const silent = {
    input: 'basis',
    zh: '占比按干基还是湿基（目录未写明，两者结论不同）',
    en: 'whether the share is dry or wet (the catalogue is silent and the two disagree)',
  }
  const figures = Object.fromEntries(Object.keys(dry.figures).map(name => [name, null]))
  return { ruleResult: { ...dry, answer: 'undetermined', leaning: null, figures, missing: [...dry.missing, silent] }, share: null }
}
