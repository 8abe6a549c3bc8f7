// The scenario at hand from any page: turn settings, solve, watch, and see what changed against the base plan.
import { Drawer, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive } from '../../client/active.tsx'
import { isOpen, isSolved } from '../../client/queries.ts'
import { Icon } from '../../ui/Icon.tsx'
import { planTitle } from '../../ui/status.tsx'
import { useReturnFocus } from '../../ui/keyboard.ts'
import { usePhone } from '../../ui/usePhone.ts'
import { useView } from '../../view.ts'
import { Comparison } from './Comparison.tsx'
import { ScenarioForm } from './ScenarioForm.tsx'
import { ScenarioRun } from './ScenarioRun.tsx'
import './scenario.css'

export function ScenarioDrawer() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const { plan, base } = useActive()
  const phone = usePhone()
  useReturnFocus()
  const close = () => setView({ scenario: undefined })
  const running = view.scenario === 'run' && plan !== undefined
  return (
    <Drawer
      open
      onClose={close}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '88%' : 520}
      closable={false}
      mask={{ blur: false }}
      className="scenario"
      title={
        <Flex align="center" gap={8}>
          {running && (
            <button type="button" className="icon-button" aria-label={t('scenario.edit')} onClick={() => setView({ scenario: 'edit' })}>
              <Icon name="back" />
            </button>
          )}
          <span style={{ flex: 1, fontSize: 16 }}>{running ? planTitle(plan, t) : t('scenario.title')}</span>
          <button type="button" className="icon-button" aria-label={t('map.close')} onClick={close}>
            <Icon name="close" />
          </button>
        </Flex>
      }
    >
      {!running ? (
        <ScenarioForm key={plan?.id ?? 'none'} />
      ) : isOpen(plan) || !isSolved(plan) ? (
        <ScenarioRun plan={plan} />
      ) : base && base.id !== plan.id && isSolved(base) ? (
        <Comparison base={base} other={plan} />
      ) : (
        <p className="soft">{t('scenario.noBase')}</p>
      )}
    </Drawer>
  )
}
