// What follows for taxes and lists: each worksheet with its figures and what each figure stands on; each list condition with its answer.
import { useState } from 'react'
import { Flex, Select } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import type { EvaluationFile, TaxSheet } from '../../client/evaluations.ts'
import { Nothing } from '../../ui/states.tsx'
import { AnswerBadge, RuleLink, ruleUnit } from '../../ui/ruleMarks.tsx'
import { carriedView, type View } from '../../view.ts'
import { useSaid } from './words.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

export function TaxView({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const said = useSaid()
  const [chosen, setChosen] = useState(file.taxes[0]?.id)
  const sheet = file.taxes.find(one => one.id === chosen)
  const shown = (figure: TaxSheet['figures'][number]) => (language === 'zh' ? figure.shownZh : figure.shownEn)
  const title = (one: TaxSheet) => `${language === 'zh' ? one.titleZh : one.titleEn} · ${one.period} · ${t(`rule.answers.${one.answer}`)}`
  if (sheet === undefined) return <Nothing title={t('evaluation.noTax')} />
  return (
    <section className="bench-section">
      <h2>{t('evaluation.taxes')}</h2>
      <Select
        style={{ width: '100%', maxWidth: 720, marginBottom: 12 }}
        aria-label={t('evaluation.taxes')}
        popupMatchSelectWidth={false}
        value={sheet.id}
        options={file.taxes.map(one => ({ value: one.id, label: title(one) }))}
        onChange={(id: string) => setChosen(id)}
      />
      <p>
        <AnswerBadge answer={sheet.answer} />{' '}
        {sheet.ruleResults.map(ruleResult => (
          <RuleLink key={ruleResult.rule} id={ruleResult.rule} day={ruleResult.on ?? undefined}>
            {t('evaluation.theRule')}{' '}
          </RuleLink>
        ))}
      </p>
      {sheet.missing.map(one => (
        <p key={one.en} className="soft">
          {t('evaluation.missingInput')} {said(one)}
        </p>
      ))}
      {sheet.unapproved.length > 0 && (
        <p className="soft">
          {t('evaluation.unapproved', {
            n: sheet.unapproved.length,
            ids: (sheet.unapprovedNames?.map(said) ?? sheet.unapproved).join(language === 'zh' ? '、' : ', '),
          })}{' '}
          <Link to="/rules" search={(view: View) => ({ ...carriedView(view), tab: 'readings' })}>
            {t('reading.read')}
          </Link>
        </p>
      )}
      <SmallTable
        rows={sheet.figures}
        rowKey={figure => figure.name}
        rowClassName={figure => (figure.kind === 'result' ? 'table-sum' : '')}
        columns={[
          { title: t('evaluation.figure'), head: true, width: 240, render: said },
          {
            title: t('evaluation.value'),
            width: 320,
            render: figure => (
              <span className={shown(figure) === undefined ? 'num' : 'lines'}>
                {shown(figure) ?? figure.value ?? t('evaluation.notSettled')}{' '}
                {figure.value === null || shown(figure) !== undefined ? '' : ruleUnit(figure.unit, language)}
              </span>
            ),
          },
          {
            title: t('evaluation.basisOf'),
            render: figure => <span className="lines">{language === 'zh' ? figure.basisZh : figure.basisEn}</span>,
          },
        ]}
      />
    </section>
  )
}

export function ReviewsView({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const said = useSaid()
  return (
    <>
      {file.reviews.map(review => (
        <section key={review.id} className="bench-section">
          <h2>
            {said(review)} <AnswerBadge answer={review.answer} />
          </h2>
          <Flex vertical gap={8} style={{ marginTop: 16 }} component="ul">
            {review.conditions.map(one => (
              <li key={one.id}>
                <AnswerBadge answer={one.answer} /> {said(one)}
                <div className="soft">{one.source.split(' / ')[language === 'zh' ? 0 : 1] ?? one.source}</div>
              </li>
            ))}
          </Flex>
          {review.conditions.length === 0 && <p className="soft">{t('evaluation.noCondition')}</p>}
        </section>
      ))}
    </>
  )
}
