// Call-offs of a framework contract: for which day, how much, what was sent and has arrived, and what is still to be confirmed or goes back.
import { Button, Flex } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FrameworkSeen } from '#domain/exchange/dealRequest.ts'
import { takeStep } from '../../client/deals.ts'
import { Mark } from '../../ui/Mark.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { useSending } from '../../ui/useSending.ts'
import { type DealWords, newKey } from './useDealWords.ts'

export function CallOffs({ contract, words }: { contract: FrameworkSeen; words: DealWords }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['exchange'] }))
  const { callOffs, may, sides } = contract
  const own = sides[0]
  const answer = (kind: 'confirm' | 'release', callOff: string) =>
    send(() =>
      takeStep(
        contract.id,
        { kind, callOff, ...(kind === 'confirm' ? { as: 'seller' as const } : own === undefined ? {} : { as: own }) },
        newKey(),
      ),
    )
  const total = (key: 'massKg' | 'sentKg' | 'receivedKg' | 'releasedKg') => words.mass(callOffs.reduce((sum, one) => sum + one[key], 0))
  return (
    <section>
      <h2>{t('deal.callOffs')}</h2>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <SmallTable
        rows={callOffs}
        rowKey={({ id }) => id}
        empty={t('deal.noCallOff')}
        columns={[
          { title: t('deal.callOffDay'), head: true, render: ({ day }) => day },
          { title: t('exchange.howMuch'), num: true, render: ({ massKg }) => words.mass(massKg) },
          { title: t('deal.price'), num: true, render: ({ priceCnyPerT }) => priceCnyPerT },
          { title: t('deal.sent'), num: true, render: ({ sentKg }) => words.mass(sentKg) },
          { title: t('deal.received'), num: true, render: ({ receivedKg }) => words.mass(receivedKg) },
          { title: t('deal.released'), num: true, render: ({ releasedKg }) => words.mass(releasedKg) },
          {
            title: t('evaluation.state'),
            render: one => (
              <Flex wrap gap={6} align="center">
                <Mark of={one.contract === null ? 'pending' : 'sound'}>
                  {t(`deal.callOffState.${one.contract === null ? 'waiting' : 'confirmed'}`)}
                </Mark>
                {one.contract === null && may.includes('confirm') && one.releasedKg < one.massKg && (
                  <Button size="small" type="primary" loading={busy} onClick={() => answer('confirm', one.id)}>
                    {t('deal.step.confirm')}
                  </Button>
                )}
                {may.includes('release') && one.sentKg + one.releasedKg < one.massKg && (
                  <Button size="small" loading={busy} onClick={() => answer('release', one.id)}>
                    {t('deal.step.release')}
                  </Button>
                )}
              </Flex>
            ),
          },
        ]}
        {...(callOffs.length === 0
          ? {}
          : { sum: [t('exchange.total'), total('massKg'), '', total('sentKg'), total('receivedKg'), total('releasedKg'), ''] })}
      />
    </section>
  )
}
