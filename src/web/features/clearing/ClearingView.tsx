// All open notices cleared at once: what it is worth, who gives what to whom, the price at each notice, and who would rather leave.
import { Alert, Button, Checkbox, Flex } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClearedNotice, StoredClearing } from '#domain/exchange/storedClearing.ts'
import { useLanguage } from '../../client/active.tsx'
import { useClearing } from '../../client/clearing.ts'
import { SyntheticLabel } from '../../ui/BooksLabel.tsx'
import { csvText, saveText } from '../../ui/csv.ts'
import { MainFigures } from '../../ui/Facts.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { inScale, quantityText } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { carriedView, useView } from '../../view.ts'
import { ClearingMap } from './ClearingMap.tsx'

export function ClearingView() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const unknowns = view.basis === 'assume' ? ('assume' as const) : ('leave' as const)
  const query = useClearing({ unknowns, ...(view.material === undefined ? {} : { material: view.material }) })
  return (
    <Flex vertical gap={18}>
      <p className="soft">{t('clearing.lead')}</p>
      <Checkbox checked={unknowns === 'assume'} onChange={({ target }) => setView({ basis: target.checked ? 'assume' : undefined })}>
        {t('clearing.assume')}
      </Checkbox>
      <Ready query={query}>{found => <Found found={found} />}</Ready>
    </Flex>
  )
}

function Found({ found }: { found: StoredClearing }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { counts, clearing } = found
  const mass = (kg: number) => quantityText(kg, 'kg', language)
  const money = (cny: string) => inScale(Number(cny), { by: 1, unit: '', digits: 2 })
  if (found.notices.length === 0)
    return (
      <Nothing title={t('clearing.none')}>
        {t('clearing.noneText', counts)}
        {counts.notKnown > 0 && found.unknowns === 'leave' && <> {t('clearing.tryAssume')}</>}
      </Nothing>
    )
  const byId = new Map(found.notices.map(one => [one.id, one]))
  const unique = clearing.tradedLowKg === clearing.tradedHighKg
  return (
    <Flex vertical gap={24}>
      {found.synthetic && <SyntheticLabel />}
      {found.unknowns === 'assume' && counts.notKnown > 0 && (
        <Alert type="warning" role="note" title={t('clearing.supposed', { n: counts.notKnown })} />
      )}
      <MainFigures
        figures={[
          { key: 'welfare', label: t('clearing.welfare'), value: money(clearing.welfareCny), unit: t('clearing.cny') },
          { key: 'traded', label: t('clearing.traded'), value: mass(clearing.tradedKg) },
          { key: 'rent', label: t('clearing.rent'), value: money(clearing.congestionRentCny), unit: t('clearing.cny') },
        ]}
      />
      <p className="soft">
        {t('clearing.counts', counts)}{' '}
        {!unique && t('clearing.between', { low: mass(clearing.tradedLowKg), high: mass(clearing.tradedHighKg) })}
      </p>
      <ClearingMap found={found} />
      <section>
        <h2>{t('clearing.flows')}</h2>
        <SmallTable
          rows={found.flows}
          rowKey={({ offer, need }) => `${offer} ${need}`}
          empty={t('clearing.noFlow')}
          columns={[
            { title: t('deal.seller'), head: true, render: ({ offer }) => <NoticeLink notice={byId.get(offer)} /> },
            { title: t('deal.buyer'), render: ({ need }) => <NoticeLink notice={byId.get(need)} /> },
            { title: t('deal.material'), render: ({ offer }) => byId.get(offer)?.material[language] ?? '' },
            { title: t('clearing.dry'), num: true, render: ({ massKg }) => mass(massKg) },
            { title: t('clearing.between_cost'), num: true, render: ({ cnyPerT }) => cnyPerT },
          ]}
          {...(found.flows.length === 0 ? {} : { sum: [t('exchange.total'), '', '', mass(clearing.tradedKg), ''] })}
        />
      </section>
      <Prices found={found} />
      <Gap found={found} byId={byId} />
    </Flex>
  )
}

function NoticeLink({ notice }: { notice: ClearedNotice | undefined }) {
  const language = useLanguage()
  const { t } = useTranslation()
  if (notice === undefined) return '—'
  return (
    <>
      <Link to="/exchange/$notice" params={{ notice: notice.id }} search={carriedView}>
        {notice.party[language]}
      </Link>{' '}
      <span className="soft">{notice.place[language]}</span>
      {notice.synthetic && <Mark of="synthetic">{t('exchange.synthetic')}</Mark>}
    </>
  )
}

/** Unique, an interval, or bounded by nothing. */
function priceText({ lowCnyPerT: low, highCnyPerT: high }: ClearedNotice, none: string): string {
  if (low === null && high === null) return none
  return low === high ? String(low) : `${low ?? '−∞'} – ${high ?? '∞'}`
}

function Prices({ found }: { found: StoredClearing }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const mass = (kg: number) => quantityText(kg, 'kg', language)
  const save = () =>
    saveText(
      'xunyu-clearing.csv',
      csvText(
        [
          ...['exchange.kindOf', 'exchange.who', 'exchange.where', 'exchange.what'].map(key => t(key)),
          `${t('clearing.dry')} (kg)`,
          `${t('clearing.cleared')} (kg)`,
          ...['clearing.bid', 'clearing.low', 'clearing.high'].map(key => t(key)),
          'id',
          t('exchange.synthetic'),
        ],
        found.notices.map(one => [
          t(`exchange.kind.${one.kind}`),
          one.party[language],
          one.place[language],
          one.material[language],
          one.massKg,
          one.clearedKg,
          one.bidCnyPerT ?? t('exchange.agreed'),
          one.lowCnyPerT,
          one.highCnyPerT,
          one.id,
          one.synthetic ? '合成 SYNTHETIC' : '',
        ]),
      ),
    )
  return (
    <section>
      <h2>{t('clearing.prices')}</h2>
      <p className="soft">{t('clearing.pricesText')}</p>
      <SmallTable
        rows={found.notices}
        rowKey={({ id }) => id}
        columns={[
          { title: t('exchange.who'), head: true, render: one => <NoticeLink notice={one} /> },
          { title: t('exchange.kindOf'), render: ({ kind }) => t(`exchange.kind.${kind}`) },
          { title: t('exchange.what'), render: one => one.material[language] },
          { title: t('clearing.bid'), num: true, render: one => one.bidCnyPerT ?? t('exchange.agreed') },
          { title: t('clearing.cleared'), num: true, render: one => `${mass(one.clearedKg)} / ${mass(one.massKg)}` },
          { title: t('clearing.price'), num: true, render: one => priceText(one, '—') },
        ]}
      />
      <Button style={{ marginTop: 10 }} icon={<Icon name="download" size={15} />} onClick={save}>
        CSV
      </Button>
    </section>
  )
}

function Gap({ found, byId }: { found: StoredClearing; byId: ReadonlyMap<string, ClearedNotice> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { gap } = found
  const money = (cny: string) => inScale(Number(cny), { by: 1, unit: '', digits: 2 })
  return (
    <section>
      <h2>{t('clearing.gap')}</h2>
      <p className="soft">{t(gap === null ? 'clearing.noGap' : 'clearing.gapText')}</p>
      {gap !== null && (
        <>
          <SmallTable
            rows={gap.pairs.slice(0, 20)}
            rowKey={({ seller, buyer }) => `${seller} ${buyer}`}
            empty={t('clearing.stable')}
            columns={[
              { title: t('deal.seller'), head: true, render: ({ seller }) => <NoticeLink notice={byId.get(seller)} /> },
              { title: t('deal.buyer'), render: ({ buyer }) => <NoticeLink notice={byId.get(buyer)} /> },
              { title: t('clearing.gains'), num: true, render: ({ gainCnyPerT }) => gainCnyPerT },
              { title: t('exchange.howMuch'), num: true, render: ({ massKg }) => quantityText(massKg, 'kg', language) },
              { title: t('clearing.inAll'), num: true, render: ({ gainCny }) => money(gainCny) },
            ]}
          />
          {gap.transfers.length > 0 && (
            <p>
              {t('clearing.transfer', { cny: money(gap.transferCny), n: gap.transfers.length })}{' '}
              {gap.bestFirstCny !== gap.welfareCny && t('clearing.bestFirst', { best: money(gap.bestFirstCny) })}
            </p>
          )}
        </>
      )}
    </section>
  )
}
