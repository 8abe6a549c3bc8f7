// What everybody may know of the objections to a notice: of what, until when, and how each was answered.
import { Flex, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../client/evaluations.ts'
import { today } from '../../ui/asOf.ts'
import { Mark } from '../../ui/Mark.tsx'

type One = Notice['objections'][number]
export const openOf = (objections: readonly One[]): number => objections.filter(({ answer }) => answer === 'open').length

export function NoticeObjections({ objections }: { objections: readonly One[] }) {
  const { t } = useTranslation()
  if (objections.length === 0) return <span className="soft">{t('objection.none')}</span>
  const late = objections.some(isOverdue)
  return (
    <Popover
      trigger="click"
      title={t('objection.listTitle')}
      content={
        <div style={{ maxWidth: 460, maxHeight: 360, overflow: 'auto' }}>
          <p className="soft">{t('objection.listLead')}</p>
          <Flex vertical gap={8} component="ol" style={{ paddingInlineStart: 0, listStyle: 'none' }}>
            {objections.map(one => (
              <li key={one.number}>
                <ObjectionLine one={one} />
              </li>
            ))}
          </Flex>
        </div>
      }
    >
      <button type="button" className="link">
        {t('objection.count', { n: objections.length, open: openOf(objections) })}
      </button>
      {late && <Mark of="failed">{t('objection.overdue')}</Mark>}
    </Popover>
  )
}

const isOverdue = (one: One): boolean => one.answer === 'open' && one.due !== null && one.due < today()

function ObjectionLine({ one }: { one: One }) {
  const { t } = useTranslation()
  return (
    <>
      <b>{t('objection.number', { n: one.number })}</b> {one.validOn}{' '}
      {one.against !== null && <>· {t(`objection.points.${one.against}`)} </>}· {t(`objection.contacts.${one.contact}`)} ·{' '}
      {t(`objection.states.${one.answer}`)}
      {one.answer === 'open' && one.due !== null && (
        <>
          {' '}
          · {t('objection.due')} {one.due} {isOverdue(one) && <Mark of="failed">{t('objection.overdue')}</Mark>}
        </>
      )}
      {one.reason !== null && (
        <p className="soft" style={{ overflowWrap: 'anywhere' }}>
          {one.answeredOn} {one.reason}
        </p>
      )}
    </>
  )
}
