// What has to give: the official sentence, and a bar from nothing to what is required with what can be reached.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PlanResult } from '#domain/plan.ts'
import { useLanguage } from '../client/active.tsx'
import { inScale, percent, scaleFor } from './quantity.ts'
import { Panel } from './Panel.tsx'
import { Bar } from './Bar.tsx'

export function RelaxationBars({ relaxations }: { relaxations: PlanResult['relaxations'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Flex vertical gap={12} style={{ maxWidth: 860 }}>
      {relaxations.map(row => {
        const scale = scaleFor(row.unit, Math.max(Math.abs(row.required), Math.abs(row.achievable)), language)
        const largest = Math.max(Math.abs(row.required), Math.abs(row.achievable), 1e-12)
        const words = (value: number) => `${inScale(value, scale)} ${scale.unit}`
        return (
          <Panel key={`${row.id} ${row.period ?? ''}`} tone="warn" className="relax">
            <p>{language === 'zh' ? row.sentenceZh : row.sentenceEn}</p>
            <Bar
              parts={[{ from: 0, to: Math.abs(row.achievable) / largest, colour: 'amber-line' }]}
              marks={[Math.abs(row.required) / largest]}
              label={percent(Math.min(1, row.achievable / row.required))}
            />
            <Flex wrap gap="4px 26px" component="p" className="num">
              <span>
                {t('limits.achievable')} <b>{words(row.achievable)}</b>
              </span>
              <span>
                {t('limits.required')} <b>{words(row.required)}</b>
              </span>
              <em className="gap">{t('limits.short', { gap: words(row.by) })}</em>
            </Flex>
          </Panel>
        )
      })}
    </Flex>
  )
}
