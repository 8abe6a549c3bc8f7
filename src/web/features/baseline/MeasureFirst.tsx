// Which inputs to measure first, for the cost and for each target that is missed: their part of the interval's width, and the row they stand in.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PlanInterval, PlanIntervals } from '#domain/intervals.ts'
import { useLanguage } from '../../client/active.tsx'
import { useEvidence } from '../../ui/evidence.ts'
import { percent, seconds } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { intervalText } from './intervalText.ts'

/** Less of the width than this is not worth a visit. */
const leastShare = 0.005
const asked = /^(netCost|co2|recyclables|sand|gap\..*|arises\..*)$/u

export function MeasureFirst({ intervals }: { intervals: PlanIntervals }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { openRow } = useEvidence()
  const named = (row: { nameZh: string; nameEn: string }) => (language === 'zh' ? row.nameZh : row.nameEn)
  return (
    <>
      <h3>{t('baseline.first')}</h3>
      <p className="soft">
        {intervals.method[language]} {t('baseline.solves', { n: intervals.solves, time: seconds(intervals.seconds, language) })}
      </p>
      <SmallTable<PlanInterval>
        rows={intervals.rows.filter(({ id, first }) => asked.test(id) && first.length > 0)}
        rowKey={row => row.id}
        columns={[
          { title: t('baseline.figure'), head: true, render: named },
          { title: t('baseline.withInterval'), num: true, render: row => intervalText(row, language) },
          {
            title: t('baseline.firstThree'),
            render: row => (
              <Flex vertical component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
                {row.first
                  .filter(({ share }) => share >= leastShare)
                  .map(source => (
                    <li key={source.group}>
                      <button type="button" className="link" onClick={() => openRow(source.table, source.key)}>
                        {named(source)}
                      </button>{' '}
                      <span className="num">{percent(Number(source.share.toFixed(2)))}</span>
                    </li>
                  ))}
              </Flex>
            ),
          },
        ]}
      />
    </>
  )
}
