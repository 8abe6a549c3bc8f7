// What one operator may not do alone and now waits: who asked for what, and for whoever may decide, to confirm or refuse.
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { chineseDay } from '#domain/chineseDay.ts'
import { confirmRequest, refuseRequest, useRequests } from '../../client/bureaus.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useChange, useTenantOptions } from './People.tsx'

export function Waiting() {
  const { t } = useTranslation()
  const [refused, change] = useChange()
  const tenants = useTenantOptions()
  const waiting = useRequests().data ?? []
  if (waiting.length === 0) return null
  return (
    <section className="bench-section">
      <h2>{t('access.waiting')}</h2>
      <p className="soft">{t('access.waitingLead')}</p>
      <Flex vertical gap={6} component="ul">
        {waiting.map(one => (
          <li key={one.id}>
            <b>{one.username}</b>{' '}
            {one.kind === 'password'
              ? t('access.newPassword')
              : `${t(`access.roles.${one.role ?? 'public'}`)} · ${tenants.find(({ value }) => value === one.tenant)?.label.trim() ?? t('access.everywhere')}`}{' '}
            <span className="soft">{t('access.waitsUntil', { day: chineseDay(one.endsAt) })}</span>{' '}
            {one.mayDecide && (
              <>
                <Button size="small" onClick={() => change(confirmRequest(one.id))}>
                  {t('access.confirm')}
                </Button>{' '}
                <Button size="small" onClick={() => change(refuseRequest(one.id))}>
                  {t('access.refuse')}
                </Button>
              </>
            )}
          </li>
        ))}
      </Flex>
      {refused.length > 0 && <ProblemList problems={refused} />}
    </section>
  )
}
