// The objections to a case for whoever has a part in it, and for its authority who objected and how they are reached.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../client/evaluations.ts'
import { contactDocument, useContacts } from '../../client/objections.ts'
import { Mark } from '../../ui/Mark.tsx'

export function ObjectionsOfCase({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const { id, objections } = view.file.evaluationCase
  const contacts = useContacts(id).data ?? []
  if (objections.length === 0) return null
  const dueOf = new Map(view.reminders.map(({ objection, due, standing }) => [objection, { due, standing }]))
  return (
    <>
      <h3>{t('evaluation.objections')}</h3>
      {contacts.length > 0 && <p className="soft">{t('objection.ofPublicLead')}</p>}
      <ol className="dispute-steps">
        {objections.map(one => {
          const whose = contacts.find(({ number }) => number === one.number)
          const term = dueOf.get(one.number)
          return (
            <li key={one.number}>
              <b>{one.receipt === undefined ? one.by : t('objection.publicBy', { receipt: one.receipt })}</b> · {one.validOn} ·{' '}
              {t(`objection.states.${one.answer}`)}
              {one.against !== undefined && <> · {t(`objection.points.${one.against}`)}</>}
              {one.receipt !== undefined && (
                <>
                  {' '}
                  <Mark of={one.proof === undefined ? 'relaxed' : 'sound'}>
                    {t(`objection.contacts.${one.proof === undefined ? 'unproven' : 'proven'}`)}
                    {one.proof !== undefined && `（${t(`objection.proofs.${one.proof.how}`)} ${one.proof.on}）`}
                  </Mark>
                </>
              )}
              {one.answer === 'open' && term?.due != null && (
                <>
                  {' '}
                  · {t('objection.due')} {term.due} {term.standing === 'overdue' && <Mark of="failed">{t('objection.overdue')}</Mark>}
                </>
              )}
              <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{one.text}</p>
              {whose !== undefined && (
                <Flex wrap gap="4px 12px" component="p">
                  <span className="soft">{t('objection.ofPublic')}</span>
                  <b>{whose.name}</b> <span>{whose.contact}</span>
                  {whose.documents.map(({ id: document, name }) => (
                    <a key={document} href={contactDocument(id, document)} target="_blank" rel="noreferrer">
                      {name}
                    </a>
                  ))}
                </Flex>
              )}
              {one.reason !== null && <p className="soft">{one.reason}</p>}
            </li>
          )
        })}
      </ol>
    </>
  )
}
