// Filing a claim: what is admitted is said, what is refused is said with its cut; a refusal is on record too.
import { useState } from 'react'
import { Button, Flex, Input, InputNumber, Select } from 'antd'
import { Link } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../client/access.ts'
import { useActive, useDemonstrationNames } from '../../client/active.tsx'
import { accountingBases, custodyModels, fileClaim, type ClaimFiling, type FiledClaim } from '../../client/claims.ts'
import { ApiProblem } from '../../client/http.ts'
import type { Problem } from '../../client/types.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { carriedView } from '../../view.ts'
import { NameSelect } from '../../ui/NameSelect.tsx'
import { today } from '../../ui/asOf.ts'
import { CiteCase } from './CitedCases.tsx'
import { Reasons } from './Reasons.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Labelled } from '../../ui/Labelled.tsx'

type Draft = Omit<ClaimFiling, 'massKg' | 'evidence' | 'validOn' | 'synthetic'> & { tonnes: number | null; evidence: string }

export function FileClaim() {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const { region } = useActive()
  const me = useMe().data
  const queries = useQueryClient()
  const [draft, setDraft] = useState<Draft>({
    claimant: '',
    accountingBasis: 'statistics',
    period: '',
    model: 'mass_balance',
    tonnes: null,
    evidence: '',
  })
  const [filed, setFiled] = useState<FiledClaim | null>(null)
  const [refused, setRefused] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const set = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch })
  const evidence = draft.evidence
    .split(/[,，;；\n]/u)
    .map(part => part.trim())
    .filter(Boolean)
  const whole = draft.claimant !== '' && draft.period !== '' && (draft.tonnes ?? 0) > 0 && evidence.length > 0
  const send = () => {
    const { tonnes, evidence: _, ...rest } = draft
    setBusy(true)
    setFiled(null)
    setRefused([])
    fileClaim({
      ...rest,
      massKg: Math.round((tonnes ?? 0) * 1000),
      evidence,
      validOn: today(),
      // Only who owns the database may file a demonstration's claim.
      synthetic: me?.by === 'local' && region.meta.synthetic,
    })
      .then(
        answer => {
          setFiled(answer)
          void queries.invalidateQueries({ queryKey: ['claims'] })
        },
        (error: unknown) => {
          if (!(error instanceof ApiProblem)) throw error
          setRefused(error.problems)
        },
      )
      .finally(() => setBusy(false))
  }
  return (
    <Panel gap={16} align="start" className="claim-form">
      <NeedsAccount needed="act" />
      <Flex wrap gap="14px 20px" align="end" style={{ width: '100%' }}>
        <Labelled label={t('claim.claimant')} width={170}>
          <Input value={draft.claimant} aria-label={t('claim.claimant')} onChange={event => set({ claimant: event.target.value })} />
        </Labelled>
        <Labelled label={t('claim.accountingBasis')} width={170}>
          <Select
            value={draft.accountingBasis}
            aria-label={t('claim.accountingBasis')}
            popupMatchSelectWidth={false}
            options={accountingBases.map(value => ({ value, label: t(`claim.accountingBases.${value}`) }))}
            onChange={accountingBasis => set({ accountingBasis })}
          />
        </Labelled>
        <Labelled label={t('claim.period')} width={170}>
          <Input
            value={draft.period}
            placeholder="2022-Q3"
            aria-label={t('claim.period')}
            onChange={event => set({ period: event.target.value.trim() })}
          />
        </Labelled>
        <Labelled label={t('claim.mass')} width={170}>
          <InputNumber value={draft.tonnes} min={0} aria-label={t('claim.mass')} onChange={tonnes => set({ tonnes })} />
        </Labelled>
        <Labelled label={t('ledger.site')} width={170}>
          <NameSelect
            label={t('ledger.site')}
            value={draft.site}
            ids={[...names.sites.keys()]}
            nameOf={names.site}
            onChange={site => setDraft(site === undefined ? without(draft, 'site') : { ...draft, site })}
          />
        </Labelled>
        <Labelled label={t('ledger.material')} width={170}>
          <NameSelect
            label={t('ledger.material')}
            value={draft.material}
            ids={[...names.materials.keys()]}
            nameOf={names.material}
            onChange={material => setDraft(material === undefined ? without(draft, 'material') : { ...draft, material })}
          />
        </Labelled>
        <Labelled label={t('claim.model')} width={170}>
          <Select
            value={draft.model}
            aria-label={t('claim.model')}
            popupMatchSelectWidth={false}
            options={custodyModels.map(value => ({ value, label: t(`claim.models.${value}`) }))}
            onChange={model => set({ model })}
          />
        </Labelled>
        <Labelled label={t('claim.evidence')} width={320}>
          <Input value={draft.evidence} aria-label={t('claim.evidence')} onChange={event => set({ evidence: event.target.value })} />
        </Labelled>
      </Flex>
      {draft.claimant !== '' && (
        <CiteCase firm={draft.claimant} cited={evidence} cite={id => set({ evidence: [...evidence, id].join(', ') })} />
      )}
      <Button type="primary" disabled={!whole} loading={busy} onClick={send}>
        {t('claim.file')}
      </Button>
      {refused.length > 0 && <ProblemList problems={refused} />}
      {filed && <Answer filed={filed} language={names.language} />}
    </Panel>
  )
}

function without<K extends 'site' | 'material'>(draft: Draft, field: K): Draft {
  const { [field]: _, ...rest } = draft
  return rest as Draft
}

function Answer({ filed, language }: { filed: FiledClaim; language: 'zh' | 'en' }) {
  const { t } = useTranslation()
  const last = filed.steps.at(-1)!
  const good = last.state === 'admitted'
  return (
    <Panel gap={10} tone={good ? 'good' : 'bad'} className="audit-verdict">
      <h2 className={good ? 'better' : 'worse'}>
        {good
          ? t('claim.admitted', { mass: quantityText(last.heldKg, 'kg', language), who: filed.claim.claimant })
          : t('claim.refusedTitle')}
      </h2>
      <Reasons reasons={last.reasons} />
      <p>
        <Link to="/claims/$claim" params={{ claim: filed.claim.id }} search={carriedView}>
          {filed.claim.id}
        </Link>
      </p>
    </Panel>
  )
}
