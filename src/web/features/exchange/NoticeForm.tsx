// An offer or a need in five facts: who, what, how much, where, when. All else is folded away; a refusal stands at the field that it is of.
import { useState } from 'react'
import { Button, Collapse, Flex, Input, Segmented } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { NoticeKind, type ShownNotice } from '#domain/exchange/notice.ts'
import { changeNotice, type NoticeAnswer, publishNotice } from '../../client/exchange.ts'
import { Grid } from '../../ui/Grid.tsx'
import { NameSelect } from '../../ui/NameSelect.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { useSending } from '../../ui/useSending.ts'
import { Field, problemsAt, shownAtField } from './Field.tsx'
import { type Filled, givenOf, kilograms } from './givenOf.ts'
import { MoreOfNotice } from './MoreOfNotice.tsx'
import { useFirms } from '../../client/firms.ts'
import { useNoticeWords } from './useNoticeWords.ts'

type Props = { start: Filled; before?: ShownNotice; done: (answer: NoticeAnswer) => void }
/** Fields that are seen at once; a problem at any other opens the rest. */
const needed = ['kind', 'party', 'material', 'massKg', 'place', 'fromDay', 'toDay']

const newKey = (): string => `web ${Date.now().toString(36)} ${Math.random().toString(36).slice(2)}`
/** Areas that a region names itself are no places that a notice can give. */
const isDivision = (area: string): boolean => /^\d{6}$/u.test(area)

export function NoticeForm({ start, before, done }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const words = useNoticeWords()
  const [filled, setFilled] = useState(start)
  const [open, setOpen] = useState(false)
  const { firms, only, siteOf } = useFirms()
  const party = filled.party || only
  const place = filled.place || siteOf(party)
  // Sent twice by a weak connection it is listed once; changed, it is another request.
  const [key, setKey] = useState(newKey)
  const set = (patch: Partial<Filled>) => {
    setFilled({ ...filled, ...patch })
    setKey(newKey())
  }
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['exchange'] }))
  const body = givenOf({ ...filled, party, place }, words.names, before)
  const ready = [party, filled.material, filled.tonnes, place, filled.from, filled.to].every(one => one.trim() !== '')
  const hidden = problems.some(problem => shownAtField(problem) && !needed.some(field => problemsAt([problem], field).length > 0))
  const submit = async () =>
    done(before === undefined ? await publishNotice(body, key) : await changeNotice(before.id, before.version, body))
  const field = (of: string, label: string) => ({ label: t(`exchange.${label}`), problems: problemsAt(problems, of) })
  const mass = kilograms(filled.tonnes)
  return (
    <Flex
      vertical
      gap={16}
      component="form"
      className="notice-form"
      onSubmit={event => {
        event.preventDefault()
        if (ready) send(submit)
      }}
    >
      {before === undefined && (
        <Segmented
          aria-label={t('exchange.kindOf')}
          value={filled.kind}
          options={NoticeKind.options.map(kind => ({ value: kind, label: t(`exchange.kind.${kind}`) }))}
          onChange={kind => set({ kind })}
          style={{ alignSelf: 'start' }}
        />
      )}
      <Grid min={280} fill gap="14px 20px" align="start">
        <Field {...field('party', 'who')} hint={t('exchange.whoHint')}>
          <NameSelect
            label={t('exchange.who')}
            value={party || undefined}
            ids={firms}
            nameOf={words.site}
            onChange={value => set({ party: value ?? '' })}
          />
        </Field>
        <Field {...field('material', 'what')} hint={t('exchange.whatHint')}>
          <NameSelect
            label={t('exchange.what')}
            value={filled.material || undefined}
            ids={[...words.names.materials.keys()]}
            nameOf={words.material}
            onChange={value => set({ material: value ?? '' })}
          />
        </Field>
        <Field
          {...field('massKg', 'howMuchT')}
          hint={Number.isFinite(mass) && mass !== 0 ? `= ${quantityText(mass, 'kg', words.language)}` : ''}
        >
          <Input
            inputMode="decimal"
            aria-label={t('exchange.howMuchT')}
            value={filled.tonnes}
            onChange={event => set({ tonnes: event.target.value })}
          />
        </Field>
        <Field {...field('place', 'where')} hint={t('exchange.whereHint')}>
          <NameSelect
            label={t('exchange.where')}
            value={place || undefined}
            ids={[...words.names.sites.keys(), ...[...words.names.areas.keys()].filter(isDivision)]}
            nameOf={id => (words.names.areas.has(id) ? words.area(id) : words.site(id))}
            onChange={value => set({ place: value ?? '' })}
          />
        </Field>
        {(['from', 'to'] as const).map(end => (
          <Field key={end} {...field(`${end}Day`, `${end}Day`)}>
            <Input
              type="date"
              aria-label={t(`exchange.${end}Day`)}
              value={filled[end]}
              onChange={event => set({ [end]: event.target.value })}
            />
          </Field>
        ))}
      </Grid>
      <Collapse
        size="small"
        activeKey={open || hidden ? ['more'] : []}
        onChange={keys => setOpen(keys.length > 0)}
        items={[
          {
            key: 'more',
            label: t('exchange.more'),
            children: <MoreOfNotice filled={filled} set={set} problems={problems} words={words} />,
          },
        ]}
      />
      {problems.some(problem => !shownAtField(problem)) && <ProblemList problems={problems.filter(problem => !shownAtField(problem))} />}
      <div>
        <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={!ready}>
          {t(before === undefined ? 'exchange.publish' : 'exchange.saveChange')}
        </Button>
      </div>
    </Flex>
  )
}
