// What firms lend to others: who may see or act, how far, and for which days.
import { useState } from 'react'
import { Button, Flex, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Scope } from '#domain/tenancy.ts'
import { lend, takeBack, useDelegations, type Me } from '../../client/access.ts'
import { useLanguage } from '../../client/active.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Ready } from '../../ui/states.tsx'
import { DayField } from './DayField.tsx'
import { useChange, useTenantOptions } from './People.tsx'

export function Delegations({ me }: { me: Me }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const tenants = useTenantOptions()
  const [refused, change] = useChange()
  const call = (id: string | null) => tenants.find(one => one.value === id)?.label.trim() ?? id ?? ''
  const firm = me.memberships.find(one => one.role === 'firm')?.tenant ?? undefined
  const [draft, setDraft] = useState({ firm: firm ?? '', toUser: '', scopes: ['quantity'] as Scope[], validFrom: '', validTo: '' })
  const whole = draft.firm !== '' && draft.toUser !== '' && draft.scopes.length > 0 && draft.validFrom !== '' && draft.validTo !== ''
  return (
    <section className="bench-section">
      <h2>{t('access.delegations')}</h2>
      <Ready query={useDelegations()}>
        {list => (
          <Flex vertical gap={6} component="ul">
            {list.length === 0 && <li className="soft">{t('access.none')}</li>}
            {list.map(one => (
              <li key={one.id}>
                <b>{call(one.firm)}</b> → {one.toTenant === null ? one.toUser : call(one.toTenant)} ·{' '}
                {one.scopes.map(scope => t(`access.scope.${scope}`)).join(language === 'zh' ? '、' : ', ')} ·{' '}
                <span className="num">{`${one.validFrom} – ${one.validTo}`}</span>
                {one.revokedAt === null && (
                  <button type="button" className="link" onClick={() => change(takeBack(one.id))}>
                    {t('access.take')}
                  </button>
                )}
              </li>
            ))}
          </Flex>
        )}
      </Ready>
      {(firm !== undefined || me.by === 'local') && (
        <Flex wrap gap="8px 10px" align="center" className="one-line">
          <Select
            className="tool-select"
            value={draft.firm || null}
            placeholder={t('access.firm')}
            aria-label={t('access.firm')}
            options={tenants}
            popupMatchSelectWidth={false}
            onChange={value => setDraft({ ...draft, firm: value ?? '' })}
          />
          <Input
            value={draft.toUser}
            placeholder={t('access.toUser')}
            aria-label={t('access.toUser')}
            onChange={event => setDraft({ ...draft, toUser: event.target.value })}
          />
          <Select
            className="tool-select"
            mode="multiple"
            value={draft.scopes}
            aria-label={t('access.scopes')}
            options={Scope.options.map(value => ({ value, label: t(`access.scope.${value}`) }))}
            onChange={scopes => setDraft({ ...draft, scopes })}
          />
          {(['validFrom', 'validTo'] as const).map(field => (
            <DayField key={field} label={t(`access.${field}`)} onChange={day => setDraft({ ...draft, [field]: day })} />
          ))}
          <Button disabled={!whole} onClick={() => change(lend(draft))}>
            {t('access.lend')}
          </Button>
        </Flex>
      )}
      {refused.length > 0 && <ProblemList problems={refused} />}
    </section>
  )
}
