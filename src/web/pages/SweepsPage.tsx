// Parameter sweeps: a new one, and those made so far.
import { useTranslation } from 'react-i18next'
import { NewSweep } from '../features/sweeps/NewSweep.tsx'
import { SweepList } from '../features/sweeps/SweepList.tsx'
import { Workbench } from './Workbench.tsx'

export function SweepsPage() {
  const { t } = useTranslation()
  return (
    <Workbench part="sweeps" lead={t('sweep.lead')}>
      <NewSweep />
      <SweepList />
    </Workbench>
  )
}
