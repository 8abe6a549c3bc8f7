// Tasks as a table: what, in which matter, as whom, until when.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { InboxTask } from '#domain/inbox.ts'
import { useLanguage } from '../../client/active.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import type { PagePath } from '../../routes.ts'
import { parseSearch } from '../../search.ts'
import { carriedView } from '../../view.ts'

const tones = { overdue: 'failed', 'due soon': 'relaxed', open: 'queued' } as const

export function TaskTable({ tasks }: { tasks: readonly InboxTask[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <SmallTable
      rows={tasks}
      rowKey={one => one.id}
      columns={[
        {
          title: t('inbox.what'),
          head: true,
          render: one => <To task={one} text={language === 'zh' ? one.zh : begun(one.en)} />,
        },
        {
          title: t('inbox.due'),
          render: one => (
            <>
              <span className="num">{one.due ?? t('inbox.noDay')}</span>{' '}
              {one.standing !== 'open' && <Mark of={tones[one.standing]}>{t(`inbox.standings.${one.standing.replace(' ', '_')}`)}</Mark>}
              {one.left !== null && (
                <span className="soft"> {t(one.left < 0 ? 'evaluation.late' : 'evaluation.left', { n: Math.abs(one.left) })}</span>
              )}
            </>
          ),
        },
        {
          title: t('inbox.of'),
          render: one => (
            <>
              {language === 'zh' ? one.ofZh : one.ofEn} {one.synthetic && <Mark of="synthetic">{t('claim.synthetic')}</Mark>}
            </>
          ),
        },
        { title: t('inbox.as'), render: one => (one.role === null ? (one.party ?? '—') : t(`evaluation.roles.${one.role}`)) },
        { title: t('inbox.since'), render: one => <span className="num">{one.since}</span> },
      ]}
    />
  )
}

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** To the page on which it is done, opened on what it is about. */
function To({ task, text }: { task: InboxTask; text: string }) {
  const [pathname = '', search = ''] = task.path.split('?')
  return (
    <Link to={pathname as PagePath} search={before => ({ ...carriedView(before), ...parseSearch(search) })}>
      {text}
    </Link>
  )
}
