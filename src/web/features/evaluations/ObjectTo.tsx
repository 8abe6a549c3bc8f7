// Somebody objects to what is in notice: without an account by the form of the public; with one the words, and what became of earlier
// objections of one's own.
import { useState } from 'react'
import { Button, Flex, Input, Modal, Tag } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../client/access.ts'
import { useLanguage } from '../../client/active.tsx'
import { objectTo, useObjections, type Notice } from '../../client/evaluations.ts'
import { ApiProblem } from '../../client/http.ts'
import type { Problem } from '../../client/types.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { PublicObjection } from './PublicObjection.tsx'

export function ObjectTo({ notice, close }: { notice: Notice; close: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const me = useMe().data
  // A click beside it must not take away a receipt that is shown this once.
  return (
    <Modal
      open
      footer={null}
      onCancel={close}
      mask={{ closable: false }}
      keyboard={false}
      title={`${t('evaluation.objectTo')} · ${language === 'zh' ? notice.firmZh : notice.firmEn}`}
    >
      {me === undefined ? null : me.username === null ? <PublicObjection notice={notice} /> : <OwnObjection notice={notice} />}
    </Modal>
  )
}

function OwnObjection({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<Problem[]>([])
  const [sending, setSending] = useState(false)
  const own = useObjections(notice.caseId)
  const send = async () => {
    setSending(true)
    setRefused([])
    try {
      await objectTo(notice.caseId, text)
      setText('')
      await queries.invalidateQueries({ queryKey: ['evaluations', 'objections', notice.caseId] })
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      setRefused(failure.problems)
    } finally {
      setSending(false)
    }
  }
  return (
    <>
      <p className="soft">{t('evaluation.objectLead', { from: notice.noticeFrom, to: notice.noticeTo })}</p>
      <Input.TextArea
        rows={4}
        maxLength={4000}
        value={text}
        aria-label={t('evaluation.objectText')}
        placeholder={t('evaluation.objectText')}
        onChange={event => setText(event.target.value)}
      />
      {refused.length > 0 && <ProblemList problems={refused} />}
      <Flex wrap gap={8} align="center" component="p">
        <Button type="primary" loading={sending} disabled={text.trim() === ''} onClick={() => void send()}>
          {t('evaluation.objectSend')}
        </Button>
      </Flex>
      {(own.data ?? []).length > 0 && (
        <>
          <h3>{t('evaluation.ownObjections')}</h3>
          <Flex vertical gap={4} style={{ fontSize: 13 }} component="ul">
            {own.data?.map(one => (
              <li key={one.number}>
                <Tag variant="filled">{t(`objection.states.${one.answer}`)}</Tag> {one.validOn} {one.text}
                {one.reason !== null && <p className="soft">{one.reason}</p>}
              </li>
            ))}
          </Flex>
        </>
      )}
    </>
  )
}
