// An auditor's check: papers and claims in one file, judged and not kept; each conflict with its cut, and the least that has to give.
import { problem } from '#domain/problem.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bound, CheckedBasis, CustodyFile } from '#domain/custody.ts'
import { useLanguage } from '../../client/active.tsx'
import { checkClaims, type ClaimCheck } from '../../client/claims.ts'
import { ApiProblem } from '../../client/http.ts'
import type { Problem } from '../../client/types.ts'
import { FileButton } from '../../ui/FileButton.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { inColumn, quantityText } from '../../ui/quantity.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { ClaimCut } from './ClaimCut.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

export function CheckPapers() {
  const { t } = useTranslation()
  const [answer, setAnswer] = useState<{ check: ClaimCheck; file: CustodyFile } | null>(null)
  const [refused, setRefused] = useState<Problem[]>([])
  const take = (given: File) => {
    setAnswer(null)
    setRefused([])
    given
      .text()
      .then(async text => {
        const file = JSON.parse(text) as CustodyFile
        return { file, check: await checkClaims(file) }
      })
      .then(setAnswer, (error: unknown) => setRefused(error instanceof ApiProblem ? error.problems : [notJson(t('claim.notJson'))]))
  }
  return (
    <>
      <p className="soft">{t('claim.checkText')}</p>
      <FileButton accept=".json" type="primary" take={take}>
        {t('claim.checkPick')}
      </FileButton>
      {refused.length > 0 && <ProblemList problems={refused} />}
      {answer?.check.accountingBases.map(one => (
        <Judged key={one.accountingBasis} judged={one} file={answer.file} />
      ))}
    </>
  )
}

const notJson = (text: string): Problem => problem('file.json', {}, { zh: text, en: text, fixZh: '', fixEn: '' })
const wayOf = (bound: Bound) => [bound.from, bound.to].filter(Boolean).join(' → ') || bound.paper

function Judged({ judged, file }: { judged: CheckedBasis; file: CustodyFile }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const scale = exactTonnes(language)
  const { admission } = judged
  const claims = new Map(file.claims.map(claim => [claim.id, claim]))
  return (
    <section className="bench-section">
      <h2>
        {t(`claim.accountingBases.${judged.accountingBasis}`)}: {t(admission.admissible ? 'claim.checkFine' : 'claim.checkBad')}
      </h2>
      {(language === 'zh' ? judged.zh : judged.en).map(line => (
        <p key={line}>{line}</p>
      ))}
      {admission.conflicts.map(conflict => (
        <ClaimCut
          key={conflict.claims.join(' ')}
          asks={conflict.claims.map(id => ({ id, who: claims.get(id)?.claimant ?? id, massKg: claims.get(id)?.massKg ?? 0 }))}
          reachedKg={conflict.carriedKg}
          stops={[...conflict.bounds, ...conflict.brokenAt].map(bound => ({
            id: `${bound.paper} ${bound.from} ${bound.to}`,
            words: wayOf(bound),
            massKg: bound.massKg,
            barred: bound.barred,
          }))}
          language={language}
        />
      ))}
      {admission.keep.some(one => one.cutKg > 0) && (
        <>
          <h3>{t('claim.keeps')}</h3>
          <SmallTable
            rows={admission.keep}
            rowKey={one => one.claim}
            columns={[
              { head: true, render: one => claims.get(one.claim)?.claimant ?? one.claim },
              { num: true, render: one => inColumn(one.askedKg, scale) },
              { num: true, render: one => t('claim.kept', { mass: quantityText(one.keptKg, 'kg', language) }) },
              { num: true, render: one => <span className="worse">{one.cutKg > 0 ? inColumn(-one.cutKg, scale, true) : ''}</span> },
            ]}
          />
        </>
      )}
    </section>
  )
}
