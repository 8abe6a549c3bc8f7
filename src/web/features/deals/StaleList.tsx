// What stood yesterday and is impossible or doubtful today: cause, who deals with it and by when.
import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StaleItem } from '#domain/exchange/stale.ts'
import { useMe } from '../../client/access.ts'
import { useStale } from '../../client/deals.ts'
import { Mark } from '../../ui/Mark.tsx'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { useDealWords } from './useDealWords.ts'

export function StaleList() {
  const { t } = useTranslation()
  const { language, site } = useDealWords()
  const { data: me } = useMe()
  const known = me !== undefined && me.by !== 'public' && me.by !== 'refused'
  const query = useStale(known)
  if (me !== undefined && !known) return <NeedsAccount needed="rights" />
  return (
    <>
      <p className="soft">{t('deal.stale.lead')}</p>
      <Ready query={query}>
        {rows =>
          rows.length === 0 ? (
            <Nothing title={t('deal.stale.none')}>{t('deal.stale.noneText')}</Nothing>
          ) : (
            <Table<StaleItem>
              size="small"
              rowKey={({ kind, id, cause }) => `${kind} ${id} ${cause}`}
              dataSource={rows}
              scroll={{ x: 900 }}
              pagination={{ pageSize: 20, hideOnSinglePage: true }}
              columns={[
                {
                  key: 'what',
                  title: t('deal.stale.what'),
                  render: (_: unknown, { kind, impossible }) => (
                    <>
                      <b>{t(`deal.stale.kind.${kind}`)}</b>{' '}
                      <Mark of={impossible ? 'failed' : 'pending'}>{t(impossible ? 'deal.stale.impossible' : 'deal.stale.look')}</Mark>
                    </>
                  ),
                },
                {
                  key: 'why',
                  title: t('deal.stale.why'),
                  render: (_: unknown, one) => (
                    <>
                      {t(`deal.stale.cause.${one.cause}`)}: {one[language]}
                    </>
                  ),
                },
                {
                  key: 'task',
                  title: t('deal.stale.task'),
                  render: (_: unknown, { task }) => `${site(task.party)}: ${task[language]}`,
                },
                {
                  key: 'due',
                  title: t('deal.stale.due'),
                  className: 'num',
                  sorter: (a, b) => a.task.dueOn.localeCompare(b.task.dueOn),
                  render: (_: unknown, { task }) => task.dueOn,
                },
              ]}
            />
          )
        }
      </Ready>
    </>
  )
}
