// A movement that was forgotten in a closed quarter: what, where, when, how much and why. It waits for a second person.
import { useState } from 'react'
import { Button, Flex, Input, Select } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Destination, WasteMove } from '#domain/wasteFact.ts'
import { useMe } from '../../client/access.ts'
import { useNames } from '../../client/active.tsx'
import { proposeAdjustment } from '../../client/adjustments.ts'
import { moveName } from './moveNames.ts'
import { Grid } from '../../ui/Grid.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { NameSelect } from '../../ui/NameSelect.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useSending } from '../../ui/useSending.ts'

type Filled = Partial<Record<'site' | 'material' | 'validOn' | 'wetT' | 'moisture' | 'receiver' | 'batch' | 'reason' | 'by', string>> & {
  move?: WasteMove
  destination?: Destination
}

export function NewAdjustment() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [filled, setFilled] = useState<Filled>({})
  const queries = useQueryClient()
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['ledger', 'adjustments'] }))
  const set = (more: Filled) => setFilled({ ...filled, ...more })
  const { by = '', reason = '', ...asked } = filled
  const submit = () =>
    send(
      () => proposeAdjustment({ ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')), reason }, by),
      () => {
        setFilled({ by })
        setOpen(false)
      },
    )
  if (!open)
    return (
      <Button style={{ alignSelf: 'start' }} onClick={() => setOpen(true)}>
        {t('adjustment.new')}
      </Button>
    )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Panel gap={14}>
        <Fields filled={filled} set={set} />
        <Flex gap={10} align="center">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('adjustment.propose')}
          </Button>
          <Button onClick={() => setOpen(false)}>{t('adjustment.cancel')}</Button>
        </Flex>
        {problems.length > 0 && <ProblemList problems={problems} />}
      </Panel>
    </form>
  )
}

function Fields({ filled, set }: { filled: Filled; set: (more: Filled) => void }) {
  const { t } = useTranslation()
  const names = useNames()
  const alone = useMe().data?.username == null
  const text = (key: 'wetT' | 'moisture' | 'receiver' | 'batch' | 'reason' | 'by', hint?: string) => (
    <Labelled label={t(`adjustment.${key}`)}>
      <Input value={filled[key] ?? ''} placeholder={hint ?? ''} onChange={event => set({ [key]: event.target.value })} />
    </Labelled>
  )
  const leaves = filled.move === 'dispatched' || filled.move === 'out_of_store'
  return (
    <Grid min={190} gap="10px 16px" align="end">
      <Labelled label={t('ledger.site')}>
        <NameSelect
          label={t('ledger.site')}
          value={filled.site}
          ids={[...names.sites.keys()]}
          nameOf={names.site}
          onChange={site => set(site === undefined ? {} : { site })}
        />
      </Labelled>
      <Labelled label={t('ledger.material')}>
        <NameSelect
          label={t('ledger.material')}
          value={filled.material}
          ids={[...names.materials.keys()]}
          nameOf={names.material}
          onChange={material => set(material === undefined ? {} : { material })}
        />
      </Labelled>
      <Labelled label={t('adjustment.move')}>
        <Select
          aria-label={t('adjustment.move')}
          value={filled.move ?? null}
          popupMatchSelectWidth={false}
          options={WasteMove.options.map(move => ({ value: move, label: moveName(move, names.language) }))}
          onChange={(move: WasteMove) => set({ move })}
        />
      </Labelled>
      <Labelled label={t('adjustment.validOn')}>
        <Input type="date" value={filled.validOn ?? ''} onChange={event => set({ validOn: event.target.value })} />
      </Labelled>
      {text('wetT', '12.5')}
      {text('moisture', '8%')}
      {leaves && (
        <Labelled label={t('adjustment.destination')}>
          <Select
            aria-label={t('adjustment.destination')}
            value={filled.destination ?? null}
            options={Destination.options.map(value => ({ value, label: t(`intake.destination.${value}`) }))}
            onChange={(destination: Destination) => set({ destination })}
          />
        </Labelled>
      )}
      {filled.move === 'dispatched' && text('receiver')}
      {text('batch')}
      {text('reason')}
      {alone && text('by')}
    </Grid>
  )
}
