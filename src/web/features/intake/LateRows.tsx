// Rows of closed quarters before saving: how many, of which quarters, and the one reason that makes an adjustment of them.
import { Flex, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { quarterOfClosing } from '#domain/adjustment.ts'
import type { WouldSave } from '#domain/importJob.ts'
import { useMe } from '../../client/access.ts'
import type { LateWords } from '../../client/intake.ts'
import { Labelled } from '../../ui/Labelled.tsx'

export function LateRows({ would, words, set }: { would: WouldSave; words: LateWords; set: (words: LateWords) => void }) {
  const { t } = useTranslation()
  const alone = useMe().data?.username == null
  const { late = 0, lateWithReason = 0, waiting = 0, closings = [] } = would
  if (late + waiting === 0) return null
  const field = (key: keyof LateWords) => (
    <Labelled label={t(`intake.late.${key}`)} width={key === 'reason' ? 260 : 130}>
      <Input value={words[key] ?? ''} onChange={event => set({ ...words, [key]: event.target.value })} />
    </Labelled>
  )
  return (
    <Flex vertical gap={8} style={{ width: '100%' }}>
      {late > 0 && (
        <p>
          {t('intake.late.lead', { n: late, quarters: [...new Set(closings.map(quarterOfClosing))].sort().join(' ') })}
          {lateWithReason > 0 && ` ${t('intake.late.withReason', { n: lateWithReason })}`}
        </p>
      )}
      {waiting > 0 && <p className="soft">{t('intake.late.waiting', { n: waiting })}</p>}
      {late > 0 && (
        <Flex wrap gap="8px 14px">
          {lateWithReason < late && field('reason')}
          {alone && field('by')}
          {alone && field('second')}
        </Flex>
      )}
    </Flex>
  )
}
