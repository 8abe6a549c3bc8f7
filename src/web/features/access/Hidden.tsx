// Where something is and the reader may not see it: said in one line, without saying how much there is.
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'

export function Hidden() {
  const { t } = useTranslation()
  return (
    <p className="hidden-part" role="note">
      <Icon name="lock" size={16} /> {t('access.seesNothing')}
    </p>
  )
}
