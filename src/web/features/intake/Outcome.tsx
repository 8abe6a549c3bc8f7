// After saving: what was new, what said something else than before, what said the same; each correction with before and after.
import { Flex } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import type { ImportInfo } from '../../client/intake.ts'
import { inColumn } from '../../ui/quantity.ts'
import { carriedView, type View } from '../../view.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Panel } from '../../ui/Panel.tsx'

type Done = NonNullable<ImportInfo['outcome']>

export function Outcome({ outcome }: { outcome: Done }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const scale = exactTonnes(language)
  const rows = outcome.added + outcome.corrected + outcome.unchanged
  const registry = outcome.registryAdded + outcome.registryChanged + outcome.registryUnchanged
  return (
    <Panel gap={10} tone="good" className="audit-verdict">
      <h2>{t('intake.saved')}</h2>
      {rows > 0 && (
        <Flex wrap gap="4px 26px" component="ul" className="soft">
          {(['added', 'corrected', 'unchanged'] as const).map(name => (
            <li key={name}>
              <b className="num">{outcome[name].toLocaleString('en-US')}</b> {t(`intake.outcome.${name}`)}
            </li>
          ))}
          <li>{t('intake.outcome.entries', { n: outcome.entries.toLocaleString('en-US') })}</li>
        </Flex>
      )}
      {registry > 0 && (
        <p>
          {t('intake.outcome.registry', {
            added: outcome.registryAdded,
            changed: outcome.registryChanged,
            unchanged: outcome.registryUnchanged,
          })}
        </p>
      )}
      {outcome.late !== undefined && (
        <p>
          <b>{t('intake.late.saved', { n: outcome.late.rows })}</b>
          {outcome.late.withThem > 0 && ` ${t('intake.late.also', { n: outcome.late.withThem })}`} ·{' '}
          {t(`adjustment.state.${outcome.late.state}`)} ·{' '}
          <Link to="/ledger" search={(now: View) => ({ ...carriedView(now), tab: 'adjustments' })}>
            {t('intake.late.open')}
          </Link>
        </p>
      )}
      {outcome.corrections.length > 0 && (
        <SmallTable
          rows={outcome.corrections}
          rowKey={one => one.key}
          columns={[
            {
              title: t('intake.where'),
              head: true,
              render: one => (
                <>
                  {one.place}
                  {one.beforeDay !== one.afterDay && (
                    <small className="soft">
                      {' '}
                      {one.beforeDay} → {one.afterDay}
                    </small>
                  )}
                </>
              ),
            },
            { title: `${t('intake.before')} (${scale.unit})`, num: true, render: one => inColumn(one.beforeKg, scale) },
            { title: `${t('intake.after')} (${scale.unit})`, num: true, render: one => inColumn(one.afterKg, scale) },
            { title: t('ledger.change'), num: true, render: one => inColumn(one.afterKg - one.beforeKg, scale, true) },
          ]}
        />
      )}
      <Flex wrap gap={8} align="center" component="p">
        <Link to="/ledger" search={(view: View) => ({ ...carriedView(view), tab: 'entries' })}>
          {t('intake.toEntries')}
        </Link>
        <Link to="/ledger" search={carriedView}>
          {t('intake.toBalances')}
        </Link>
      </Flex>
    </Panel>
  )
}
