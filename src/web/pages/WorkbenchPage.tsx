// What may be asked of the region beyond one plan, and what was asked so far.
import { useTranslation } from 'react-i18next'
import { KindCards, NewStudy } from '../features/studies/NewStudy.tsx'
import { studyKinds } from '../features/studies/kinds.ts'
import { StudyList } from '../features/studies/StudyList.tsx'
import { useView } from '../view.ts'
import { Workbench } from './Workbench.tsx'

export function WorkbenchPage() {
  const { t } = useTranslation()
  const [view] = useView()
  const kind = studyKinds.find(one => one === view.ask)
  return (
    <Workbench part="studies">
      <h2 className="bench-head">{t('study.ask')}</h2>
      <KindCards />
      {kind && <NewStudy key={kind} kind={kind} />}
      <StudyList />
    </Workbench>
  )
}
