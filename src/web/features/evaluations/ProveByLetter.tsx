// Whoever gave an e-mail address proves it: a letter is sent there, and the code in it is typed here.
import { useState } from 'react'
import { Alert, Button, Flex, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { type ObjectionStanding, proveByLetter, sendLetter } from '../../client/objections.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useSending } from '../../ui/useSending.ts'

type Props = { code: string; standing: ObjectionStanding; change: (standing: ObjectionStanding) => void }
export function ProveByLetter({ code, standing, change }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [letter, setLetter] = useState<'sent' | 'failed' | 'none' | undefined>()
  const { busy, problems, send } = useSending(async () => undefined)
  const key = { receipt: standing.receipt, code }
  return (
    <Flex
      vertical
      gap={10}
      component="form"
      style={{ marginTop: 14 }}
      onSubmit={event => {
        event.preventDefault()
        send(async () => change(await proveByLetter(key, typed)))
      }}
    >
      {letter === 'sent' && <Alert type="info" role="status" title={t('objection.letterSent', { to: standing.contactShown })} />}
      {letter === 'failed' && <Alert type="warning" role="status" title={t('objection.letterFailed')} />}
      {problems.length > 0 && <ProblemList problems={problems} />}
      <Flex wrap gap={10} align="end">
        <Labelled label={t('objection.letterCode')} width={180}>
          <Input
            required
            maxLength={40}
            autoComplete="one-time-code"
            value={typed}
            aria-label={t('objection.letterCode')}
            onChange={event => setTyped(event.target.value)}
          />
        </Labelled>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('objection.confirm')}
        </Button>
        <Button disabled={busy} onClick={() => send(async () => setLetter((await sendLetter(key)).letter))}>
          {t('objection.sendLetter')}
        </Button>
      </Flex>
    </Flex>
  )
}
