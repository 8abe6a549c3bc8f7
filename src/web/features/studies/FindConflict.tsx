// The smallest conflict behind a plan: asked for once, then shown in place.
import { useState } from 'react'
import { Button } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StudyInfo } from '#domain/studyInfo.ts'
import { sortedJson } from '#domain/sortedJson.ts'
import { ApiProblem } from '../../client/http.ts'
import { isWorking, submitStudy, useStudies, useStudyResult } from '../../client/studies.ts'
import type { PlanInfo, Problem } from '../../client/types.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Ready } from '../../ui/states.tsx'
import { ConflictView } from './ConflictView.tsx'
import { StudyRun } from './StudyRun.tsx'
import { studyName } from '#domain/words/givenNames.ts'

/** The question without the name that was given to it. */
const questionOf = (scenario: PlanInfo['scenario']) => sortedJson({ ...scenario, name: '' })

export function FindConflict({ plan }: { plan: PlanInfo }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const studies = useStudies()
  const [problems, setProblems] = useState<Problem[]>([])
  const found = studies.data?.find(
    ({ request, region, regionVersion }) =>
      request.kind === 'conflict' &&
      region === plan.region &&
      regionVersion === plan.regionVersion &&
      questionOf(request.scenario) === questionOf(plan.scenario),
  )
  const find = () => {
    const { name: _, ...scenario } = plan.scenario
    setProblems([])
    submitStudy({
      kind: 'conflict',
      region: plan.region,
      scenario: { ...scenario, name: studyName('conflict', plan.base ? undefined : plan.name) },
      options: {},
    }).then(
      () => queries.invalidateQueries({ queryKey: ['studies'] }),
      (error: unknown) => {
        if (!(error instanceof ApiProblem)) throw error
        setProblems(error.problems)
      },
    )
  }
  if (found !== undefined && isWorking(found)) return <StudyRun study={found} />
  if (found?.status === 'done') return <FoundConflict study={found} />
  return (
    <>
      <NeedsAccount needed="plan" />
      {found?.error && <ProblemList problems={[found.error]} />}
      {problems.length > 0 && <ProblemList problems={problems} />}
      <Button type="primary" onClick={find}>
        {t('limits.find')}
      </Button>
    </>
  )
}

function FoundConflict({ study }: { study: StudyInfo }) {
  return (
    <Ready query={useStudyResult(study)}>
      {({ result }) => (result.kind === 'conflict' ? <ConflictView answer={{ ...result, relaxations: [] }} /> : null)}
    </Ready>
  )
}
