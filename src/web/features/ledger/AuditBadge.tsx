// In one line beside the title: whether the books were found sound, and up to which event; leads to the audit.
import { useTranslation } from 'react-i18next'
import { useLedgerState } from '../../client/ledger.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'

export function AuditBadge({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation()
  const { data } = useLedgerState()
  if (data === undefined) return null
  const { last, head } = data
  const tone = last === null ? 'plain' : last.report.sound ? 'sound' : 'failed'
  const word = last === null ? 'audit.badgeNever' : last.report.sound ? 'audit.badgeSound' : 'audit.badgeTouched'
  return (
    <button type="button" onClick={onOpen}>
      <Mark of={tone}>
        <Icon name={last !== null && !last.report.sound ? 'warn' : 'check'} size={14} />{' '}
        {t(word, { n: (last?.report.head.sequence ?? head.sequence).toLocaleString('en-US'), all: head.sequence.toLocaleString('en-US') })}
      </Mark>
    </button>
  )
}
