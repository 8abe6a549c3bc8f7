// Negotiations and framework contracts of one's own: whose turn it is, and where the tonnes of each contract are.
import { Button, Flex, Table } from 'antd'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FrameworkSeen, NegotiationSeen } from '#domain/exchange/dealRequest.ts'
import type { Terms } from '#domain/exchange/negotiation.ts'
import { useFrameworks, useNegotiations } from '../../client/deals.ts'
import { csvText, saveText } from '../../ui/csv.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { opens } from '../../ui/opens.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { carriedView, useView } from '../../view.ts'
import { type DealWords, useDealWords } from './useDealWords.ts'

export function DealLists() {
  return (
    <Flex vertical gap={28}>
      <NeedsAccount needed="rights" />
      <Negotiations />
      <Contracts />
    </Flex>
  )
}

export const isOurTurn = ({ sides, state }: NegotiationSeen): boolean =>
  (state === 'sellerTurn' && sides.includes('seller')) || (state === 'buyerTurn' && sides.includes('buyer'))
/** What is on the table: the newest terms. */
export const onTable = ({ turns }: NegotiationSeen): Terms | undefined => turns.findLast(({ terms }) => terms !== undefined)?.terms

const columns = (words: DealWords, t: (key: string) => string) => [
  { key: 'seller', title: t('deal.seller'), render: (_: unknown, { seller }: { seller: string }) => words.site(seller) },
  { key: 'buyer', title: t('deal.buyer'), render: (_: unknown, { buyer }: { buyer: string }) => words.site(buyer) },
  { key: 'material', title: t('deal.material'), render: (_: unknown, { material }: { material: string }) => words.material(material) },
]

function Negotiations() {
  const { t } = useTranslation()
  const words = useDealWords()
  const navigate = useNavigate()
  const [view] = useView()
  return (
    <section>
      <h2>{t('deal.negotiations')}</h2>
      <Ready query={useNegotiations()}>
        {rows =>
          rows.length === 0 ? (
            <Nothing title={t('deal.none')}>
              <p>{t('deal.noneText')}</p>
              <Link to="/exchange" search={one => ({ ...carriedView(one), tab: 'notices' })}>
                <Button>{t('exchange.tab.notices')}</Button>
              </Link>
            </Nothing>
          ) : (
            <Table<NegotiationSeen>
              size="small"
              rowKey="id"
              dataSource={rows}
              scroll={{ x: 860 }}
              pagination={{ pageSize: 20, hideOnSinglePage: true }}
              onRow={({ id }) =>
                opens(() => void navigate({ to: '/exchange/deals/$deal', params: { deal: id }, search: carriedView(view) }))
              }
              columns={[
                ...columns(words, t),
                {
                  key: 'mass',
                  title: t('exchange.howMuch'),
                  className: 'num',
                  align: 'right',
                  sorter: (a, b) => (onTable(a)?.massKg ?? 0) - (onTable(b)?.massKg ?? 0),
                  render: (_: unknown, one) => words.mass(onTable(one)?.massKg ?? 0),
                },
                {
                  key: 'price',
                  title: t('deal.price'),
                  className: 'num',
                  align: 'right',
                  sorter: (a, b) => Number(onTable(a)?.priceCnyPerT) - Number(onTable(b)?.priceCnyPerT),
                  render: (_: unknown, one) => onTable(one)?.priceCnyPerT ?? '—',
                },
                {
                  key: 'state',
                  title: t('evaluation.state'),
                  render: (_: unknown, one) => (
                    <>
                      <Mark of={one.state === 'signed' ? 'sound' : 'pending'}>{t(`deal.state.${one.state}`)}</Mark>
                      {isOurTurn(one) && <Mark of="here">{t('deal.yourTurn')}</Mark>}
                      {one.synthetic && <Mark of="synthetic">{t('exchange.synthetic')}</Mark>}
                    </>
                  ),
                },
              ]}
            />
          )
        }
      </Ready>
    </section>
  )
}

function Contracts() {
  const { t } = useTranslation()
  const words = useDealWords()
  const navigate = useNavigate()
  const [view] = useView()
  const mass = (key: 'calledOffKg' | 'sentKg' | 'receivedKg', label: string) => ({
    key,
    title: t(label),
    className: 'num',
    align: 'right' as const,
    sorter: (a: FrameworkSeen, b: FrameworkSeen) => a[key] - b[key],
    render: (_: unknown, one: FrameworkSeen) => words.mass(one[key]),
  })
  return (
    <section>
      <h2>{t('deal.contracts')}</h2>
      <Ready query={useFrameworks()}>
        {rows =>
          rows.length === 0 ? (
            <p className="soft">{t('deal.noContract')}</p>
          ) : (
            <>
              <Table<FrameworkSeen>
                size="small"
                rowKey="id"
                dataSource={rows}
                scroll={{ x: 980 }}
                pagination={{ pageSize: 20, hideOnSinglePage: true }}
                onRow={({ id }) =>
                  opens(() => void navigate({ to: '/exchange/contracts/$contract', params: { contract: id }, search: carriedView(view) }))
                }
                columns={[
                  ...columns(words, t),
                  {
                    key: 'mass',
                    title: t('deal.total'),
                    className: 'num',
                    align: 'right',
                    sorter: (a, b) => a.terms.massKg - b.terms.massKg,
                    render: (_: unknown, one) => words.mass(one.terms.massKg),
                  },
                  mass('calledOffKg', 'deal.called'),
                  mass('sentKg', 'deal.sent'),
                  mass('receivedKg', 'deal.received'),
                  {
                    key: 'state',
                    title: t('evaluation.state'),
                    render: (_: unknown, one) => (
                      <>
                        <Mark of={one.state === 'active' ? 'sound' : 'pending'}>{t(`deal.frameworkState.${one.state}`)}</Mark>
                        {one.synthetic && <Mark of="synthetic">{t('exchange.synthetic')}</Mark>}
                      </>
                    ),
                  },
                ]}
              />
              <Button style={{ marginTop: 10 }} icon={<Icon name="download" size={15} />} onClick={() => saveContracts(rows, words, t)}>
                CSV
              </Button>
            </>
          )
        }
      </Ready>
    </section>
  )
}

function saveContracts(rows: readonly FrameworkSeen[], words: DealWords, t: (key: string) => string): void {
  const kg = (key: string) => `${t(key)} (kg)`
  const head = [
    ...['deal.seller', 'deal.buyer', 'deal.material'].map(key => t(key)),
    ...['deal.total', 'deal.called', 'deal.sent', 'deal.received'].map(kg),
    ...['deal.price', 'deal.fromDay', 'deal.toDay', 'evaluation.state'].map(key => t(key)),
    'id',
    t('exchange.synthetic'),
  ]
  const lines = rows.map(one => [
    words.site(one.seller),
    words.site(one.buyer),
    words.material(one.material),
    one.terms.massKg,
    one.calledOffKg,
    one.sentKg,
    one.receivedKg,
    one.terms.priceCnyPerT,
    one.terms.fromDay,
    one.terms.toDay,
    t(`deal.frameworkState.${one.state}`),
    one.id,
    one.synthetic ? '合成 SYNTHETIC' : '',
  ])
  saveText('xunyu-contracts.csv', csvText(head, lines))
}
