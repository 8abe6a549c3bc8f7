// A merger in two looks: first what it would change, then the same with its reason. Taking one back goes the same way.
import { useState } from 'react'
import { Button, Flex, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../client/access.ts'
import { useLanguage, useNames } from '../../client/active.tsx'
import { type MaterialLine, mergeMaterial, type MergeTrial, tryMerge } from '../../client/materials.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { NameSelect } from '../../ui/NameSelect.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { useSending } from '../../ui/useSending.ts'

export function MergeForm({ one, all, onDone }: { one: MaterialLine; all: readonly MaterialLine[]; onDone: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const names = useNames()
  const alone = useMe().data?.username == null
  const undo = one.sameAs !== null
  const [into, setInto] = useState<string | undefined>(undo ? one.id : undefined)
  const [trial, setTrial] = useState<MergeTrial>()
  const [filled, setFilled] = useState({ reason: '', by: '' })
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['materials'] }))
  const own = new Map(all.map(({ id, nameZh, wasteCode }) => [id, `${nameZh} ${wasteCode}`]))
  // Its own code first: most duplicates bear the same.
  const targets = all.filter(({ id, sameAs }) => id !== one.id && sameAs === null).toSorted((a, b) => likeness(b, one) - likeness(a, one))
  const choose = (id: string | undefined) => {
    setInto(id)
    setTrial(undefined)
  }
  const look = () => send(async () => setTrial(await tryMerge(one.id, into ?? '')))
  const merge = () => send(() => mergeMaterial(one.id, into ?? '', filled.reason, filled.by), onDone)
  return (
    <Flex vertical gap={12} style={{ padding: '8px 0' }}>
      <Flex wrap gap="10px 16px" align="end">
        {!undo && (
          <Labelled label={t('materials.into')} width={260}>
            <NameSelect
              label={t('materials.into')}
              value={into}
              ids={[...targets.map(({ id }) => id), ...names.materials.keys()]}
              nameOf={id => own.get(id) ?? names.material(id)}
              onChange={choose}
            />
          </Labelled>
        )}
        <Button loading={busy} disabled={into === undefined} onClick={look}>
          {t('materials.look')}
        </Button>
      </Flex>
      {trial !== undefined && (
        <>
          <Trial trial={trial} undo={undo} />
          <Flex wrap gap="10px 16px" align="end">
            <Labelled label={t('materials.reason')} width={260}>
              <Input value={filled.reason} onChange={event => setFilled({ ...filled, reason: event.target.value })} />
            </Labelled>
            {alone && (
              <Labelled label={t('transit.by')} width={130}>
                <Input value={filled.by} onChange={event => setFilled({ ...filled, by: event.target.value })} />
              </Labelled>
            )}
            <Button type="primary" loading={busy} disabled={filled.reason.trim() === ''} onClick={merge}>
              {t(undo ? 'materials.undo' : 'materials.merge')}
            </Button>
          </Flex>
        </>
      )}
      {problems.length > 0 && <ProblemList problems={problems} />}
    </Flex>
  )
}

function Trial({ trial: { from, into, rows, years }, undo }: { trial: MergeTrial; undo: boolean }) {
  const { t } = useTranslation()
  const scale = exactTonnes(useLanguage())
  const tonnes = (kg: number): string => `${inColumn(kg, scale)} ${scale.unit}`
  return (
    <>
      <p>
        {t(undo ? 'materials.wouldUndo' : 'materials.would', {
          from: `${from.nameZh} (${from.id}, ${from.wasteCode})`,
          into: `${into.nameZh} (${into.id}, ${into.wasteCode ?? '—'})`,
          n: rows,
        })}
        {years.length > 0 && !undo && ` ${t('materials.counts')}`}
      </p>
      {years.length > 0 && (
        <SmallTable
          rows={years}
          rowKey={({ year }) => year}
          columns={[
            { title: t('materials.year'), head: true, render: ({ year }) => year },
            { title: from.nameZh, num: true, render: ({ fromKg }) => tonnes(fromKg) },
            ...(undo
              ? []
              : [
                  { title: into.nameZh, num: true, render: ({ intoKg }: MergeTrial['years'][number]) => tonnes(intoKg) },
                  {
                    title: t('materials.together'),
                    num: true,
                    render: ({ fromKg, intoKg }: MergeTrial['years'][number]) => tonnes(fromKg + intoKg),
                  },
                ]),
          ]}
        />
      )}
    </>
  )
}

const likeness = (other: MaterialLine, one: MaterialLine): number =>
  (other.wasteCode === one.wasteCode ? 2 : 0) + (other.nameZh === one.nameZh ? 1 : 0)
