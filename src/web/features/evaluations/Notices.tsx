// The public-notice list: firm, waste, quantity, product, evaluator, days; in and out of the page as a file.
import { useState } from 'react'
import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { useNotices, type Notice } from '../../client/evaluations.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { today } from '../../ui/asOf.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { AnswerBadge } from '../../ui/ruleMarks.tsx'
import { carriedView, useView } from '../../view.ts'
import { NoticeObjections, openOf } from './NoticeObjections.tsx'
import { ObjectTo } from './ObjectTo.tsx'

/** While its notice runs; an invented one, which lies in the past, until it is filed. */
const mayObject = ({ state, synthetic, noticeTo }: Notice): boolean => state === 'noticed' && (synthetic || today() <= noticeTo)

export function Notices() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [view, setView] = useView()
  const [asked, setAsked] = useState<Notice | undefined>()
  const verdictText = (row: Notice) =>
    row.answer === null ? '—' : row.overruled ? t('evaluation.overruled') : t(`rule.answers.${row.answer}`)
  const pick = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return (
    <Ready query={useNotices()}>
      {rows =>
        rows.length === 0 ? (
          <Nothing title={t('evaluation.noNotice')}>{t('evaluation.noNoticeText')}</Nothing>
        ) : (
          <>
            {asked !== undefined && <ObjectTo notice={asked} close={() => setAsked(undefined)} />}
            <DataTable
              name="public-notice"
              rows={rows}
              rowKey={row => `${row.caseId} ${row.wasteEn} ${row.noticeFrom}`}
              search={view.q ?? ''}
              onSearch={q => setView({ q: q || undefined })}
              tools={
                <>
                  <Link to="/objection" search={carriedView}>
                    <Button>{t('objection.lookUp')}</Button>
                  </Link>
                  <Button href={`/api/evaluations/notices.xlsx?lang=${language}`}>Excel</Button>
                </>
              }
              columns={[
                {
                  key: 'firm',
                  title: t('evaluation.firm'),
                  width: 320,
                  value: row => pick(row.firmZh, row.firmEn),
                  render: row =>
                    row.state === 'withdrawn' ? (
                      <>
                        <s>{pick(row.firmZh, row.firmEn)}</s> <Mark of="failed">{t('evaluation.withdrawal')}</Mark>
                        <div className="worse">{[row.withdrawnOn, row.withdrawnReason].filter(Boolean).join(' · ')}</div>
                      </>
                    ) : (
                      <>
                        {mayObject(row) && (
                          <>
                            <Button size="small" onClick={() => setAsked(row)}>
                              {t('evaluation.objectTo')}
                            </Button>{' '}
                          </>
                        )}
                        {pick(row.firmZh, row.firmEn)}
                      </>
                    ),
                },
                {
                  key: 'verdict',
                  title: t('evaluation.verdict'),
                  width: 170,
                  value: row => verdictText(row),
                  render: row =>
                    row.answer !== null && !row.overruled ? (
                      <AnswerBadge answer={row.answer} />
                    ) : (
                      <Mark of={row.answer === null ? 'none' : 'relaxed'}>{verdictText(row)}</Mark>
                    ),
                },
                {
                  key: 'objections',
                  title: t('objection.list'),
                  width: 170,
                  value: row =>
                    row.objections.length === 0 ? '' : t('objection.count', { n: row.objections.length, open: openOf(row.objections) }),
                  render: row => <NoticeObjections objections={row.objections} />,
                },
                {
                  key: 'report',
                  title: t('evaluation.reportNumber'),
                  width: 180,
                  value: row => row.reportNumber,
                  render: row =>
                    row.reportSha256 === '' ? (
                      '—'
                    ) : (
                      <Link to="/verify/$sha" params={{ sha: row.reportSha256 }} search={carriedView}>
                        {row.reportNumber}
                      </Link>
                    ),
                },
                { key: 'validTo', title: t('evaluation.validTo'), width: 110, value: row => row.validTo },
                { key: 'code', title: t('evaluation.creditCode'), width: 180, value: row => row.creditCode },
                { key: 'period', title: t('evaluation.period'), width: 200, value: row => row.period },
                { key: 'waste', title: t('evaluation.waste'), width: 120, value: row => pick(row.wasteZh, row.wasteEn) },
                {
                  key: 'mass',
                  title: t('evaluation.massT'),
                  width: 130,
                  numeric: true,
                  value: row => Number(row.massT),
                  render: row => row.massT,
                },
                { key: 'basis', title: t('evaluation.basis'), width: 80, value: row => t(`evaluation.bases.${row.basis}`) },
                { key: 'products', title: t('evaluation.products'), width: 180, value: row => pick(row.productsZh, row.productsEn) },
                { key: 'evaluator', title: t('evaluation.evaluator'), width: 240, value: row => pick(row.evaluatorZh, row.evaluatorEn) },
                { key: 'days', title: t('evaluation.noticeDays'), width: 200, value: row => `${row.noticeFrom} – ${row.noticeTo}` },
                {
                  key: 'late',
                  title: t('rule.note'),
                  width: 200,
                  value: row =>
                    [
                      ...(row.synthetic ? [t('claim.synthetic')] : []),
                      ...(row.lateDays === null ? [] : [t('evaluation.recordedLate', { n: row.lateDays })]),
                    ].join(' · '),
                },
              ]}
            />
          </>
        )
      }
    </Ready>
  )
}
