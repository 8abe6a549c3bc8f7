// Cases of evaluation: firm, period, state, what was accepted, what is overdue.
import { Input, Select, Table } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { useCases, type CaseLine } from '../../client/evaluations.ts'
import { inColumn } from '../../ui/quantity.ts'
import { pagingOf } from '../../ui/paging.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { opens } from '../../ui/opens.ts'
import { carriedView, useView } from '../../view.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { AnswerBadge } from '../../ui/ruleMarks.tsx'
import { StateBadge, states } from './words.tsx'
import { Mark } from '../../ui/Mark.tsx'

const pageSize = 50
export function CaseList() {
  const { t } = useTranslation()
  const language = useLanguage()
  const scale = exactTonnes(language)
  const [view, setView] = useView()
  const navigate = useNavigate()
  const number = Number(view.page ?? 1)
  const state = states.find(one => one === view.status)
  const query = useCases({
    ...(state === undefined ? {} : { state }),
    ...(view.q === undefined ? {} : { firm: view.q }),
    offset: (number - 1) * pageSize,
    limit: pageSize,
  })
  const open = (line: CaseLine) => void navigate({ to: '/evaluations/$case', params: { case: line.id }, search: carriedView(view) })
  return (
    <>
      <div className="table-tools">
        <Input.Search
          allowClear
          defaultValue={view.q}
          placeholder={t('evaluation.firmId')}
          aria-label={t('evaluation.firmId')}
          onSearch={q => setView({ q: q || undefined, page: undefined })}
        />
        <Select
          className="tool-select"
          allowClear
          placeholder={t('evaluation.anyState')}
          aria-label={t('evaluation.anyState')}
          value={state}
          options={states.map(value => ({ value, label: t(`evaluation.states.${value}`) }))}
          onChange={value => setView({ status: value, page: undefined })}
        />
        <span className="soft num at-end">{t('evaluation.count', { n: query.data?.total ?? 0 })}</span>
      </div>
      <Ready query={query}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Nothing title={t('evaluation.none')}>{t('evaluation.noneText')}</Nothing>
          ) : (
            <Table<CaseLine>
              size="small"
              rowKey={line => line.id}
              dataSource={rows}
              loading={query.isFetching}
              scroll={{ x: 980 }}
              pagination={pagingOf(number, pageSize, total, setView)}
              onRow={line => opens(() => open(line))}
              columns={[
                {
                  key: 'firm',
                  title: t('evaluation.firm'),
                  render: (_: unknown, line) => (
                    <>
                      <b>{language === 'zh' ? line.firmZh : line.firmEn}</b>
                      {line.synthetic && <Mark of="synthetic">{t('claim.synthetic')}</Mark>}
                    </>
                  ),
                },
                { key: 'period', title: t('evaluation.period'), className: 'num', render: (_: unknown, line) => line.period },
                {
                  key: 'evaluator',
                  title: t('evaluation.evaluator'),
                  render: (_: unknown, line) => (language === 'zh' ? line.evaluatorZh : line.evaluatorEn) ?? '—',
                },
                { key: 'state', title: t('evaluation.state'), render: (_: unknown, line) => <StateBadge state={line.state} /> },
                {
                  key: 'answer',
                  title: t('evaluation.verdict'),
                  render: (_: unknown, line) => (line.answer === null ? '—' : <AnswerBadge answer={line.answer as 'yes'} />),
                },
                {
                  key: 'accepted',
                  title: `${t('evaluation.accepted')} (${scale.unit})`,
                  align: 'right' as const,
                  className: 'num',
                  render: (_: unknown, line) => (line.acceptedKg === null ? '—' : inColumn(line.acceptedKg, scale)),
                },
                {
                  key: 'last',
                  title: t('evaluation.lastStep'),
                  className: 'num',
                  render: (_: unknown, line) => (
                    <>
                      {line.lastStepOn}{' '}
                      {line.lateDays !== null && <Mark of="relaxed">{t('evaluation.recordedLate', { n: line.lateDays })}</Mark>}
                    </>
                  ),
                },
                {
                  key: 'overdue',
                  title: t('evaluation.overdue'),
                  align: 'right' as const,
                  className: 'num',
                  render: (_: unknown, line) => (line.overdue === 0 ? '—' : <span className="worse">{line.overdue}</span>),
                },
              ]}
            />
          )
        }
      </Ready>
    </>
  )
}
