// Which inputs to measure first, for the cost and for each target that is missed: their part of the interval's width, and the row they stand in.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PlanIntervals } from '#domain/intervals.ts'
import { useLanguage } from '../../client/active.tsx'
import { useEvidence } from '../../ui/evidence.ts'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { percent, seconds } from '../../ui/quantity.ts'
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
      <Grid min={300} gap={10} fill>
        {intervals.rows
          .filter(({ id, first }) => asked.test(id) && first.length > 0)
          .map(row => (
            <Panel key={row.id} gap={4}>
              <b>{named(row)}</b>
              <span className="num">{intervalText(row, language)}</span>
              {row.first
                .filter(({ share }) => share >= leastShare)
                .map(source => (
                  <Flex key={source.group} justify="space-between" gap={10}>
                    <button type="button" className="link" style={{ textAlign: 'start' }} onClick={() => openRow(source.table, source.key)}>
                      {named(source)}
                    </button>
                    <span className="num" style={{ whiteSpace: 'nowrap' }}>
                      {percent(Number(source.share.toFixed(2)))}
                    </span>
                  </Flex>
                ))}
            </Panel>
          ))}
      </Grid>
    </>
  )
}
