// Why a claim was refused or cut, in the registry's own sentences.
import { Flex } from 'antd'
import { useLanguage } from '../../client/active.tsx'
import type { ClaimStep } from '../../client/claims.ts'

export function Reasons({ reasons }: { reasons: ClaimStep['reasons'] }) {
  const language = useLanguage()
  if (reasons.length === 0) return null
  return (
    <Flex vertical gap={6} component="ul">
      {reasons.map(reason => (
        <li key={`${reason.code} ${reason.en}`}>{language === 'zh' ? reason.zh : reason.en}</li>
      ))}
    </Flex>
  )
}
