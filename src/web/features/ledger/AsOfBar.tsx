// Two day pickers: as it was on, as known on; and one sentence that says what the page therefore shows.
import { Flex, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useView } from '../../view.ts'
import { asOf, moment } from '../../ui/asOf.ts'
import { Labelled } from '../../ui/Labelled.tsx'

export function AsOfBar({ known }: { known: { sequence: number; at: string } | undefined }) {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const moments = asOf(view)
  const change = (key: 'held' | 'known') => (event: { target: { value: string } }) =>
    setView({ [key]: event.target.value || undefined, page: undefined })
  return (
    <Flex wrap gap="10px 18px" align="end" style={{ marginBottom: 14 }}>
      <Labelled label={t('ledger.validOn')} width={158}>
        <Input type="date" value={view.held ?? ''} onChange={change('held')} />
      </Labelled>
      <Labelled label={t('ledger.knownOn')} width={158}>
        <Input type="date" value={view.known ?? ''} onChange={change('known')} />
      </Labelled>
      <p className="two-lines">
        {t(moments.validOn === undefined ? 'ledger.heldAll' : 'ledger.heldUntil', { day: moments.validOn })}
        {t(moments.recordedAt === undefined ? 'ledger.knownNow' : 'ledger.knownThen', { day: view.known })}
        {known && <small className="soft">{t('ledger.state', { n: known.sequence.toLocaleString('en-US'), at: moment(known.at) })}</small>}
      </p>
      {(view.held !== undefined || view.known !== undefined) && (
        <button type="button" className="link" onClick={() => setView({ held: undefined, known: undefined, page: undefined })}>
          {t('ledger.toNow')}
        </button>
      )}
    </Flex>
  )
}
