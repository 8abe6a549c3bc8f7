// The public-notice list: firm, waste, quantity, product, evaluator, days; in and out of the page as a file.
import { useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { useNotices, type Notice } from '../../client/evaluations.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { useView } from '../../view.ts'
import { ObjectTo } from './ObjectTo.tsx'

export function Notices() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [view, setView] = useView()
  const [asked, setAsked] = useState<Notice | undefined>()
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
              tools={<Button href="/api/evaluations/notices.xlsx">Excel</Button>}
              columns={[
                {
                  key: 'firm',
                  title: t('evaluation.firm'),
                  width: 320,
                  value: row => pick(row.firmZh, row.firmEn),
                  render: row => (
                    <>
                      <Button size="small" onClick={() => setAsked(row)}>
                        {t('evaluation.objectTo')}
                      </Button>{' '}
                      {pick(row.firmZh, row.firmEn)}
                    </>
                  ),
                },
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
                { key: 'synthetic', title: '', width: 90, value: row => (row.synthetic ? t('claim.synthetic') : '') },
              ]}
            />
          </>
        )
      }
    </Ready>
  )
}
