// The studies of the region: what each asked, how it stands, what it found in a sentence, and the way in.
import { Flex } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StudyInfo } from '#domain/studyInfo.ts'
import { useActive, useLanguage } from '../../client/active.tsx'
import { isWorking, useStudies } from '../../client/studies.ts'
import { seconds } from '../../ui/quantity.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { carriedView } from '../../view.ts'
import { StudyBadge } from './StudyBadge.tsx'
import { StepLine } from './StudyRun.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { shownName } from '../../ui/shownName.ts'

export function StudyList() {
  const { t } = useTranslation()
  const { region } = useActive()
  return (
    <Ready query={useStudies()}>
      {all => {
        const ours = all.filter(study => study.region === region.meta.id)
        if (ours.length === 0) return <Nothing title={t('study.none')}>{t('study.noneText')}</Nothing>
        return (
          <>
            <h2 className="bench-head">{t('study.list')}</h2>
            <Grid min={420} gap={12}>
              {ours.map(study => (
                <StudyLine key={study.id} study={study} />
              ))}
            </Grid>
          </>
        )
      }}
    </Ready>
  )
}

function StudyLine({ study }: { study: StudyInfo }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { headline } = study
  return (
    <Link to="/workbench/studies/$study" params={{ study: study.id }} search={carriedView} className="tile">
      <Flex justify="space-between" gap={12} align="start" component="span">
        <strong>{shownName(study.name)}</strong>
        <StudyBadge status={study.status} />
      </Flex>
      <small>
        {t(`study.kind.${study.request.kind}`)} ·{' '}
        {new Date(study.createdAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
        {headline &&
          ` · ${t(headline.plans > 0 ? 'study.counted' : 'study.solved', { solves: headline.solves, time: seconds(headline.seconds, language), plans: headline.plans })}`}
      </small>
      {isWorking(study) && <StepLine study={study} progress={study.progress} />}
      {headline?.words[0] && <span>{headline.words[0][language]}</span>}
      {study.error && <span className="worse">{study.error[language]}</span>}
    </Link>
  )
}
