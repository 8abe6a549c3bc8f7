// Why a claim was refused or cut, in the registry's own sentences.
import { useLanguage } from '../../client/active.tsx'
import type { ClaimStep } from '../../client/claims.ts'

export function Reasons({ reasons }: { reasons: ClaimStep['reasons'] }) {
  const language = useLanguage()
  if (reasons.length === 0) return null
  return (
    <ul className="reasons">
      {reasons.map(reason => (
        <li key={`${reason.code} ${reason.en}`}>{language === 'zh' ? reason.zh : reason.en}</li>
      ))}
    </ul>
  )
}
