// One claim: what it asks and holds, why it was cut, whose waste it was, the entries it stands on down to the rows, and what may be done.
import { useState } from 'react'
import { Button, Flex, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { citedCaseIds } from '#domain/claim.ts'
import { nameOf, useDemonstrationNames } from '../../client/active.tsx'
import { changeClaim, useClaim, type ClaimVerb, type ExplainedClaim } from '../../client/claims.ts'
import { ApiProblem } from '../../client/http.ts'
import type { Problem } from '../../client/types.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { Ready } from '../../ui/states.tsx'
import { EvidenceTree } from '../../ui/EvidenceTree.tsx'
import { exactTonnes } from '../../ui/accounts.tsx'
import { moment, today } from '../../ui/asOf.ts'
import { BooksLabel } from '../../ui/BooksLabel.tsx'
import { CitedCases } from './CitedCases.tsx'
import { WithdrawnAlert } from './WithdrawnAlert.tsx'
import { ClaimCut } from './ClaimCut.tsx'
import { ClaimBadge } from './ClaimList.tsx'
import { Reasons } from './Reasons.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { MainFigures } from '../../ui/Facts.tsx'

export function ClaimView({ id }: { id: string }) {
  return <Ready query={useClaim(id)}>{answer => <Body answer={answer} />}</Ready>
}

function Body({ answer }: { answer: ExplainedClaim }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const scale = exactTonnes(names.language)
  const { claim, line, steps, covers, origins } = answer
  const kg = (mass: number) => `${inColumn(mass, scale)} ${scale.unit}`
  // A cited case has its own link; it is no paper of the ledger.
  const cited = citedCaseIds(claim.evidence)
  const papers = covers.length > 0 ? covers.map(cover => cover.paper) : claim.evidence.filter(id => !cited.includes(id))
  const refusal = steps.findLast(step => step.state === 'refused')
  const short = line.heldKg < claim.massKg && (refusal !== undefined || line.state === 'uncovered')
  return (
    <div className="claim">
      <BooksLabel also={claim.synthetic} />
      <Flex wrap gap="8px 14px" align="center" style={{ marginBottom: 18 }} component="p">
        <ClaimBadge state={line.state} />
        {line.withdrawn.length > 0 && <Mark of="failed">{t('claim.citesWithdrawn')}</Mark>}
        <span>
          {t(`claim.accountingBases.${claim.accountingBasis}`)} · {claim.period.replace('/', ' – ')} ·{' '}
          {[line.material, line.site]
            .filter(one => one !== null)
            .map(one => nameOf(one, names.language))
            .join(' · ')}
        </span>
        <span className="soft">
          {t('claim.model')}: {t(`claim.models.${claim.model}`)}
        </span>
      </Flex>
      {line.withdrawn.map(one => (
        <WithdrawnAlert key={one.caseId} report={one} />
      ))}
      <MainFigures
        figures={[
          { key: 'claimed', label: t('claim.claimed'), value: inColumn(claim.massKg, scale), unit: scale.unit },
          { key: 'held', label: t('claim.held'), value: inColumn(line.heldKg, scale), unit: scale.unit },
        ]}
      />
      {short && (
        <section className="bench-section">
          <h2>{t('claim.cut')}</h2>
          <ClaimCut
            asks={[{ id: claim.id, who: nameOf(line.claimant, names.language), massKg: claim.massKg }]}
            reachedKg={reachable(line.reasons, line.heldKg)}
            stops={[]}
            language={names.language}
          />
          <Reasons reasons={line.reasons} />
        </section>
      )}
      {origins.length > 0 && (
        <section className="bench-section">
          <h2>{t('claim.origins')}</h2>
          <SmallTable
            className="narrow"
            rows={origins}
            rowKey={one => `${one.sender} ${one.user} ${one.site}`}
            columns={[
              { head: true, render: one => names.site(one.sender) },
              { render: one => `→ ${names.site(one.user)}` },
              { num: true, render: one => kg(one.massKg) },
            ]}
            sum={[t('evidence.sum'), '', kg(origins.reduce((sum, one) => sum + one.massKg, 0))]}
          />
        </section>
      )}
      {covers.length > 0 && (
        <section className="bench-section">
          <h2>{t('claim.covers')}</h2>
          <SmallTable
            className="narrow"
            rows={covers}
            rowKey={cover => cover.paper}
            columns={[
              { head: true, render: cover => <code>{cover.paper}</code> },
              { num: true, render: cover => kg(cover.massKg) },
            ]}
            sum={[t('evidence.sum'), kg(covers.reduce((sum, cover) => sum + cover.massKg, 0))]}
          />
        </section>
      )}
      <section className="bench-section">
        <h2>{t('claim.standsOn')}</h2>
        <CitedCases ids={cited} />
        {papers.length > 0 && <EvidenceTree ids={papers} />}
      </section>
      <section className="bench-section">
        <h2>{t('claim.steps')}</h2>
        <ol className="dispute-steps">
          {steps.map(step => (
            <li key={step.number}>
              <ClaimBadge state={step.state} /> {step.by} · {step.validOn} · <span className="num">{kg(step.heldKg)}</span>{' '}
              <small className="soft">{moment(step.recordedAt)}</small>
              {!short && <Reasons reasons={step.reasons} />}
            </li>
          ))}
        </ol>
      </section>
      <Change key={line.state} id={claim.id} verbs={verbsOf[line.state] ?? []} />
    </div>
  )
}

/** What could have been had, from the registry's first sentence; what is held where it does not say. */
function reachable(reasons: ExplainedClaim['line']['reasons'], heldKg: number): number {
  const found = /where ([\d.]+) t can be claimed/u.exec(reasons.find(reason => reason.code === 'claim.over-claim')?.en ?? '')
  return found === null ? heldKg : Math.round(Number(found[1]) * 1000)
}

const verbsOf: Partial<Record<ExplainedClaim['line']['state'], ClaimVerb[]>> = {
  filed: ['withdraw'],
  admitted: ['withdraw', 'dispute'],
  uncovered: ['withdraw', 'dispute'],
  disputed: ['uphold', 'reject', 'withdraw'],
}

function Change({ id, verbs }: { id: string; verbs: ClaimVerb[] }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<Problem[]>([])
  if (verbs.length === 0) return null
  const send = (verb: ClaimVerb) => {
    setRefused([])
    changeClaim(id, verb, { by, reason, validOn: today() }).then(
      () => Promise.all([queries.invalidateQueries({ queryKey: ['claim', id] }), queries.invalidateQueries({ queryKey: ['claims'] })]),
      (error: unknown) => {
        if (!(error instanceof ApiProblem)) throw error
        setRefused(error.problems)
      },
    )
  }
  return (
    <section className="bench-section">
      <Flex wrap gap="8px 10px" align="center" className="one-line">
        <Input value={by} placeholder={t('claim.by')} aria-label={t('claim.by')} onChange={event => setBy(event.target.value)} />
        <Input value={reason} placeholder={t('claim.why')} aria-label={t('claim.why')} onChange={event => setReason(event.target.value)} />
        {verbs.map(verb => (
          <Button key={verb} disabled={by === '' || reason === ''} onClick={() => send(verb)}>
            {t(`claim.${verb}`)}
          </Button>
        ))}
      </Flex>
      {refused.length > 0 && <ProblemList problems={refused} />}
    </section>
  )
}
