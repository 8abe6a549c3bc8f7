// An objection by number and code of its receipt: how it stands, until when it is answered, what was answered; and what can still be added.
import { useEffect, useState } from 'react'
import { Alert, Button, Flex, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { documentEndings } from '#domain/evaluation/document.ts'
import { addDocument, objectionStanding, type ObjectionStanding, type ReceiptKey } from '../../client/objections.ts'
import { useLanguage } from '../../client/active.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { FileButton } from '../../ui/FileButton.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useSending } from '../../ui/useSending.ts'
import { heldReceipt } from './heldReceipt.ts'
import { ProveByLetter } from './ProveByLetter.tsx'

export function ObjectionLookUp() {
  const { t } = useTranslation()
  const [key, setKey] = useState<ReceiptKey>(heldReceipt() ?? { receipt: '', code: '' })
  const [standing, setStanding] = useState<ObjectionStanding | undefined>()
  const { busy, problems, send } = useSending(async () => undefined)
  const look = () => send(async () => setStanding(await objectionStanding(key)))
  useEffect(() => {
    if (heldReceipt() !== undefined) look()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked once, when the page opens with a receipt in hand
  }, [])
  if (standing !== undefined)
    return <Standing code={key.code} standing={standing} change={setStanding} leave={() => setStanding(undefined)} />
  return (
    <Flex
      vertical
      gap={12}
      component="form"
      style={{ maxWidth: 520 }}
      onSubmit={event => {
        event.preventDefault()
        look()
      }}
    >
      <Labelled label={t('objection.receipt')}>
        <Input
          required
          maxLength={40}
          autoComplete="off"
          placeholder="YY-20261201-7K3M9QXD"
          value={key.receipt}
          aria-label={t('objection.receipt')}
          onChange={event => setKey({ ...key, receipt: event.target.value })}
        />
      </Labelled>
      <Labelled label={t('objection.code')}>
        <Input
          required
          maxLength={40}
          autoComplete="off"
          placeholder="XXXX-XXXX-XXXX-XXXX"
          value={key.code}
          aria-label={t('objection.code')}
          onChange={event => setKey({ ...key, code: event.target.value })}
        />
      </Labelled>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <div>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('objection.look')}
        </Button>
      </div>
    </Flex>
  )
}

const tones = { open: 'relaxed', rejected: 'none', upheld: 'sound', moot: 'none' } as const

type StandingProps = { code: string; standing: ObjectionStanding; change: (standing: ObjectionStanding) => void; leave: () => void }
function Standing({ code, standing, change, leave }: StandingProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { busy, problems, send } = useSending(async () => undefined)
  const { receipt, answer, notice, proof, documents } = standing
  const facts = [
    [
      t('objection.state'),
      <span key="state">
        <Mark of={tones[answer]}>{t(`objection.states.${answer}`)}</Mark>{' '}
        {standing.overdue && <Mark of="failed">{t('objection.overdue')}</Mark>}
      </span>,
    ],
    ...(answer === 'open' ? [[t('objection.due'), standing.due ?? t('objection.dueUnknown')] as const] : []),
    ...(standing.answeredOn === null ? [] : [[t('objection.answeredOn'), standing.answeredOn] as const]),
    ...(standing.reason === null ? [] : [[t('objection.reason'), <b key="reason">{standing.reason}</b>] as const]),
    [t('objection.receipt'), receipt],
    [t('objection.firm'), `${language === 'zh' ? standing.firmZh : standing.firmEn} · ${standing.period}`],
    [t('objection.notice'), notice === null ? t('objection.noticeGone') : `${notice.from} – ${notice.to} · ${notice.place}`],
    [t('objection.received'), standing.validOn],
    [t('objection.against'), standing.against === null ? '—' : t(`objection.points.${standing.against}`)],
    [
      t('objection.contactState'),
      `${standing.contactShown} · ${t(`objection.contacts.${standing.contact}`)}${proof === null ? '' : `（${t(`objection.proofs.${proof.how}`)} ${proof.on}）`}`,
    ],
    [
      t('objection.text'),
      <span key="text" style={{ whiteSpace: 'pre-wrap' }}>
        {standing.text}
      </span>,
    ],
    [t('objection.documents'), documents.length === 0 ? t('objection.none') : documents.map(({ name }) => name).join(' · ')],
  ] as const
  return (
    <section className="bench-section">
      {standing.synthetic && <Alert type="warning" role="note" style={{ marginBottom: 16 }} title={t('evaluation.synthetic')} />}
      {standing.contact === 'unproven' && answer === 'open' && (
        <Alert type="info" role="note" style={{ marginBottom: 16 }} title={t('objection.unproven')} />
      )}
      <Facts wide facts={facts.map(([label, value], at) => ({ key: `${at}`, label, value }))} />
      {problems.length > 0 && <ProblemList problems={problems} />}
      {standing.mayProveByMail && <ProveByLetter code={code} standing={standing} change={change} />}
      <Flex wrap gap={10} style={{ marginTop: 14 }}>
        {answer === 'open' && (
          <FileButton
            accept={documentEndings}
            loading={busy}
            take={file => send(async () => change(await addDocument({ receipt, code }, file)))}
          >
            {t('objection.addDocument')}
          </FileButton>
        )}
        <Button onClick={leave}>{t('objection.another')}</Button>
      </Flex>
    </section>
  )
}
