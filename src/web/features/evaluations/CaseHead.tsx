// The head of a case: who, which period, where it stands on the way, what is due, and its files.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { productAddress, products, type CaseView } from '../../client/evaluations.ts'
import { StateBadge, useSaid, way } from './words.tsx'
import { Mark } from '../../ui/Mark.tsx'

const tones: Record<string, string> = {
  overdue: 'failed',
  'met late': 'relaxed',
  'due soon': 'relaxed',
  undetermined: 'relaxed',
  met: 'sound',
  running: 'queued',
}

export function CaseHead({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const said = useSaid()
  const { evaluationCase } = view.file
  const at = way.findIndex(state => state === evaluationCase.state)
  const name = (one: { nameZh: string; nameEn: string }) => (language === 'zh' ? one.nameZh : one.nameEn)
  return (
    <>
      {evaluationCase.synthetic && <p className="synthetic-label">{t('evaluation.synthetic')}</p>}
      {view.partial && <p className="soft">{t('evaluation.partial')}</p>}
      <p className="study-asked">
        <StateBadge state={evaluationCase.state} />
        <span className="num">
          {evaluationCase.period.from} – {evaluationCase.period.to}
        </span>
        <span>
          {t('evaluation.products')}:{' '}
          {view.file.account.products
            .filter(one => evaluationCase.products.includes(one.id))
            .map(name)
            .join('、')}
        </span>
        {evaluationCase.evaluator !== null && (
          <span className="soft">
            {t('evaluation.evaluator')}: {name(evaluationCase.evaluator)} ({evaluationCase.evaluator.listNumber})
          </span>
        )}
      </p>
      <ol className="case-walk" aria-label={t('evaluation.way')}>
        {way.map((state, index) => (
          <li
            key={state}
            className={index < at ? 'case-done' : index === at ? 'case-now' : ''}
            aria-current={state === evaluationCase.state ? 'step' : undefined}
          >
            {t(`evaluation.states.${state}`)}
          </li>
        ))}
      </ol>
      <div className="case-files">
        {products.map(product => (
          <Button
            key={product}
            size="small"
            href={productAddress(evaluationCase.id, product, language)}
            disabled={view.partial || (product === 'frozen.json' && view.frozen === null)}
          >
            {t(`evaluation.files.${product.replace('.', '_')}`)}
          </Button>
        ))}
      </div>
      {view.reminders.length > 0 && (
        <section className="bench-section">
          <h2>{t('evaluation.deadlines')}</h2>
          <div className="table-scroll">
            <table className="bench-table">
              <thead>
                <tr>
                  <th>{t('evaluation.deadline')}</th>
                  <th>{t('evaluation.who')}</th>
                  <th>{t('evaluation.since')}</th>
                  <th>{t('evaluation.due')}</th>
                  <th>{t('evaluation.standing')}</th>
                  <th className="case-head-source">{t('evaluation.source')}</th>
                </tr>
              </thead>
              <tbody>
                {view.reminders.map(one => (
                  <tr key={`${one.deadline} ${one.from}`}>
                    <td>{said(one)}</td>
                    <td>{t(`evaluation.roles.${one.role}`)}</td>
                    <td className="day">{one.from}</td>
                    <td className="day">{one.due ?? '—'}</td>
                    <td>
                      <Mark of={tones[one.standing] ?? 'none'}>{t(`evaluation.standings.${one.standing.replace(' ', '_')}`)}</Mark>
                      {one.left !== null && (
                        <span className="soft"> {t(one.left < 0 ? 'evaluation.late' : 'evaluation.left', { n: Math.abs(one.left) })}</span>
                      )}
                    </td>
                    <td className="soft case-head-source">{one.source.split(' / ')[language === 'zh' ? 0 : 1] ?? one.source}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  )
}
