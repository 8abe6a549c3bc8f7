// The register of evaluating bodies: who is listed for what and until when; an authority lists one and takes one off.
import { useState } from 'react'
import { Button, Form, Input, Popconfirm, Select, Tag } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenants, type Me } from '../../client/access.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { delistBureau, listBureau, useBureaus, useChoices, useWastes, type BureauListing } from '../../client/bureaus.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Ready } from '../../ui/states.tsx'
import { today } from '../../ui/asOf.ts'
import { NewSigner, Signers } from './Signers.tsx'
import { DayField } from './DayField.tsx'
import { useChange } from './People.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

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
      {keeps && <NewSigner change={done} />}
      {refused.length > 0 && <ProblemList problems={refused} />}
    </section>
  )
}

type Change = (work: Promise<unknown>) => void

const useProvinces = () => useChoices('transfer-interprovince', 'from')

function Register({ list, keeps, change }: { list: BureauListing[]; keeps: boolean; change: Change }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [provinces, wastes] = [useProvinces(), useWastes()]
  const name = (options: { value: string; label: string }[], id: string) => options.find(one => one.value === id)?.label ?? id
  return (
    <SmallTable
      rows={list}
      rowKey={one => one.id}
      columns={[
        { title: t('access.listing.bureau'), render: one => nameOf(one, language) },
        { title: t('access.listing.province'), render: one => name(provinces, one.province) },
        { title: t('access.listing.listNumber'), render: one => one.listNumber },
        { title: t('access.listing.days'), render: one => `${one.from} – ${one.to}` },
        {
          title: t('access.listing.wastes'),
          render: one =>
            one.scope.length === 0
              ? t('access.allWastes')
              : one.scope.map(kind => name(wastes, kind)).join(language === 'zh' ? '、' : ', '),
        },
        { title: t('access.person.signers'), render: one => <Signers listing={one} keeps={keeps} change={change} /> },
        {
          title: t('access.standing'),
          render: one =>
            one.delisted !== null ? (
              <Tag>
                {t('access.delisted', { day: one.delisted.from })} {one.delisted.reason}
              </Tag>
            ) : keeps ? (
              <Delist change={reason => change(delistBureau(one.id, today(), reason))} />
            ) : (
              t('access.listed')
            ),
        },
      ]}
    />
  )
}

/** Taking a body off the register asks for the reason before it is done. */
function Delist({ change }: { change: (reason: string) => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <Popconfirm
      icon={null}
      title={t('access.delist')}
      description={
        <Input
          value={reason}
          maxLength={200}
          placeholder={t('access.delistReason')}
          aria-label={t('access.delistReason')}
          onChange={event => setReason(event.target.value)}
        />
      }
      okButtonProps={{ disabled: reason.trim() === '' }}
      onConfirm={() => change(reason.trim())}
    >
      <Button size="small">{t('access.delist')}</Button>
    </Popconfirm>
  )
}

const blank = { bureau: '', authority: '', province: '', listNumber: '', from: '', to: '' }
function NewListing({ change }: { change: Change }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const tenants = useTenants(true).data ?? []
  const [provinces, wastes] = [useProvinces(), useWastes()]
  const [draft, setDraft] = useState(blank)
  const [scope, setScope] = useState<string[]>([])
  const [made, setMade] = useState(0)
  const set = (field: keyof typeof draft) => (value: string) => setDraft({ ...draft, [field]: value })
  const named = (kinds: readonly string[]) =>
    tenants.filter(({ kind }) => kinds.includes(kind)).map(one => ({ value: one.id, label: nameOf(one, language) }))
  const options = { bureau: named(['bureau']), authority: named(['province', 'region']), province: provinces }
  const whole = Object.values(draft).every(text => text !== '')
  const add = () =>
    change(
      listBureau({ ...draft, scope }).then(() => {
        setDraft(blank)
        setScope([])
        setMade(made + 1)
      }),
    )
  return (
    <Form key={made} layout="vertical" className="field-grid" onFinish={add}>
      {(['bureau', 'authority', 'province'] as const).map(field => (
        <Form.Item key={field} label={t(`access.listing.${field}`)}>
          <Select
            value={draft[field] === '' ? null : draft[field]}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('access.choose')}
            aria-label={t(`access.listing.${field}`)}
            options={options[field]}
            onChange={set(field)}
          />
        </Form.Item>
      ))}
      <Form.Item label={t('access.listing.listNumber')}>
        <Input
          value={draft.listNumber}
          aria-label={t('access.listing.listNumber')}
          onChange={event => set('listNumber')(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t('access.listing.scope')}>
        <Select
          mode="multiple"
          value={scope}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('access.allWastes')}
          aria-label={t('access.listing.scope')}
          options={wastes}
          onChange={setScope}
        />
      </Form.Item>
      {(['from', 'to'] as const).map(field => (
        <Form.Item key={field} label={t(`access.listing.${field}`)}>
          <DayField label={t(`access.listing.${field}`)} onChange={set(field)} />
        </Form.Item>
      ))}
      <Form.Item label=" ">
        <Button htmlType="submit" disabled={!whole}>
          {t('access.listing.add')}
        </Button>
      </Form.Item>
    </Form>
  )
}
