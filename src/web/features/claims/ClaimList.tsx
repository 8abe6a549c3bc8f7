// The registry of claims: who claims how much, of what, in which accounting basis, and where the claim stands.
import { Button, Input, Select, Table } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ClaimState } from '#domain/claim.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { accountingBases, claimsAddress, useClaims, type ClaimLine } from '../../client/claims.ts'
import { inColumn } from '../../ui/quantity.ts'
import { pagingOf } from '../../ui/paging.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { opens } from '../../ui/opens.ts'
import { carriedView, useView } from '../../view.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { Mark } from '../../ui/Mark.tsx'

const pageSize = 50
/** Beside the states: claims whose report was withdrawn, in whatever state they are. */
const marked = 'cites-withdrawn'
const tones: Record<string, string> = { admitted: 'sound', refused: 'failed', disputed: 'relaxed', uncovered: 'relaxed' }
export function ClaimBadge({ state }: { state: ClaimState }) {
  const { t } = useTranslation()
  return <Mark of={tones[state] ?? 'none'}>{t(`claim.states.${state}`)}</Mark>
}

export function ClaimList() {
  const { t } = useTranslation()
  const language = useLanguage()
  const scale = exactTonnes(language)
  const [view, setView] = useView()
  const navigate = useNavigate()
  const number = Number(view.page ?? 1)
  const accountingBasis = accountingBases.find(one => one === view.accountingBasis)
  const ask = {
    ...(accountingBasis === undefined ? {} : { accountingBasis }),
    ...(view.status === marked ? { citesWithdrawn: 'true' as const } : view.status === undefined ? {} : { state: view.status }),
    ...(view.q === undefined ? {} : { text: view.q }),
    sort: view.sort ?? '-filed',
  }
  const query = useClaims({ ...ask, offset: (number - 1) * pageSize, limit: pageSize })
  const open = (line: ClaimLine) => void navigate({ to: '/claims/$claim', params: { claim: line.claim.id }, search: carriedView(view) })
  return (
    <>
      <div className="table-tools">
        <Input.Search
          allowClear
          defaultValue={view.q}
          placeholder={t('table.search')}
          aria-label={t('table.search')}
          onSearch={q => setView({ q: q || undefined, page: undefined })}
        />
        <Select
          className="tool-select"
          allowClear
          placeholder={t('claim.accountingBasis')}
          aria-label={t('claim.accountingBasis')}
          value={accountingBasis}
          popupMatchSelectWidth={false}
          options={accountingBases.map(value => ({ value, label: t(`claim.accountingBases.${value}`) }))}
          onChange={value => setView({ accountingBasis: value, page: undefined })}
        />
        <Select
          className="tool-select"
          allowClear
          placeholder={t('claim.anyState')}
          aria-label={t('claim.anyState')}
          value={view.status}
          options={[
            ...ClaimState.options.map(value => ({ value: value as string, label: t(`claim.states.${value}`) })),
            { value: marked, label: t('claim.citesWithdrawn') },
          ]}
          onChange={value => setView({ status: value, page: undefined })}
        />
        <Button href={claimsAddress(ask, language)}>CSV</Button>
        <span className="soft num at-end">{t('claim.count', { n: query.data?.total ?? 0 })}</span>
      </div>
      <Ready query={query}>
        {page =>
          page.claims.length === 0 ? (
            <Nothing title={t('claim.none')}>{t('claim.noneText')}</Nothing>
          ) : (
            <Table<ClaimLine>
              size="small"
              rowKey={line => line.claim.id}
              dataSource={page.claims}
              loading={query.isFetching}
              scroll={{ x: 960 }}
              pagination={pagingOf(number, pageSize, page.total, setView)}
              onRow={line => opens(() => open(line))}
              columns={[
                {
                  key: 'claimant',
                  title: t('claim.claimant'),
                  render: (_: unknown, line) => (
                    <>
                      <b>{nameOf(line.claimant, language)}</b> {line.claim.synthetic && <Mark of="synthetic">{t('claim.synthetic')}</Mark>}
                    </>
                  ),
                },
                {
                  key: 'of',
                  title: t('ledger.material'),
                  render: (_: unknown, { site, material }) =>
                    [material, site]
                      .filter(one => one !== null)
                      .map(one => nameOf(one, language))
                      .join(' · ') || '—',
                },
                {
                  key: 'accountingBasis',
                  title: t('claim.accountingBasis'),
                  render: (_: unknown, line) => t(`claim.accountingBases.${line.claim.accountingBasis}`),
                },
                {
                  key: 'period',
                  title: t('claim.period'),
                  className: 'num',
                  render: (_: unknown, line) => line.claim.period.replace('/', ' – '),
                },
                {
                  key: 'massKg',
                  title: `${t('claim.claimed')} (${scale.unit})`,
                  align: 'right' as const,
                  className: 'num',
                  render: (_: unknown, line) => inColumn(line.claim.massKg, scale),
                },
                {
                  key: 'held',
                  title: `${t('claim.held')} (${scale.unit})`,
                  align: 'right' as const,
                  className: 'num',
                  render: (_: unknown, line) => inColumn(line.heldKg, scale),
                },
                {
                  key: 'state',
                  title: t('claim.state'),
                  render: (_: unknown, line) => (
                    <>
                      <ClaimBadge state={line.state} /> {line.withdrawn.length > 0 && <Mark of="failed">{t('claim.citesWithdrawn')}</Mark>}
                      {line.withdrawn.map(one => (
                        <div key={one.caseId} className="worse">
                          {one.on} · {one.reason}
                        </div>
                      ))}
                    </>
                  ),
                },
                { key: 'filed', title: t('claim.filedOn'), className: 'num', render: (_: unknown, line) => line.claim.validOn },
              ]}
            />
          )
        }
      </Ready>
    </>
  )
}
