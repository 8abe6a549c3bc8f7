// What a page shows when it waits, has nothing, or was refused.
import type { ReactNode } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../client/http.ts'
import { ProblemList } from './ProblemList.tsx'
import { Icon } from './Icon.tsx'

export function Waiting({ text }: { text?: string }) {
  const { t } = useTranslation()
  return (
    <div className="state" role="status">
      <span className="state-bar" />
      <p>{text ?? t('state.loading')}</p>
    </div>
  )
}

export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children && <div className="state-body">{children}</div>}
    </div>
  )
}

/** A refusal of the server with its fix, and a way to try again. */
export function Refused({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="state" role="alert">
      <Icon name="warn" size={30} />
      {error instanceof ApiProblem ? <ProblemList problems={error.problems} /> : <p className="state-title">{t('state.unexpected')}</p>}
      {retry && <Button onClick={retry}>{t('state.retry')}</Button>}
    </div>
  )
}

export function PageError({ error }: { error: unknown }) {
  return (
    <main className="page">
      <Refused error={error} retry={() => window.location.reload()} />
    </main>
  )
}

/** An address that leads nowhere: says so, and where to go on. */
export function PageMissing() {
  const { t } = useTranslation()
  return (
    <main className="page">
      <div className="state" role="alert">
        <Icon name="warn" size={30} />
        <p className="state-title">{t('state.noPage')}</p>
        <Button href="/">{t('state.toMap')}</Button>
      </div>
    </main>
  )
}

/** Shows the query's data, or why it is not there. */
export function Ready<T>({
  query,
  children,
}: {
  query: { data: T | undefined; error: unknown; isError: boolean; refetch: () => unknown; isLoading: boolean }
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) return <Refused error={query.error} retry={() => void query.refetch()} />
  return query.isLoading ? <Waiting /> : null
}
