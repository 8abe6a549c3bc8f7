// Named scenarios with every version of them.
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../client/active.tsx'
import { describeSetting } from '../features/scenario/settings.ts'
import { Versions } from '../features/versions/Versions.tsx'
import { Workbench } from './Workbench.tsx'

export function VersionsPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region } = useActive()
  return (
    <Workbench part="versions" lead={t('version.lead')}>
      <Versions describe={(key, value) => describeSetting(key, value, region, t, language)} />
    </Workbench>
  )
}
