// One sweep: its progress with a stop, its chart, its table and the files of it.
import { useCallback } from 'react'
import { Button, Flex, Popconfirm } from 'antd'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SweepInfo } from '#domain/sweep.ts'
import { useActive, useLanguage } from '../client/active.tsx'
import { cancelSweep, deleteSweep, sweepFileAddress, useSweep, useSweepTable } from '../client/studies.ts'
import { describeSetting } from '../features/scenario/settings.ts'
import { SweepBadge, SweepProgress } from '../features/sweeps/SweepList.tsx'
import { SweepResult } from '../features/sweeps/SweepResult.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'
import { carriedView, useView } from '../view.ts'
import { shownName } from '../ui/shownName.ts'

export function SweepPage() {
  const { sweep } = useParams({ from: '/workbench/sweeps/$sweep' })
  return <Ready query={useSweep(sweep)}>{info => <SweepBody sweep={info} />}</Ready>
}

function SweepBody({ sweep }: { sweep: SweepInfo }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region } = useActive()
  const describe = useCallback(
    (key: string, value: string | number | boolean) => describeSetting(key, value, region, t, language),
    [region, t, language],
  )
  const name =
    sweep.design.axes.length === 0
      ? shownName(sweep.name)
      : sweep.design.axes.map(axis => `${describe(axis.key, '').name} × ${axis.values.length}`).join(', ')
  return (
    <Page wide title={name} tools={<SweepTools sweep={sweep} />}>
      <Flex wrap gap="8px 14px" align="center" style={{ marginBottom: 18 }} component="p">
        <Link to="/workbench/sweeps" search={carriedView}>
          ← {t('sweep.back')}
        </Link>
        <SweepBadge sweep={sweep} />
        <span className="soft">{t('sweep.count', { n: sweep.combinations })}</span>
      </Flex>
      {sweep.status === 'running' && <SweepProgress sweep={sweep} />}
      <Ready query={useSweepTable(sweep)}>{table => <SweepResult table={table} describe={describe} />}</Ready>
    </Page>
  )
}

function SweepTools({ sweep }: { sweep: SweepInfo }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [view] = useView()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const again = () =>
    Promise.all([queries.invalidateQueries({ queryKey: ['sweeps'] }), queries.invalidateQueries({ queryKey: ['sweep', sweep.id] })])
  if (sweep.status === 'running')
    return (
      <Button danger onClick={() => void cancelSweep(sweep.id).then(again)}>
        {t('sweep.cancel')}
      </Button>
    )
  return (
    <>
      <Button href={sweepFileAddress(sweep.id, 'xlsx', language)}>Excel</Button>
      <Button href={sweepFileAddress(sweep.id, 'csv', language)}>CSV</Button>
      <Popconfirm
        title={t('sweep.deleteSure', { name: shownName(sweep.name) })}
        okText={t('sweep.delete')}
        onConfirm={() =>
          deleteSweep(sweep.id)
            .then(() => navigate({ to: '/workbench/sweeps', search: carriedView(view) }))
            .then(() => queries.invalidateQueries({ queryKey: ['sweeps'] }))
        }
      >
        <Button type="text" danger>
          {t('sweep.delete')}
        </Button>
      </Popconfirm>
    </>
  )
}
