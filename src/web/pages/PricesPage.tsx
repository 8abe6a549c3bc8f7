// What one more tonne, target or slot is worth, place by place.
import { useTranslation } from 'react-i18next'
import { useActive } from '../client/active.tsx'
import { PriceView } from '../features/prices/PriceView.tsx'
import { PlanMissing } from './PlanMissing.tsx'
import { Workbench } from './Workbench.tsx'

export function PricesPage() {
  const { t } = useTranslation()
  const { solved } = useActive()
  return (
    <Workbench part="prices" lead={t('prices.lead')}>
      {solved === undefined ? <PlanMissing /> : <PriceView />}
    </Workbench>
  )
}
