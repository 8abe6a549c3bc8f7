// Who of a listed body may sign its reports: shown to everybody, entered and ended by the authority that keeps the listing.
import { useState } from 'react'
import { Button, Flex, Form, Input, Popconfirm, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { PersonDuty } from '#domain/evaluation/signature.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { endPerson, enterPerson, useBureaus, type BureauListing } from '../../client/bureaus.ts'
import { today } from '../../ui/asOf.ts'
import { DayField } from './DayField.tsx'

type Change = (work: Promise<unknown>) => void

export function Signers({ listing, keeps, change }: { listing: BureauListing; keeps: boolean; change: Change }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  if (listing.persons.length === 0) return <span className="soft">{t('access.person.none')}</span>
  return (
    <Flex vertical gap={4}>
      {listing.persons.map(one => (
        <span key={one.id}>
          {one.name} · {t(`access.person.duties.${one.duty}`)} · <span className="num">{one.ended?.from ?? one.to}</span>
          {one.certificate !== null && (
            <span className="soft"> · {t('access.person.certified', { start: one.certificate.slice(0, 8) })}</span>
          )}
          {one.ended !== null && <span className="soft"> · {t('access.person.ended', { reason: one.ended.reason })}</span>}{' '}
          {keeps && one.ended === null && (
            <Popconfirm
              icon={null}
              title={t('access.person.end', { name: one.name })}
              description={
                <Input
                  value={reason}
                  maxLength={200}
                  placeholder={t('access.person.endReason')}
                  aria-label={t('access.person.endReason')}
                  onChange={event => setReason(event.target.value)}
                />
              }
              okButtonProps={{ disabled: reason.trim() === '' }}
              onConfirm={() => {
                change(endPerson(one.id, today(), reason.trim()))
                setReason('')
              }}
            >
              <Button size="small" type="link">
                {t('access.person.endShort')}
              </Button>
            </Popconfirm>
          )}
        </span>
      ))}
    </Flex>
  )
}

const blank = { listing: '', username: '', name: '', duty: '', from: '', to: '', certificate: '' }
export function NewSigner({ change }: { change: Change }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const listings = (useBureaus().data ?? []).filter(({ delisted, to }) => delisted === null && to >= today())
  const [draft, setDraft] = useState(blank)
  const [made, setMade] = useState(0)
  const set = (field: keyof typeof draft) => (value: string) => setDraft({ ...draft, [field]: value })
  const whole = Object.entries(draft).every(([field, text]) => field === 'certificate' || text.trim() !== '')
  const add = () => {
    const { listing, duty, certificate, ...person } = draft
    const entered = {
      ...person,
      duty: PersonDuty.parse(duty),
      certificate: certificate.trim() === '' ? null : certificate.trim().toLowerCase(),
    }
    change(
      enterPerson(listing, entered).then(() => {
        setDraft(blank)
        setMade(made + 1)
      }),
    )
  }
  const options = {
    listing: listings.map(one => ({ value: one.id, label: `${nameOf(one, language)} (${one.listNumber})` })),
    duty: PersonDuty.options.map(duty => ({ value: duty, label: t(`access.person.duties.${duty}`) })),
  }
  return (
    <>
      <h3>{t('access.person.title')}</h3>
      <p className="soft">{t('access.person.lead')}</p>
      <Form key={made} layout="vertical" className="field-grid" onFinish={add}>
        {(['listing', 'duty'] as const).map(field => (
          <Form.Item key={field} label={t(`access.person.${field}`)}>
            <Select
              value={draft[field] === '' ? null : draft[field]}
              placeholder={t('access.choose')}
              aria-label={t(`access.person.${field}`)}
              options={options[field]}
              onChange={set(field)}
            />
          </Form.Item>
        ))}
        {(['name', 'username', 'certificate'] as const).map(field => (
          <Form.Item key={field} label={t(`access.person.${field}`)}>
            <Input value={draft[field]} aria-label={t(`access.person.${field}`)} onChange={event => set(field)(event.target.value)} />
          </Form.Item>
        ))}
        {(['from', 'to'] as const).map(field => (
          <Form.Item key={field} label={t(`access.person.${field}`)}>
            <DayField label={t(`access.person.${field}`)} onChange={set(field)} />
          </Form.Item>
        ))}
        <Form.Item label=" ">
          <Button htmlType="submit" disabled={!whole}>
            {t('access.person.add')}
          </Button>
        </Form.Item>
      </Form>
    </>
  )
}
