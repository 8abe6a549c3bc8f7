// The pages of one negotiation and of one framework contract, each with what may be known of the other side.
import { useTranslation } from 'react-i18next'
import { useParams } from '@tanstack/react-router'
import type { DealSide } from '#domain/exchange/negotiation.ts'
import { useFramework, useNegotiation } from '../client/deals.ts'
import { CounterpartyCard } from '../features/deals/CounterpartyCard.tsx'
import { FrameworkView } from '../features/deals/FrameworkView.tsx'
import { NegotiationView } from '../features/deals/NegotiationView.tsx'
import { SyntheticLabel } from '../ui/BooksLabel.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'

/** Who stands across the table; nobody for whom both sides are. */
function otherSide({ seller, buyer, sides }: { seller: string; buyer: string; sides: DealSide[] }): string | undefined {
  const [own] = sides
  return sides.length !== 1 ? undefined : own === 'seller' ? buyer : seller
}

export function DealPage() {
  const { t } = useTranslation()
  const { deal: id } = useParams({ from: '/exchange/deals/$deal' })
  const query = useNegotiation(id)
  const { data } = query
  return (
    <Page
      title={t('deal.negotiations')}
      lead={id}
      tools={data !== undefined && <Mark of={data.state === 'signed' ? 'sound' : 'pending'}>{t(`deal.state.${data.state}`)}</Mark>}
    >
      <Ready query={query}>
        {deal => (
          <>
            {deal.synthetic && <SyntheticLabel />}
            <NegotiationView deal={deal} />
            <Other party={otherSide(deal)} />
          </>
        )}
      </Ready>
    </Page>
  )
}

export function ContractPage() {
  const { t } = useTranslation()
  const { contract: id } = useParams({ from: '/exchange/contracts/$contract' })
  const query = useFramework(id)
  const { data } = query
  return (
    <Page
      title={t('deal.contracts')}
      lead={id}
      tools={data !== undefined && <Mark of={data.state === 'active' ? 'sound' : 'pending'}>{t(`deal.frameworkState.${data.state}`)}</Mark>}
    >
      <Ready query={query}>
        {contract => (
          <>
            {contract.synthetic && <SyntheticLabel />}
            <FrameworkView contract={contract} />
            <Other party={otherSide(contract)} />
          </>
        )}
      </Ready>
    </Page>
  )
}

const Other = ({ party }: { party: string | undefined }) => (party === undefined ? null : <CounterpartyCard party={party} />)
