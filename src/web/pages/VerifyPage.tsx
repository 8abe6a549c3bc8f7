// The page behind the code on a printed report: what was issued, by whom, until when it holds, and whether it was withdrawn or replaced.
import { useState } from 'react'
import { Button, Flex, Input } from 'antd'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ReportView } from '../features/evaluations/ReportView.tsx'
import { Page } from '../ui/Page.tsx'
import { carriedView, useView } from '../view.ts'

export function VerifyPage() {
  const { sha } = useParams({ from: '/verify/$sha' })
  const { t } = useTranslation()
  return (
    <Page title={t('evaluation.verifyTitle')} lead={t('evaluation.verifyLead')}>
      <ReportView printed={sha} />
      <AskNumber />
    </Page>
  )
}

export function VerifyAnyPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('evaluation.verifyTitle')} lead={t('evaluation.verifyLead')}>
      <AskNumber />
    </Page>
  )
}

function AskNumber() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [view] = useView()
  const [typed, setTyped] = useState('')
  return (
    <Flex
      gap={8}
      wrap
      component="form"
      style={{ marginTop: 20, maxWidth: 620 }}
      onSubmit={event => {
        event.preventDefault()
        void navigate({ to: '/verify/$sha', params: { sha: typed.trim() }, search: carriedView(view) })
      }}
    >
      <Input
        style={{ flex: '1 1 260px' }}
        required
        maxLength={80}
        value={typed}
        placeholder="ZP-2023-568B-FBFC-19D0-4A7E"
        aria-label={t('evaluation.verifyField')}
        onChange={event => setTyped(event.target.value)}
      />
      <Button type="primary" htmlType="submit">
        {t('evaluation.verifyAsk')}
      </Button>
    </Flex>
  )
}
