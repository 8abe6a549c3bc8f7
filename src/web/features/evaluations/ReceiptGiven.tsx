// The receipt of an objection, shown once: its number, its code, until when it is to be answered, and where it is looked up.
import { useState } from 'react'
import { Alert, Button, Flex, Typography } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ObjectionReceipt } from '../../client/objections.ts'
import { Facts } from '../../ui/Facts.tsx'
import { carriedView } from '../../view.ts'
import { holdReceipt } from './heldReceipt.ts'

export function ReceiptGiven({ made }: { made: ObjectionReceipt }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const { receipt, code, standing, letter } = made
  const place = `${window.location.origin}/objection`
  const lines = [`${t('objection.receipt')} ${receipt}`, `${t('objection.code')} ${code}`, place]
  return (
    <Flex vertical gap={12}>
      <Alert type="success" role="status" showIcon title={t('objection.made')} description={t('objection.madeText')} />
      <Facts
        wide
        facts={[
          { key: 'receipt', label: t('objection.receipt'), value: <Big text={receipt} /> },
          { key: 'code', label: t('objection.code'), value: <Big text={code} /> },
          { key: 'due', label: t('objection.due'), value: standing.due ?? t('objection.dueUnknown') },
          { key: 'where', label: t('objection.page'), value: place },
        ]}
      />
      {letter === 'sent' && <Alert type="info" role="note" title={t('objection.letterSent', { to: standing.contactShown })} />}
      {letter === 'failed' && <Alert type="warning" role="note" title={t('objection.letterFailed')} />}
      <Flex wrap gap={10}>
        <Button
          onClick={() => {
            void navigator.clipboard?.writeText(lines.join('\n')).then(() => setCopied(true))
          }}
        >
          {t(copied ? 'objection.copied' : 'objection.copy')}
        </Button>
        <Link to="/objection" search={carriedView} onClick={() => holdReceipt({ receipt, code })}>
          <Button type="primary">{t('objection.open')}</Button>
        </Link>
      </Flex>
    </Flex>
  )
}

const Big = ({ text }: { text: string }) => (
  <Typography.Text code strong style={{ fontSize: 16 }}>
    {text}
  </Typography.Text>
)
