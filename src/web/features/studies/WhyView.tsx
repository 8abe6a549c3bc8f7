// Why a way is used, or what is missing until it would be: the account of one tonne, term by term, and what is done instead.
import { useTranslation } from 'react-i18next'
import type { StudyResultOf, Term } from '#domain/study.ts'
import { nameOf, useLanguage, useNames } from '../../client/active.tsx'
import { inColumn, inScale, quantityText } from '../../ui/quantity.ts'
import { Nothing } from '../../ui/states.tsx'
import { TakersTable } from './TakersTable.tsx'

type Answer = StudyResultOf<'why'>
type Way = Answer['ways'][number]
const used = (way: Way) => way.tonnes > 1e-6

export function WhyView({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const names = useNames()
  return (
    <>
      <h2 className="why-ends">
        {names.site(answer.from)} <span className="soft">→</span> {names.site(answer.to)}
      </h2>
      {answer.ways.length === 0 && <Nothing title={t('why.noWay')} />}
      <div className="answer-cards answer-cards-wide">
        {answer.ways.map(way => (
          <WayCard key={`${way.material} ${way.process} ${way.period} ${way.mode} ${way.via?.join(' ')}`} way={way} />
        ))}
      </div>
      {/* Answers kept before this table was made have none. */}
      {(answer.takers ?? []).length > 0 && <TakersTable takers={answer.takers} />}
    </>
  )
}

function WayCard({ way }: { way: Way }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  const perTonne = language === 'zh' ? '元/吨' : 'CNY/t'
  const verdict = used(way)
    ? t('why.used', { tonnes: quantityText(way.tonnes, 't', language) })
    : way.reducedCost < 0.005
      ? t('why.asGood')
      : t('why.costs', { cost: `${inScale(way.reducedCost, { by: 1, unit: '', digits: 2 })} ${language === 'zh' ? '元' : 'CNY'}` })
  return (
    <article className="answer-card">
      <p className="eyebrow">
        <i className="swatch" style={{ background: names.color(way.material) }} />
        {names.material(way.material)} · {names.mode(way.mode)} · {Math.round(way.km)} km · {way.period}
        {way.process && ` · ${names.process(way.process)}`}
      </p>
      <h2 className={used(way) ? 'better' : ''}>{verdict}</h2>
      <p>{way.words[language]}</p>
      <h3>
        {t('why.terms')} ({perTonne})
      </h3>
      <Terms terms={way.terms} sum={way.reducedCost} />
      {way.instead.length > 0 && (
        <>
          <h3>{t('why.instead')}</h3>
          <ul className="plain-list">
            {way.instead.map(one => (
              <li key={`${one.at} ${one.kind} ${one.nameZh}`}>
                <span className="chip">{t(`why.${one.at}`)}</span> {nameOf({ id: one.kind, ...one }, language)}{' '}
                <span className="soft num">
                  {quantityText(one.tonnes, 't', language)}
                  {one.cnyPerT !== null && ` · ${inScale(one.cnyPerT, { by: 1, unit: '', digits: 1 })} ${perTonne}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}

/** Parts that visibly sum, burdens to the right, gains to the left. */
export function Terms({ terms, sum }: { terms: readonly Term[]; sum: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const most = Math.max(1e-9, ...terms.map(term => Math.abs(term.value)))
  const scale = { by: 1, unit: '', digits: 2 }
  return (
    <table className="terms">
      <tbody>
        {terms.map(term => {
          const width = `${(Math.abs(term.value) / most) * 50}%`
          return (
            <tr key={`${term.code} ${term.nameZh}`}>
              <th scope="row">{nameOf({ id: term.code, ...term }, language)}</th>
              <td className="terms-track">
                <i
                  className={term.value > 0 ? 'terms-cost' : 'terms-gain'}
                  style={term.value > 0 ? { left: '50%', width } : { right: '50%', width }}
                />
              </td>
              <td className="num">{inColumn(term.value, scale, true)}</td>
            </tr>
          )
        })}
        <tr className="parts-total">
          <th scope="row">{t('why.sum')}</th>
          <td />
          <td className="num">{inColumn(sum, scale, true)}</td>
        </tr>
      </tbody>
    </table>
  )
}
