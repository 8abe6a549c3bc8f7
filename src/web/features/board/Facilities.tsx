// Facilities that firms share: when each is taken in the next two weeks, and booking a time that is free.
import { useState } from 'react'
import { Button, Flex, Input, Select } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { chineseMinute } from '#domain/chineseDay.ts'
import type { SharedFacility } from '#domain/exchange/board.ts'
import { useMe } from '../../client/access.ts'
import { useNames } from '../../client/active.tsx'
import { useFirms } from '../../client/firms.ts'
import { bookFacility, giveBack, useCalendar, useFacilities } from '../../client/deals.ts'
import { today } from '../../ui/asOf.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { NameSelect } from '../../ui/NameSelect.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { useSending } from '../../ui/useSending.ts'

const days = 14
const inChina = (day: string, clock = '00:00:00'): string => `${day}T${clock}+08:00`
const plusDays = (day: string, n: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

export function Facilities() {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string>()
  return (
    <Flex vertical gap={18}>
      <p className="soft">{t('facility.lead')}</p>
      <Ready query={useFacilities()}>
        {facilities => {
          const facility = facilities.find(({ id }) => id === chosen) ?? facilities[0]
          return facility === undefined ? (
            <Nothing title={t('facility.none')}>{t('facility.noneText')}</Nothing>
          ) : (
            <>
              <Choice facilities={facilities} facility={facility} choose={setChosen} />
              <Calendar key={facility.id} facility={facility} />
            </>
          )
        }}
      </Ready>
    </Flex>
  )
}

type ChoiceProps = { facilities: SharedFacility[]; facility: SharedFacility; choose: (id: string) => void }
function Choice({ facilities, facility, choose }: ChoiceProps) {
  const { t } = useTranslation()
  const { language } = useNames()
  return (
    <Flex wrap gap={10} align="center">
      <Select
        style={{ minWidth: 260, maxWidth: '100%' }}
        aria-label={t('facility.choose')}
        value={facility.id}
        options={facilities.map(({ id, kind, nameZh, nameEn, place }) => ({
          value: id,
          label: `${t(`facility.kind.${kind}`)} · ${language === 'zh' ? nameZh : nameEn} · ${place}`,
        }))}
        onChange={choose}
      />
      {facility.synthetic && <Mark of="synthetic">{t('exchange.synthetic')}</Mark>}
    </Flex>
  )
}

function Calendar({ facility }: { facility: SharedFacility }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const names = useNames()
  const [from, setFrom] = useState(today())
  const query = useCalendar(facility.id, inChina(from), inChina(plusDays(from, days)))
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['exchange', 'calendar'] }))
  return (
    <Flex vertical gap={14}>
      <Labelled label={t('facility.week')}>
        <Input
          type="date"
          style={{ width: 170 }}
          value={from}
          aria-label={t('facility.week')}
          onChange={event => setFrom(event.target.value || today())}
        />
      </Labelled>
      <Ready query={query}>
        {({ taken, bookings }) => {
          const known = new Map(bookings.map(one => [`${one.from} ${one.to}`, one]))
          return (
            <SmallTable
              rows={taken}
              rowKey={one => `${one.from} ${one.to}`}
              empty={t('facility.free')}
              columns={[
                { title: t('facility.taken'), head: true, render: one => `${chineseMinute(one.from)} – ${chineseMinute(one.to)}` },
                { title: t('facility.purpose'), render: one => known.get(`${one.from} ${one.to}`)?.purpose ?? '—' },
                {
                  title: '',
                  render: one => {
                    const own = known.get(`${one.from} ${one.to}`)
                    return own === undefined ? (
                      ''
                    ) : (
                      <>
                        {names.site(own.party)}{' '}
                        <Button size="small" loading={busy} onClick={() => send(() => giveBack(own.id))}>
                          {t('facility.back')}
                        </Button>
                      </>
                    )
                  },
                },
              ]}
            />
          )
        }}
      </Ready>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <BookForm facility={facility} day={from} />
    </Flex>
  )
}

function BookForm({ facility, day }: { facility: SharedFacility; day: string }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const names = useNames()
  const { data: me } = useMe()
  const { firms, only } = useFirms()
  const [filled, setFilled] = useState({ party: '', from: `${day}T09:00`, to: `${day}T10:00`, purpose: '' })
  const set = (patch: Partial<typeof filled>) => setFilled({ ...filled, ...patch })
  const party = filled.party || only
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['exchange', 'calendar'] }))
  const field = (name: 'from' | 'to' | 'purpose', label: string, type: string) => (
    <Labelled label={label} width={200}>
      <Input required type={type} value={filled[name]} aria-label={label} onChange={event => set({ [name]: event.target.value })} />
    </Labelled>
  )
  if (me === undefined || me.by === 'public' || me.by === 'refused') return null
  return (
    <Panel>
      <Flex
        wrap
        gap="12px 18px"
        align="end"
        component="form"
        onSubmit={event => {
          event.preventDefault()
          const { from, to, purpose } = filled
          send(() => bookFacility(facility.id, { party, from: `${from}:00+08:00`, to: `${to}:00+08:00`, purpose }))
        }}
      >
        {only === '' && (
          <Labelled label={t('deal.party')} width={200}>
            <NameSelect
              label={t('deal.party')}
              value={party || undefined}
              ids={firms}
              nameOf={id => names.site(id)}
              onChange={value => set({ party: value ?? '' })}
            />
          </Labelled>
        )}
        {field('from', t('facility.from'), 'datetime-local')}
        {field('to', t('facility.to'), 'datetime-local')}
        {field('purpose', t('facility.purpose'), 'text')}
        <Button type="primary" htmlType="submit" loading={busy} disabled={party === '' || filled.purpose.trim() === ''}>
          {t('facility.book')}
        </Button>
      </Flex>
      {problems.length > 0 && <ProblemList problems={problems} />}
    </Panel>
  )
}
