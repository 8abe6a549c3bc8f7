// The sweeps of the region with their progress.
import { Flex, Progress } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SweepInfo } from '#domain/sweep.ts'
import { useActive, useLanguage } from '../../client/active.tsx'
import { useSweeps } from '../../client/studies.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { ink } from '../../ui/theme.ts'
import { carriedView } from '../../view.ts'
import { Mark } from '../../ui/Mark.tsx'
import { StatusDot } from '../../ui/status.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { shownName } from '../../ui/shownName.ts'

export function SweepList() {
  const { t } = useTranslation()
  const { region } = useActive()
  return (
    <Ready query={useSweeps()}>
      {all => {
        const ours = all.filter(sweep => sweep.region === region.meta.id)
        if (ours.length === 0) return <Nothing title={t('sweep.none')}>{t('sweep.noneText')}</Nothing>
        return (
          <Grid min={420} gap={12}>
            {ours.map(sweep => (
              <SweepLine key={sweep.id} sweep={sweep} />
            ))}
          </Grid>
        )
      }}
    </Ready>
  )
}

function SweepLine({ sweep }: { sweep: SweepInfo }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Link to="/workbench/sweeps/$sweep" params={{ sweep: sweep.id }} search={carriedView} className="tile">
      <Flex justify="space-between" gap={12} align="start" component="span">
        <strong>{shownName(sweep.name)}</strong>
        <SweepBadge sweep={sweep} />
      </Flex>
      <small>
        {t(`sweep.kind.${sweep.design.kind}`)} · {t('sweep.count', { n: sweep.combinations })} ·{' '}
        {new Date(sweep.createdAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
      </small>
      {sweep.status === 'running' && <SweepProgress sweep={sweep} />}
    </Link>
  )
}

export function SweepBadge({ sweep }: { sweep: SweepInfo }) {
  const { t } = useTranslation()
  const colour = sweep.status === 'done' ? 'optimal' : sweep.status
  return (
    <Mark of={colour}>
      <StatusDot status={colour} /> {t(`sweep.status.${sweep.status}`)}
    </Mark>
  )
}

export function SweepProgress({ sweep: { counts, combinations, reused } }: { sweep: SweepInfo }) {
  const { t } = useTranslation()
  const done = counts.solved + counts.failed + counts.cancelled
  return (
    <div style={{ maxWidth: 560 }}>
      <Progress percent={Math.round((100 * done) / Math.max(1, combinations))} showInfo={false} strokeColor={ink.teal} size="small" />
      <span className="soft num">
        {t('sweep.progress', { done, all: combinations, running: counts.running, failed: counts.failed })}
        {reused > 0 && ` · ${t('sweep.reused', { n: reused })}`}
      </span>
    </div>
  )
}
