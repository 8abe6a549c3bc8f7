// The head of a case: who, which period, where it stands on the way, what is due, and its files.
import { Alert, Button, Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { lettersOf } from '#domain/evaluation/letters.ts'
import { useLanguage } from '../../client/active.tsx'
import { productAddress, products, type CaseView } from '../../client/evaluations.ts'
import { StateBadge, useSaid, way } from './words.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

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
      {evaluationCase.synthetic && <Alert type="warning" role="note" style={{ marginBottom: 18 }} title={t('evaluation.synthetic')} />}
      {view.partial && <p className="soft">{t('evaluation.partial')}</p>}
      <Flex wrap gap="8px 14px" align="center" style={{ marginBottom: 18 }} component="p">
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
      </Flex>
      <Flex
        wrap
        gap={6}
        component="ol"
        className="case-walk"
        style={{ margin: '14px 0 18px', listStyle: 'none' }}
        aria-label={t('evaluation.way')}
      >
        {way.map((state, index) => (
          <li
            key={state}
            className={index < at ? 'case-done' : index === at ? 'case-now' : ''}
            aria-current={state === evaluationCase.state ? 'step' : undefined}
          >
            {index === at ? (
              <Tag variant="solid" color="var(--teal-dark)">
                {t(`evaluation.states.${state}`)}
              </Tag>
            ) : (
              <Mark of={index < at ? 'here' : 'plain'}>{t(`evaluation.states.${state}`)}</Mark>
            )}
          </li>
        ))}
      </Flex>
      <Flex wrap gap={10} align="center" style={{ marginBottom: 14 }}>
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
        {lettersOf(evaluationCase).map(kind => (
          <Button key={kind} size="small" href={productAddress(evaluationCase.id, `${kind}.docx`, language)}>
            {kind === 'decision' && evaluationCase.state === 'declined'
              ? t('evaluation.files.declined_docx')
              : t(`evaluation.files.${kind}_docx`)}
          </Button>
        ))}
      </Flex>
      {view.reminders.length > 0 && (
        <section className="bench-section">
          <h2>{t('evaluation.deadlines')}</h2>
          <SmallTable
            rows={view.reminders}
            rowKey={one => `${one.deadline} ${one.from}`}
            columns={[
              { title: t('evaluation.deadline'), head: true, render: said },
              { title: t('evaluation.who'), render: one => t(`evaluation.roles.${one.role}`) },
              { title: t('evaluation.since'), render: one => <span className="num">{one.from}</span> },
              { title: t('evaluation.due'), render: one => <span className="num">{one.due ?? '—'}</span> },
              {
                title: t('evaluation.standing'),
                render: one => (
                  <>
                    <Mark of={tones[one.standing] ?? 'none'}>{t(`evaluation.standings.${one.standing.replace(' ', '_')}`)}</Mark>
                    {one.left !== null && (
                      <span className="soft"> {t(one.left < 0 ? 'evaluation.late' : 'evaluation.left', { n: Math.abs(one.left) })}</span>
                    )}
                  </>
                ),
              },
              {
                title: t('evaluation.source'),
                render: one => <span className="soft">{one.source.split(' / ')[language === 'zh' ? 0 : 1] ?? one.source}</span>,
              },
            ]}
          />
        </section>
      )}
    </>
  )
}
