// The mass balance of a case: stock, receipts, use found three ways, raw and reconciled side by side, what stands and why.
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import type { EvaluationFile, WasteBalance, WayName } from '../../client/evaluations.ts'
import { inColumn, percent } from '../../ui/quantity.ts'
import { Nothing } from '../../ui/states.tsx'
import { exactTonnes } from '../../ui/accounts.tsx'
import { AnswerBadge } from '../../ui/ruleMarks.tsx'
import { DerivedMass, useSaid } from './words.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { MainFigures } from '../../ui/Facts.tsx'

const ways: WayName[] = ['batches', 'products', 'stock']
const stocks = ['opening', 'own', 'received', 'removed', 'closing'] as const

export function BalanceView({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const said = useSaid()
  const scale = exactTonnes(language)
  const { balance } = file.evaluationCase
  if (balance === null) return <Nothing title={t('evaluation.noBalance')}>{t('evaluation.noBalanceText')}</Nothing>
  const derivations = new Map(balance.derivations.map(one => [one.id, one]))
  const nameOfMaterial = (id: string) => {
    const found = file.account.materials.find(one => one.id === id)
    return found === undefined ? id : language === 'zh' ? found.nameZh : found.nameEn
  }
  const mass = (kg: number | null) => (kg === null ? '—' : inColumn(kg, scale))
  const books = balance.wastes.some(one => one.reconciled !== null) ? (['raw', 'reconciled'] as const) : (['raw'] as const)
  /** A sum of which one part is not known is not known either. */
  const sum = (of: (waste: WasteBalance) => number | null) =>
    balance.wastes.reduce<number | null>((total, waste) => {
      const part = of(waste)
      return total === null || part === null ? null : total + part
    }, 0)
  return (
    <section className="bench-section">
      <h2>{t('evaluation.balance')}</h2>
      <p className="soft">
        {t('evaluation.balanceLead', {
          basis: t(`evaluation.bases.${balance.basis}`),
          tolerance: percent(Number(balance.tolerance)),
          unit: scale.unit,
        })}
      </p>
      <SmallTable
        rows={balance.wastes}
        rowKey={waste => waste.material}
        columns={[
          { title: t('evaluation.waste'), head: true, render: waste => nameOfMaterial(waste.material) },
          ...stocks.map(stock => ({
            title: t(`evaluation.${stock}`),
            num: true,
            render: (waste: WasteBalance) => mass(waste[`${stock}Kg`]),
          })),
          ...books.flatMap(book =>
            ways.map(way => ({
              title: t(`evaluation.ways.${way}`, { book: t(`evaluation.${book}`) }),
              num: true,
              render: (waste: WasteBalance) => {
                const found = waste[book]?.[way]
                if (found === undefined) return '—'
                return <DerivedMass kg={found.massKg} scale={scale} derivation={derivations.get(found.derivation)} />
              },
            })),
          ),
          { title: t('evaluation.spread'), num: true, render: waste => (waste.spread === null ? '—' : percent(Number(waste.spread))) },
          {
            title: t('evaluation.agree'),
            render: waste => (
              <>
                <AnswerBadge answer={waste.agree} />
                {waste.flag !== null && <div className="worse">{said(waste.flag)}</div>}
              </>
            ),
          },
          {
            title: t('evaluation.accepted'),
            num: true,
            render: waste => (
              <>
                <b>{mass(waste.acceptedKg)}</b>
                {waste.acceptedBy !== null && <div className="soft">{t(`evaluation.by.${waste.acceptedBy}`)}</div>}
              </>
            ),
          },
        ]}
        sum={[
          t('evidence.sum'),
          ...stocks.map(stock => mass(sum(one => one[`${stock}Kg`]))),
          ...books.flatMap(book => ways.map(way => mass(sum(one => one[book]?.[way].massKg ?? null)))),
          '',
          '',
          mass(sum(one => one.acceptedKg)),
        ]}
      />
      <MainFigures
        figures={[
          ...(['dry', 'wet'] as const).map(basis => ({
            key: basis,
            label: t('evaluation.wasteShare', { basis: t(`evaluation.bases.${basis}`) }),
            value: balance.share[basis] === null ? '—' : percent(Number(balance.share[basis])),
          })),
          { key: 'loss', label: t('evaluation.loss'), value: mass(balance.lossKg), unit: scale.unit },
        ]}
      />
      <Products file={file} />
    </section>
  )
}

/** Each product by the store's count and by the batches, and what was sold of it. */
function Products({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const scale = exactTonnes(language)
  const mass = (kg: number | null) => (kg === null ? '—' : inColumn(kg, scale))
  const nameOfProduct = (id: string) => {
    const found = file.account.products.find(one => one.id === id)
    return found === undefined ? id : language === 'zh' ? found.nameZh : found.nameEn
  }
  return (
    <SmallTable
      rows={file.evaluationCase.balance?.products ?? []}
      rowKey={one => one.product}
      columns={[
        { title: t('evaluation.product'), head: true, render: one => nameOfProduct(one.product) },
        { title: `${t('evaluation.counted')} (${scale.unit})`, num: true, render: one => mass(one.countedKg) },
        { title: `${t('evaluation.byBatches')} (${scale.unit})`, num: true, render: one => mass(one.batchesKg) },
        { title: `${t('evaluation.sold')} (${scale.unit})`, num: true, render: one => mass(one.soldKg) },
        {
          title: `${t('evaluation.sales')} (${t('reform.cny')})`,
          num: true,
          render: one => (one.salesCny === '' ? '—' : Number(one.salesCny).toLocaleString('en-US', { minimumFractionDigits: 2 })),
        },
      ]}
    />
  )
}
