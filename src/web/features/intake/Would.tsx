// Before saving: how many rows are new, say something else than before, or say the same.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WouldSave } from '#domain/importJob.ts'

export function Would({ would }: { would: WouldSave }) {
  const { t } = useTranslation()
  const rows = would.added + would.corrected + would.unchanged
  const registry = would.registryAdded + would.registryChanged + would.registryUnchanged
  return (
    <Flex wrap gap="4px 26px" component="ul" className="soft">
      {rows > 0 &&
        (['added', 'corrected', 'unchanged'] as const).map(name => (
          <li key={name}>
            <b className="num">{would[name].toLocaleString('en-US')}</b> {t(`intake.outcome.${name}`)}
          </li>
        ))}
      {registry > 0 && (
        <li>
          {t('intake.outcome.registry', {
            added: would.registryAdded,
            changed: would.registryChanged,
            unchanged: would.registryUnchanged,
          })}
        </li>
      )}
    </Flex>
  )
}
