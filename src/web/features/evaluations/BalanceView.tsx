// The mass balance of a case: stock, receipts, use found three ways, raw and reconciled side by side, what stands and why.
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import type { EvaluationFile, WasteBalance, WayName } from '../../client/evaluations.ts'
import { inColumn, percent } from '../../ui/quantity.ts'
import { Nothing } from '../../ui/states.tsx'
import { exactTonnes } from '../../ui/accounts.tsx'
import { AnswerBadge } from '../../ui/ruleMarks.tsx'
import { DerivedMass, useSaid } from './words.tsx'

const ways: WayName[] = ['batches', 'products', 'stock']

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
      <div className="table-scroll">
        <table className="bench-table balance-table">
          <thead>
            <tr>
              <th>{t('evaluation.waste')}</th>
              {['opening', 'own', 'received', 'removed', 'closing'].map(key => (
                <th key={key} className="num">
                  {t(`evaluation.${key}`)}
                </th>
              ))}
              {books.map(book =>
                ways.map(way => (
                  <th key={`${book} ${way}`} className="num">
                    {t(`evaluation.ways.${way}`, { book: t(`evaluation.${book}`) })}
                  </th>
                )),
              )}
              <th className="num">{t('evaluation.spread')}</th>
              <th>{t('evaluation.agree')}</th>
              <th className="num">{t('evaluation.accepted')}</th>
            </tr>
          </thead>
          <tbody>
            {balance.wastes.map(waste => (
              <tr key={waste.material}>
                <td>{nameOfMaterial(waste.material)}</td>
                <td className="num">{mass(waste.openingKg)}</td>
                <td className="num">{mass(waste.ownKg)}</td>
                <td className="num">{mass(waste.receivedKg)}</td>
                <td className="num">{mass(waste.removedKg)}</td>
                <td className="num">{mass(waste.closingKg)}</td>
                {books.map(book =>
                  ways.map(way => {
                    const found = waste[book]?.[way]
                    return (
                      <td key={`${book} ${way}`} className="num">
                        {found === undefined ? (
                          '—'
                        ) : (
                          <DerivedMass kg={found.massKg} scale={scale} derivation={derivations.get(found.derivation)} />
                        )}
                      </td>
                    )
                  }),
                )}
                <td className="num">{waste.spread === null ? '—' : percent(Number(waste.spread))}</td>
                <td>
                  <AnswerBadge answer={waste.agree} />
                  {waste.flag !== null && <div className="worse">{said(waste.flag)}</div>}
                </td>
                <td className="num">
                  <b>{mass(waste.acceptedKg)}</b>
                  {waste.acceptedBy !== null && <div className="soft">{t(`evaluation.by.${waste.acceptedBy}`)}</div>}
                </td>
              </tr>
            ))}
            <tr className="table-sum">
              <td>{t('evidence.sum')}</td>
              <td className="num">{mass(sum(one => one.openingKg))}</td>
              <td className="num">{mass(sum(one => one.ownKg))}</td>
              <td className="num">{mass(sum(one => one.receivedKg))}</td>
              <td className="num">{mass(sum(one => one.removedKg))}</td>
              <td className="num">{mass(sum(one => one.closingKg))}</td>
              {books.map(book =>
                ways.map(way => (
                  <td key={`${book} ${way}`} className="num">
                    {mass(sum(one => one[book]?.[way].massKg ?? null))}
                  </td>
                )),
              )}
              <td />
              <td />
              <td className="num">{mass(sum(one => one.acceptedKg))}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <dl className="account-figures">
        {(['dry', 'wet'] as const).map(basis => (
          <div key={basis}>
            <dt>{t('evaluation.wasteShare', { basis: t(`evaluation.bases.${basis}`) })}</dt>
            <dd className="num">{balance.share[basis] === null ? '—' : percent(Number(balance.share[basis]))}</dd>
          </div>
        ))}
        <div>
          <dt>{t('evaluation.loss')}</dt>
          <dd className="num">
            {mass(balance.lossKg)} <small>{scale.unit}</small>
          </dd>
        </div>
      </dl>
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
    <div className="table-scroll">
      <table className="bench-table">
        <thead>
          <tr>
            <th>{t('evaluation.product')}</th>
            <th className="num">
              {t('evaluation.counted')} ({scale.unit})
            </th>
            <th className="num">
              {t('evaluation.byBatches')} ({scale.unit})
            </th>
            <th className="num">
              {t('evaluation.sold')} ({scale.unit})
            </th>
            <th className="num">
              {t('evaluation.sales')} ({t('reform.cny')})
            </th>
          </tr>
        </thead>
        <tbody>
          {file.evaluationCase.balance?.products.map(one => (
            <tr key={one.product}>
              <td>{nameOfProduct(one.product)}</td>
              <td className="num">{mass(one.countedKg)}</td>
              <td className="num">{mass(one.batchesKg)}</td>
              <td className="num">{mass(one.soldKg)}</td>
              <td className="num">
                {one.salesCny === '' ? '—' : Number(one.salesCny).toLocaleString('en-US', { minimumFractionDigits: 2 })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
