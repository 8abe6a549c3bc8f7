// One study: at work with a stop, or its answer.
import { Button, Flex, Popconfirm, Tag } from 'antd'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StudyInfo } from '#domain/studyInfo.ts'
import { useActive, useLanguage } from '../client/active.tsx'
import { deleteStudy, isWorking, studyResultAddress, useStudy, useStudyResult } from '../client/studies.ts'
import { StudyAnswerView } from '../features/studies/StudyAnswerView.tsx'
import { StudyBadge } from '../features/studies/StudyBadge.tsx'
import { StudyRun } from '../features/studies/StudyRun.tsx'
import { describeSetting } from '../features/scenario/settings.ts'
import { Page } from '../ui/Page.tsx'
import { ProblemList } from '../ui/ProblemList.tsx'
import { seconds } from '../ui/quantity.ts'
import { Ready } from '../ui/states.tsx'
import { carriedView, useView, type View } from '../view.ts'
import { Mark } from '../ui/Mark.tsx'
import { shownName } from '../ui/shownName.ts'

export function StudyPage() {
  const { study } = useParams({ from: '/workbench/studies/$study' })
  return <Ready query={useStudy(study)}>{info => <StudyBody study={info} />}</Ready>
}

function StudyBody({ study }: { study: StudyInfo }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region } = useActive()
  const result = useStudyResult(study)
  const { request } = study
  const settings = Object.entries(request.scenario.settings)
  return (
    <Page
      wide
      title={shownName(study.name)}
      lead={t(`study.about.${request.kind}`)}
      tools={
        <>
          <StudyBadge status={study.status} />
          <StudyTools study={study} />
        </>
      }
    >
      <Flex wrap gap="8px 14px" align="center" style={{ marginBottom: 18 }} component="p">
        <Link to="/workbench" search={carriedView}>
          ← {t('study.back')}
        </Link>
        <Tag variant="filled">{t(`study.kind.${request.kind}`)}</Tag>
        {settings.length === 0 ? (
          <span className="soft">{t('scenario.noChanges')}</span>
        ) : (
          settings.map(([key, value]) => {
            const words = describeSetting(key, value, region, t, language)
            return (
              <Mark of="change" key={key}>
                {words.name} <b>{words.text}</b>
              </Mark>
            )
          })
        )}
        {study.headline && (
          <span className="soft">
            {t(study.headline.plans > 0 ? 'study.counted' : 'study.solved', {
              solves: study.headline.solves,
              time: seconds(study.headline.seconds, language),
              plans: study.headline.plans,
            })}
          </span>
        )}
      </Flex>
      {isWorking(study) && <StudyRun study={study} />}
      {(study.status === 'cancelled' || study.status === 'failed') && (
        <Flex vertical gap={10} align="start">
          <p>{t(`study.${study.status}Text`)}</p>
          {study.error && <ProblemList problems={[study.error]} />}
        </Flex>
      )}
      {study.status === 'done' && <Ready query={result}>{kept => <StudyAnswerView kept={kept} />}</Ready>}
    </Page>
  )
}

function StudyTools({ study }: { study: StudyInfo }) {
  const { t } = useTranslation()
  const [view] = useView()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const back = (more: View = {}) => navigate({ to: '/workbench', search: { ...carriedView(view), ...more } })
  if (isWorking(study)) return null
  return (
    <>
      {study.status === 'done' && <Button href={studyResultAddress(study.id)}>{t('study.json')}</Button>}
      <Button onClick={() => void back({ ask: study.request.kind })}>{t('study.again')}</Button>
      <Popconfirm
        title={t('study.deleteSure', { name: shownName(study.name) })}
        okText={t('study.delete')}
        onConfirm={() =>
          deleteStudy(study.id)
            .then(() => back())
            .then(() => queries.invalidateQueries({ queryKey: ['studies'] }))
        }
      >
        <Button type="text" danger>
          {t('study.delete')}
        </Button>
      </Popconfirm>
    </>
  )
}
