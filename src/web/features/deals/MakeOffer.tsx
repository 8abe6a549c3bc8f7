// An offer on somebody else's notice: in whose name, from or to which site, and the conditions that the notice names already.
import { useState } from 'react'
import { Button, Flex } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ShownNotice } from '#domain/exchange/notice.ts'
import { useMe } from '../../client/access.ts'
import { useNames } from '../../client/active.tsx'
import { openNegotiation } from '../../client/deals.ts'
import { useFirms } from '../../client/firms.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { NameSelect } from '../../ui/NameSelect.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { carriedView, useView } from '../../view.ts'
import { TermsForm } from './TermsForm.tsx'
import { useDealWords } from './useDealWords.ts'

export function MakeOffer({ notice }: { notice: ShownNotice }) {
  const { t } = useTranslation()
  const { data: me } = useMe()
  const [open, setOpen] = useState(false)
  const acts = me !== undefined && me.by !== 'public' && me.by !== 'refused'
  // Nobody deals with themselves; a notice that rests or has ended is none to deal on.
  const own = notice.party !== undefined && me?.actsFor?.includes(notice.party) === true
  if (!acts || own || (notice.state !== 'open' && notice.state !== 'matched')) return null
  return open ? (
    <OfferForm notice={notice} leave={() => setOpen(false)} />
  ) : (
    <Button type="primary" onClick={() => setOpen(true)}>
      {t('deal.offerTo')}
    </Button>
  )
}

function OfferForm({ notice, leave }: { notice: ShownNotice; leave: () => void }) {
  const { t } = useTranslation()
  const names = useNames()
  const words = useDealWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [view] = useView()
  const { firms, only, siteOf } = useFirms()
  const [picked, setParty] = useState<string>()
  const [site, setSite] = useState<string>()
  const party = picked ?? only
  const at = site ?? (siteOf(party) || undefined)
  return (
    <Panel>
      <p className="soft">{t('deal.offerLead')}</p>
      <TermsForm
        asks
        ready={party !== '' && at !== undefined}
        start={{
          tonnes: notice.massKg === undefined ? '' : String(notice.massKg / 1000),
          price: notice.priceCnyPerT ?? '',
          from: notice.fromDay,
          to: notice.toDay,
          tolerance: '5',
        }}
        send={async ({ terms, answerBy, words: note }, key) => {
          const made = await openNegotiation(
            {
              [notice.kind]: notice.id,
              party,
              ...(at === undefined ? {} : { site: at }),
              terms,
              ...(answerBy === undefined ? {} : { answerBy }),
              ...(note === undefined ? {} : { words: note }),
            },
            key,
          )
          void navigate({ to: '/exchange/deals/$deal', params: { deal: made.id }, search: carriedView(view) })
        }}
        after={() => queries.invalidateQueries({ queryKey: ['exchange'] })}
        leave={leave}
      >
        <Flex wrap gap="12px 18px">
          <Labelled label={t('deal.party')} width={220}>
            <NameSelect
              label={t('deal.party')}
              value={party || undefined}
              ids={firms}
              nameOf={words.site}
              onChange={value => {
                setParty(value)
                setSite(undefined)
              }}
            />
          </Labelled>
          <Labelled label={t('deal.site')} width={220}>
            <NameSelect label={t('deal.site')} value={at} ids={[...names.sites.keys()]} nameOf={words.site} onChange={setSite} />
          </Labelled>
        </Flex>
      </TermsForm>
    </Panel>
  )
}
