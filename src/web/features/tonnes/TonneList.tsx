// Tonnes and how far each has come through its five states.
import { Flex } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDemonstrationNames } from '../../client/active.tsx'
import { useTonnes } from '../../client/queries.ts'
import type { FlowState } from '../../client/types.ts'
import { quantityText } from '../../ui/quantity.ts'
import { SyntheticLabel } from '../../ui/BooksLabel.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { carriedView } from '../../view.ts'
import { Mark } from '../../ui/Mark.tsx'
import './tonnes.css'

export const flowStates: FlowState[] = ['planned', 'offered', 'contracted', 'shipped', 'evaluated']

export function TonneList() {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const language = names.language
  return (
    <Ready query={useTonnes()}>
      {tonnes =>
        tonnes.length === 0 ? (
          <Nothing title={t('tonne.none')} />
        ) : (
          <>
            {tonnes.some(tonne => tonne.synthetic) && <SyntheticLabel />}
            <Flex vertical gap={8}>
              {tonnes.map(tonne => (
                <Link key={tonne.flow} to="/tonnes/$flow" params={{ flow: tonne.flow }} search={carriedView} className="tile tonne-item">
                  <span className="two-lines">
                    <b>
                      <i className="swatch" style={{ background: names.color(tonne.material) }} />
                      {names.material(tonne.material)}
                    </b>
                    <span>
                      {names.site(tonne.from)} → {names.site(tonne.to)} · {tonne.period}
                    </span>
                    {tonne.synthetic && <Mark of="synthetic">{t('claim.synthetic')}</Mark>}
                  </span>
                  <span className="tonne-states">
                    {flowStates.map(state => (
                      <span key={state} className={tonne.states[state] === null ? 'tonne-state' : 'tonne-state tonne-state-on'}>
                        <small>{t(`tonne.state.${state}`)}</small>
                        <b className="num">{tonne.states[state] === null ? '—' : quantityText(tonne.states[state], 'kg', language)}</b>
                      </span>
                    ))}
                  </span>
                </Link>
              ))}
            </Flex>
          </>
        )
      }
    </Ready>
  )
}
