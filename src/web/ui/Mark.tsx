// A word on a coloured ground: the state of a job, the class of an account, an answer, the kind of a paper. antd's tag in the palette.
import { Tag } from 'antd'
import type { ReactNode } from 'react'

const grounds = { good: 'success', warn: 'warning', bad: 'error', info: 'processing', here: 'default', plain: 'default' } as const
/** What is marked, by the ground that it stands on; what is not named stands on the plain one. */
const marked: Readonly<Record<keyof typeof grounds, readonly string[]>> = {
  good: ['optimal', 'sound', 'must', 'redundant', 'utilised', 'added', 'method-measured', 'method-official'],
  warn: ['best_found', 'relaxed', 'may', 'pending', 'slip', 'report', 'photo', 'file', 'changed', 'synthetic', 'method-estimated'],
  bad: ['infeasible', 'failed', 'never', 'unobservable', 'disputed', 'removed', 'method-assumed'],
  info: ['running', 'queued', 'observable', 'origin', 'contract', 'offer', 'method-fitted'],
  here: ['here', 'row', 'source', 'change'],
  plain: [],
}
const groundOf = new Map(Object.entries(marked).flatMap(([ground, words]) => words.map(word => [word, ground as keyof typeof grounds])))

export function Mark({ of, title, children }: { of?: string | undefined; title?: string; children: ReactNode }) {
  const ground = groundOf.get(of ?? '') ?? 'plain'
  return (
    <Tag
      variant="filled"
      className={`mark mark-${of ?? 'plain'}`}
      color={grounds[ground]}
      {...(ground === 'here' ? { style: { background: 'var(--teal-soft)', color: 'var(--teal-dark)' } } : {})}
      {...(title === undefined ? {} : { title })}
    >
      {children}
    </Tag>
  )
}
