// An empty inbox: that nothing waits, and what the reader may begin by themselves, by the roles they hold.
import { Flex } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../client/access.ts'
import type { PagePath } from '../../routes.ts'
import { parseSearch } from '../../search.ts'
import { Nothing } from '../../ui/states.tsx'
import { carriedView } from '../../view.ts'

type Role = Me['roles'][number]
type Beginning = {
  id: 'import' | 'apply' | 'claim' | 'cases' | 'notices' | 'readings' | 'requests'
  to: PagePath
  search?: string
  roles: readonly Role[]
}
const beginnings: readonly Beginning[] = [
  { id: 'import', to: '/import', roles: ['firm', 'park'] },
  { id: 'apply', to: '/evaluations', search: 'tab=apply', roles: ['firm'] },
  { id: 'claim', to: '/claims', search: 'tab=new', roles: ['firm'] },
  { id: 'cases', to: '/evaluations', roles: ['evaluator', 'authority', 'tax'] },
  { id: 'readings', to: '/rules', search: 'tab=readings', roles: ['authority', 'operator'] },
  { id: 'requests', to: '/access', roles: ['operator'] },
  {
    id: 'notices',
    to: '/evaluations',
    search: 'tab=notices',
    roles: ['firm', 'park', 'evaluator', 'authority', 'tax', 'public', 'operator'],
  },
]

/** @param props.me with every role where one person keeps the whole */
export function Quiet({ me }: { me: Me }) {
  const { t } = useTranslation()
  const own = beginnings.filter(({ roles }) => me.by === 'local' || roles.some(role => me.roles.includes(role)))
  return (
    <Nothing title={t('inbox.none')}>
      <p>{t('inbox.noneText')}</p>
      <Flex vertical gap={6} component="ul" style={{ listStyle: 'none' }}>
        {own.map(({ id, to, search = '' }) => (
          <li key={id}>
            <Link to={to} search={before => ({ ...carriedView(before), ...parseSearch(search) })}>
              {t(`inbox.begin.${id}`)}
            </Link>
          </li>
        ))}
      </Flex>
    </Nothing>
  )
}
