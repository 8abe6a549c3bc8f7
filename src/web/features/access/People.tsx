// Accounts and roles, for those who may: a new account, closing one, giving and taking a role.
import { useState } from 'react'
import { Button, Flex, Input, Select, Tag } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { chineseDay } from '#domain/chineseDay.ts'
import { HeldRole } from '#domain/tenancy.ts'
import {
  addUser,
  giveRole,
  setDisabled,
  takeRole,
  useMemberships,
  useTenants,
  useUsers,
  type Me,
  type Membership,
  type User,
} from '../../client/access.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import type { Problem } from '../../client/types.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Ready } from '../../ui/states.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

/** Sends a change, asks again for what it changed, and keeps the refusal. */
export function useChange(): [Problem[], (change: Promise<unknown>) => void] {
  const queries = useQueryClient()
  const [refused, setRefused] = useState<Problem[]>([])
  return [
    refused,
    change => {
      setRefused([])
      change.then(
        () => Promise.all([queries.invalidateQueries({ queryKey: ['access'] }), queries.invalidateQueries({ queryKey: ['me'] })]),
        (error: unknown) => {
          if (!(error instanceof ApiProblem)) throw error
          setRefused(error.problems)
        },
      )
    },
  ]
}

export function useTenantOptions(): { value: string; label: string }[] {
  const language = useLanguage()
  return (useTenants(true).data ?? []).map(tenant => ({
    value: tenant.id,
    label: `${'　'.repeat(Math.max(0, tenant.path.split('/').length - 2))}${nameOf(tenant, language)}`,
  }))
}

export function People({ me }: { me: Me }) {
  const { t } = useTranslation()
  const [refused, change] = useChange()
  const users = useUsers(me.mayAdminister)
  return (
    <>
      <section className="bench-section">
        <h2>{t('access.users')}</h2>
        {me.mayAdminister ? (
          <>
            <Ready query={users}>{list => <UserTable users={list} change={change} />}</Ready>
            <NewUser change={change} />
          </>
        ) : (
          <p className="soft">{t('access.usersElsewhere')}</p>
        )}
      </section>
      <section className="bench-section">
        <h2>{t('access.memberships')}</h2>
        <Ready query={useMemberships()}>{list => <RoleTable roles={list} me={me} change={change} />}</Ready>
        {refused.length > 0 && <ProblemList problems={refused} />}
      </section>
    </>
  )
}

type Change = (change: Promise<unknown>) => void

function UserTable({ users, change }: { users: User[]; change: Change }) {
  const { t } = useTranslation()
  return (
    <SmallTable
      rows={users}
      rowKey={one => one.id}
      columns={[
        { title: t('access.username'), render: one => one.username },
        { title: t('access.name'), render: one => one.name },
        { title: t('access.since'), render: user => chineseDay(user.since) },
        {
          title: '',
          render: user => (
            <>
              {user.disabled && <Tag>{t('access.disabled')}</Tag>}{' '}
              <button type="button" className="link" onClick={() => change(setDisabled(user.id, !user.disabled))}>
                {t(user.disabled ? 'access.reopen' : 'access.close')}
              </button>
            </>
          ),
        },
      ]}
    />
  )
}

function NewUser({ change }: { change: Change }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState({ username: '', name: '', password: '' })
  const whole = Object.values(draft).every(text => text !== '')
  return (
    <Flex wrap gap="8px 10px" align="center" className="one-line">
      {(['username', 'name', 'password'] as const).map(field => (
        <Input
          key={field}
          type={field === 'password' ? 'password' : 'text'}
          autoComplete="off"
          value={draft[field]}
          placeholder={t(`access.${field}`)}
          aria-label={t(`access.${field}`)}
          onChange={event => setDraft({ ...draft, [field]: event.target.value })}
        />
      ))}
      <Button disabled={!whole} onClick={() => change(addUser(draft).then(() => setDraft({ username: '', name: '', password: '' })))}>
        {t('access.addUser')}
      </Button>
    </Flex>
  )
}

function RoleTable({ roles, me, change }: { roles: Membership[]; me: Me; change: Change }) {
  const { t } = useTranslation()
  const tenants = useTenantOptions()
  const [draft, setDraft] = useState<{ username: string; role: HeldRole; tenant: string | undefined }>({
    username: '',
    role: 'firm',
    tenant: undefined,
  })
  const call = (tenant: string | null) =>
    tenant === null ? t('access.everywhere') : (tenants.find(one => one.value === tenant)?.label.trim() ?? tenant)
  return (
    <>
      <SmallTable
        rows={roles}
        rowKey={one => one.id}
        columns={[
          { title: t('access.username'), render: one => one.username },
          { title: t('access.role'), render: one => t(`access.roles.${one.role}`) },
          { title: t('access.tenant'), render: one => call(one.tenant) },
          ...(me.mayAdminister
            ? [
                {
                  title: '',
                  render: (one: Membership) => (
                    <button type="button" className="link" onClick={() => change(takeRole(one.id))}>
                      {t('access.take')}
                    </button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {me.mayAdminister && (
        <Flex wrap gap="8px 10px" align="center" className="one-line">
          <Input
            value={draft.username}
            placeholder={t('access.username')}
            aria-label={t('access.username')}
            onChange={event => setDraft({ ...draft, username: event.target.value })}
          />
          <Select
            value={draft.role}
            aria-label={t('access.role')}
            options={HeldRole.options.map(value => ({ value, label: t(`access.roles.${value}`) }))}
            onChange={role => setDraft({ ...draft, role })}
          />
          <Select
            className="tool-select"
            allowClear
            value={draft.tenant}
            placeholder={t('access.tenant')}
            aria-label={t('access.tenant')}
            options={tenants}
            popupMatchSelectWidth={false}
            onChange={tenant => setDraft({ ...draft, tenant })}
          />
          <Button
            disabled={draft.username === '' || (draft.role !== 'operator' && draft.tenant === undefined)}
            onClick={() =>
              change(
                giveRole({ username: draft.username, role: draft.role, tenant: draft.tenant ?? null }).then(() =>
                  setDraft({ username: '', role: 'firm', tenant: undefined }),
                ),
              )
            }
          >
            {t('access.give')}
          </Button>
        </Flex>
      )}
    </>
  )
}
