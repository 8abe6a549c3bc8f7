// One framework contract: where each of its kilograms is, its call-offs, and what both sides may do with it.
import { Flex } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FrameworkSeen } from '#domain/exchange/dealRequest.ts'
import { moment } from '../../ui/asOf.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Facts, MainFigures } from '../../ui/Facts.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { carriedView } from '../../view.ts'
import { amountOf } from './amountOf.ts'
import { CallOffs } from './CallOffs.tsx'
import { FrameworkActs } from './FrameworkActs.tsx'
import { type DealWords, useDealWords } from './useDealWords.ts'

export function FrameworkView({ contract }: { contract: FrameworkSeen }) {
  const { t } = useTranslation()
  const words = useDealWords()
  const { terms } = contract
  return (
    <Flex vertical gap={26}>
      <Standing contract={contract} words={words} />
      <Panel>
        <Facts
          wide
          facts={[
            { key: 'seller', label: t('deal.seller'), value: words.site(contract.seller) },
            { key: 'buyer', label: t('deal.buyer'), value: words.site(contract.buyer) },
            { key: 'material', label: t('deal.material'), value: words.material(contract.material) },
            { key: 'way', label: t('deal.way'), value: `${words.site(contract.from)} → ${words.site(contract.to)}` },
            ...words.terms(terms),
            { key: 'amount', label: t('deal.amount'), value: words.money(amountOf(terms)) },
            ...(contract.ofStock ? [{ key: 'stock', label: '', value: t('deal.fromStock') }] : []),
          ]}
        />
        <Flex wrap gap="6px 18px">
          <Link to="/exchange/deals/$deal" params={{ deal: contract.negotiation }} search={carriedView}>
            {t('deal.toNegotiation')}
          </Link>
          <Link
            to="/ledger"
            search={view => ({ ...carriedView(view), tab: 'entries', party: contract.seller, material: contract.material })}
          >
            {t('deal.entries')}
          </Link>
        </Flex>
      </Panel>
      <FrameworkActs contract={contract} words={words} />
      <CallOffs contract={contract} words={words} />
      <Steps contract={contract} words={words} />
    </Flex>
  )
}

type Props = { contract: FrameworkSeen; words: DealWords }
function Standing({ contract, words }: Props) {
  const { t } = useTranslation()
  const { terms, calledOffKg, sentKg, receivedKg, callableKg } = contract
  const total = terms.massKg
  const way = sentKg - receivedKg
  const open = calledOffKg - sentKg
  const share = (kg: number) => (total === 0 ? 0 : kg / total)
  const said = t('deal.parts', {
    total: words.mass(total),
    received: words.mass(receivedKg),
    way: words.mass(way),
    open: words.mass(open),
    rest: words.mass(total - calledOffKg),
  })
  return (
    <section>
      <MainFigures
        figures={[
          { key: 'total', label: t('deal.total'), value: words.mass(total) },
          { key: 'called', label: t('deal.called'), value: words.mass(calledOffKg) },
          { key: 'received', label: t('deal.received'), value: words.mass(receivedKg) },
          { key: 'callable', label: t('deal.callable'), value: words.mass(callableKg) },
        ]}
      />
      <Bar
        height={16}
        label={said}
        parts={[
          { from: 0, to: share(receivedKg), colour: 'teal', title: t('deal.received') },
          { from: share(receivedKg), to: share(sentKg), colour: 'amber', title: t('deal.sent') },
          { from: share(sentKg), to: share(calledOffKg), colour: 'amber-soft', title: t('deal.called') },
        ]}
      />
      <p className="soft num">{said}</p>
      {contract.fulfilled && <Mark of="sound">{t('deal.fulfilled')}</Mark>}
    </section>
  )
}

function Steps({ contract: { steps }, words }: Props) {
  const { t } = useTranslation()
  if (steps.length === 0) return null
  return (
    <section>
      <h2>{t('deal.steps')}</h2>
      <SmallTable
        rows={steps.toReversed()}
        rowKey={({ id }) => id}
        columns={[
          { title: t('ledger.learned'), render: ({ recordedAt }) => moment(recordedAt) },
          { title: t('evaluation.state'), head: true, render: ({ kind }) => t(`deal.step.${kind}`) },
          { title: t('deal.who'), render: ({ by }) => t(`deal.by.${by}`) },
          {
            title: t('rule.note'),
            render: ({ day, massKg, terms, reason }) =>
              [
                day,
                massKg === undefined ? undefined : words.mass(massKg),
                terms === undefined
                  ? undefined
                  : words
                      .terms(terms)
                      .map(({ label, value }) => `${label} ${value}`)
                      .join('; '),
                reason,
              ]
                .filter(one => one !== undefined)
                .join(' · '),
          },
        ]}
      />
    </section>
  )
}
