// The register of evaluating bodies: who is listed for what and until when; an authority lists one and takes one off.
import { useState } from 'react'
import { Button, Input, Select } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenants, type Me } from '../../client/access.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { delistBureau, listBureau, useBureaus, type BureauListing } from '../../client/bureaus.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Ready } from '../../ui/states.tsx'
import { today } from '../../ui/asOf.ts'
import { useChange } from './People.tsx'

export function Bureaus({ me }: { me: Me }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [refused, change] = useChange()
  const done = (work: Promise<unknown>) => change(work.then(() => queries.invalidateQueries({ queryKey: ['bureaus'] })))
  const keeps = me.roles.includes('authority')
  return (
    <section className="bench-section">
      <h2>{t('access.bureaus')}</h2>
      <p className="soft">{t('access.bureausLead')}</p>
      <Ready query={useBureaus()}>{list => <Register list={list} keeps={keeps} change={done} />}</Ready>
      {keeps && <NewListing change={done} />}
      {refused.length > 0 && <ProblemList problems={refused} />}
    </section>
  )
}

type Change = (work: Promise<unknown>) => void
function Register({ list, keeps, change }: { list: BureauListing[]; keeps: boolean; change: Change }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [reason, setReason] = useState('')
  if (list.length === 0) return <p className="soft">{t('access.none')}</p>
  return (
    <>
      <ul className="rights">
        {list.map(one => (
          <li key={one.id}>
            <b>{nameOf(one, language)}</b> {one.province} · {one.listNumber} · {one.from} – {one.to} ·{' '}
            {one.scope.length === 0
              ? t('access.allWastes')
              : one.scope.map(kind => t(`ruleChoice.${kind}`, { defaultValue: kind })).join('、')}
            {one.delisted !== null && (
              <span className="chip">
                {t('access.delisted', { day: one.delisted.from })} {one.delisted.reason}
              </span>
            )}
            {keeps && one.delisted === null && reason !== '' && (
              <button type="button" className="link" onClick={() => change(delistBureau(one.id, today(), reason))}>
                {t('access.delist')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {keeps && (
        <Input
          value={reason}
          placeholder={t('access.delistReason')}
          aria-label={t('access.delistReason')}
          onChange={event => setReason(event.target.value)}
        />
      )}
    </>
  )
}

function NewListing({ change }: { change: Change }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const tenants = useTenants().data ?? []
  const options = (kinds: readonly string[]) =>
    tenants.filter(({ kind }) => kinds.includes(kind)).map(one => ({ value: one.id, label: nameOf(one, language) }))
  const [draft, setDraft] = useState({ bureau: '', authority: '', province: '', listNumber: '', scope: '', from: today(), to: '' })
  const set = (field: keyof typeof draft) => (value: string) => setDraft({ ...draft, [field]: value })
  const { scope, ...needed } = draft
  const whole = Object.values(needed).every(text => text !== '')
  return (
    <div className="dispute-form">
      {(['bureau', 'authority'] as const).map(field => (
        <Select
          key={field}
          className="tool-select"
          {...(draft[field] === '' ? {} : { value: draft[field] })}
          placeholder={t(`access.listing.${field}`)}
          aria-label={t(`access.listing.${field}`)}
          options={options(field === 'bureau' ? ['bureau'] : ['province', 'region'])}
          onChange={set(field)}
        />
      ))}
      {(['province', 'listNumber', 'scope', 'from', 'to'] as const).map(field => (
        <Input
          key={field}
          type={field === 'from' || field === 'to' ? 'date' : 'text'}
          value={draft[field]}
          placeholder={t(`access.listing.${field}`)}
          aria-label={t(`access.listing.${field}`)}
          onChange={event => set(field)(event.target.value)}
        />
      ))}
      <Button
        disabled={!whole}
        onClick={() => change(listBureau({ ...needed, scope: scope.split(/[,，;；\s]+/u).filter(kind => kind !== '') }))}
      >
        {t('access.listing.add')}
      </Button>
    </div>
  )
}
