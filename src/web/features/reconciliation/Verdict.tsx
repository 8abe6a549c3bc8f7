// The global test in words, and the gross errors by name: what was measured, what the others say instead, which cannot be told apart.
import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Names } from '../../client/active.tsx'
import type { Reconciliation } from '../../client/reconcile.ts'
import { quantityText } from '../../ui/quantity.ts'
import { chanceText, flowName } from './flowNames.ts'
import { Panel } from '../../ui/Panel.tsx'

export function Verdict({ result, names }: { result: Reconciliation; names: Names }) {
  const { t } = useTranslation()
  const { global, after, grossErrors } = result
  const numbers = (test: Reconciliation['global']) => ({
    chi: test.chiSquare.toFixed(2),
    df: test.degrees,
    critical: test.critical.toFixed(2),
    chance: chanceText(test.chance),
  })
  const byId = new Map(result.flows.map(flow => [flow.id, flow]))
  const call = (id: string) => {
    const flow = byId.get(id)
    return flow === undefined ? id : flowName(flow, names, t)
  }
  const text = (value: number) => quantityText(value, result.unit, names.language)
  const bad = !result.consistent
  // Where no figure checks another nothing has been tested, and nothing is sound.
  const untested = !bad && global.degrees === 0
  return (
    <Panel gap={10} tone={bad ? 'bad' : untested ? 'plain' : 'good'} className="audit-verdict">
      <h2 className={bad ? 'worse' : untested ? '' : 'better'}>
        {t(bad ? 'reconcile.fail' : untested ? 'reconcile.untested' : 'reconcile.pass')}
      </h2>
      <p>{global.degrees === 0 ? t('reconcile.noDegrees') : t(bad ? 'reconcile.failText' : 'reconcile.passText', numbers(global))}</p>
      {grossErrors.length > 0 && (
        <>
          <h3>{t('reconcile.gross')}</h3>
          <Flex vertical gap={6} component="ul">
            {grossErrors.map(gross => (
              <li key={gross.flow}>
                <b>{call(gross.flow)}</b>{' '}
                <Tag variant="filled" className="num">
                  z = {gross.z.toFixed(1)}
                </Tag>
                <p>
                  {gross.estimate === null
                    ? t('reconcile.grossAlone', { measured: text(gross.measured) })
                    : t('reconcile.grossLine', {
                        measured: text(gross.measured),
                        estimate: text(gross.estimate),
                        sd: gross.sd === null ? '—' : text(gross.sd),
                        size: text(gross.size ?? gross.measured - gross.estimate),
                      })}
                </p>
                {(['equivalents', 'alternatives'] as const).map(
                  kind =>
                    gross[kind].length > 0 && (
                      <p key={kind} className="soft">
                        {t(`reconcile.${kind}`, { list: gross[kind].map(call).join('; ') })}
                      </p>
                    ),
                )}
              </li>
            ))}
          </Flex>
          {after.degrees > 0 && <p>{t('reconcile.afterText', numbers(after))}</p>}
        </>
      )}
      {result.redundancyGone && <p>{t('reconcile.gone')}</p>}
    </Panel>
  )
}
