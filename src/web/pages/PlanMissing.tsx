// What stands in the place of results while there is no solved plan: being solved, stopped, impossible or failed, each with a way on.
import { Button, Flex } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../client/active.tsx'
import { ProblemList } from '../ui/ProblemList.tsx'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import { planTitle } from '../ui/status.tsx'
import { carriedView, useView } from '../view.ts'

export function PlanMissing() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { plan, base } = useActive()
  const [, setView] = useView()
  if (!plan)
    return (
      <Flex vertical gap={10} align="start">
        <h2>{t('missing.noneTitle')}</h2>
        <p>{t('missing.none')}</p>
      </Flex>
    )
  const open = plan.status === 'queued' || plan.status === 'running'
  return (
    <Flex vertical gap={10} align="start">
      <h2>{t(`missing.${open ? 'open' : plan.status}Title`, { name: planTitle(plan, t) })}</h2>
      {open && (
        <>
          <span className="state-bar" />
          <p>
            <ProgressLine status={plan.status} progress={plan.progress} language={language} />
          </p>
        </>
      )}
      <p>{t(`missing.${open ? 'open' : plan.status}`)}</p>
      {plan.error && <ProblemList problems={[plan.error]} />}
      {!open && base && base.id !== plan.id && <Button onClick={() => setView({ plan: undefined })}>{t('missing.toBase')}</Button>}
      {plan.status === 'infeasible' && (
        <Link to="/workbench/limits" search={carriedView}>
          {t('limits.open')}
        </Link>
      )}
      {!open && (
        <Button type="primary" onClick={() => setView({ scenario: 'edit' })}>
          {t('nav.scenario')}
        </Button>
      )}
    </Flex>
  )
}
