// Evaluations beside a claim: those of the claimant that it may cite, and those that it cites.
import { Button, Flex } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCases } from '../../client/evaluations.ts'
import { carriedView } from '../../view.ts'

/** Cases of a firm that stand, to be put among the papers of a claim. */
export function CiteCase({ firm, cited, cite }: { firm: string; cited: readonly string[]; cite: (id: string) => void }) {
  const { t } = useTranslation()
  const cases = useCases({ firm, limit: 50 }).data?.rows ?? []
  const open = cases.filter(one => (one.state === 'filed' || one.state === 'recognised') && !cited.includes(one.id))
  if (open.length === 0) return null
  return (
    <Flex wrap gap={8} align="center" component="p">
      <span className="soft">{t('claim.cite')}</span>
      {open.map(one => (
        <Button key={one.id} size="small" onClick={() => cite(one.id)}>
          {one.id}
        </Button>
      ))}
    </Flex>
  )
}

export function CitedCases({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  if (ids.length === 0) return null
  return (
    <Flex wrap gap={8} align="center" component="p">
      <span className="soft">{t('claim.cites')}</span>
      {ids.map(id => (
        <Link key={id} to="/evaluations/$case" params={{ case: id }} search={carriedView}>
          {id}
        </Link>
      ))}
    </Flex>
  )
}
