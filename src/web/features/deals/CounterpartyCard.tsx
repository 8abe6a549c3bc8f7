// What may be known of the other side before dealing with it: permits, evaluations in public notice, deliveries between the two.
import { useTranslation } from 'react-i18next'
import { FailureReason } from '#domain/exchange/notice.ts'
import { failureReasonWords } from '#domain/words/exchange.ts'
import { useCounterparty } from '../../client/deals.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Ready } from '../../ui/states.tsx'
import { useDealWords } from './useDealWords.ts'

export function CounterpartyCard({ party }: { party: string }) {
  const { t } = useTranslation()
  const { language, mass, site } = useDealWords()
  return (
    <section>
      <h2>{t('counterparty.title')}</h2>
      <Ready query={useCounterparty(party)}>
        {known => {
          const { deliveries: done } = known
          const reason = (key: FailureReason | 'expired') =>
            key === 'expired' ? t('counterparty.expired') : failureReasonWords[key][language === 'zh' ? 0 : 1]
          const failed = ([...FailureReason.options, 'expired'] as const).filter(key => known.failures[key] > 0)
          return (
            <Panel>
              <Facts
                wide
                title={(language === 'zh' ? known.nameZh : known.nameEn) ?? site(party)}
                facts={[
                  {
                    key: 'permits',
                    label: t('counterparty.permits'),
                    value:
                      known.permits.length === 0
                        ? t('counterparty.noPermit')
                        : known.permits.map(one => (
                            <div key={one.id}>
                              {one.id} · {one.issuedBy ?? '—'} · {one.validFrom} – {one.validTo}{' '}
                              <Mark of={one.valid ? 'sound' : 'failed'}>{t(one.valid ? 'counterparty.valid' : 'counterparty.lapsed')}</Mark>
                            </div>
                          )),
                  },
                  {
                    key: 'evaluations',
                    label: t('counterparty.evaluations'),
                    value:
                      known.evaluations.length === 0
                        ? t('counterparty.noEvaluation')
                        : known.evaluations.map(one => (
                            <div key={one.caseId}>
                              {one.period} · {one.answer === null ? '—' : t(`rule.answers.${one.answer}`)}{' '}
                              {one.withdrawnOn !== null && <Mark of="failed">{one.withdrawnOn}</Mark>}
                              {one.synthetic && <Mark of="synthetic">{t('exchange.synthetic')}</Mark>}
                            </div>
                          )),
                  },
                  { key: 'penalties', label: t('counterparty.penalties'), value: t('counterparty.noRegister') },
                  {
                    key: 'deliveries',
                    label: t('counterparty.deliveries'),
                    value: (
                      <>
                        <div>{t('counterparty.contracts', { n: done.contracts, ended: done.ended })}</div>
                        <div>
                          {t('counterparty.received', {
                            promised: mass(done.promisedKg),
                            received: mass(done.receivedKg),
                            disputed: mass(done.disputedKg),
                          })}
                        </div>
                        {done.due > 0 && <div>{t('counterparty.onTime', { due: done.due, onTime: done.onTime })}</div>}
                      </>
                    ),
                  },
                  ...(failed.length === 0
                    ? []
                    : [
                        {
                          key: 'failures',
                          label: t('counterparty.failures'),
                          value: failed.map(key => `${reason(key)} ${known.failures[key]}`).join(' · '),
                        },
                      ]),
                ]}
              />
            </Panel>
          )
        }}
      </Ready>
    </section>
  )
}
