// Who I am to the server, and for those who may: users, roles, the tree of tenants and delegations.
import { Descriptions, Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe, useTenants, type Me } from '../client/access.ts'
import { nameOf, useLanguage } from '../client/active.tsx'
import { Bureaus } from '../features/access/Bureaus.tsx'
import { Delegations } from '../features/access/Delegations.tsx'
import { People } from '../features/access/People.tsx'
import { Waiting } from '../features/access/Waiting.tsx'
import { NeedsAccount } from '../ui/NeedsAccount.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'
import { Panel } from '../ui/Panel.tsx'

export function AccessPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('access.title')} lead={t('access.lead')}>
      <Ready query={useMe()}>{me => <Rights me={me} />}</Ready>
    </Page>
  )
}

function Rights({ me }: { me: Me }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const known = me.by !== 'public' && me.by !== 'refused'
  const tenants = useTenants(known)
  const seen = (parties: number | null) =>
    parties === null ? t('access.seesAll') : parties === 0 ? t('access.seesPublic') : t('access.seesSome', { n: parties })
  return (
    <>
      <Panel align="start">
        <h3>{t('access.me')}</h3>
        <p>
          <b>{me.by === 'local' ? t('access.local') : (me.username ?? t('access.public'))}</b> ·{' '}
          {me.roles
            .filter(role => role !== 'public' || me.roles.length === 1)
            .map(role => t(`access.roles.${role}`))
            .join(' · ')}
        </p>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 3, lg: 5 }}
          layout="vertical"
          items={(Object.keys(me.sees) as (keyof Me['sees'])[]).map(level => ({
            key: level,
            label: t(`access.scope.${level}`),
            children: seen(me.sees[level]),
          }))}
        />
      </Panel>
      {known && <Waiting />}
      {known ? <People me={me} /> : <NeedsAccount needed="rights" />}
      {known && <Delegations me={me} />}
      <Bureaus me={me} />
      {known && (
        <section className="bench-section">
          <h2>{t('access.tenants')}</h2>
          <Flex vertical gap={6} component="ul">
            {tenants.data?.length === 0 && <li className="soft">{t('access.none')}</li>}
            {tenants.data?.map(tenant => (
              <li key={tenant.id} style={{ paddingLeft: `${(tenant.path.split('/').length - 2) * 20}px` }}>
                {nameOf(tenant, language)} <Tag variant="filled">{t(`access.kinds.${tenant.kind}`)}</Tag>
              </li>
            ))}
          </Flex>
        </section>
      )}
    </>
  )
}
