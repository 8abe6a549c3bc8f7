// What a notice may say beside its five facts: asked for by nobody before a match hangs on it.
import { Button, Flex, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Disclosure, type DisclosedField, disclosedByDefault, MassBasis, QualityUnit } from '#domain/exchange/notice.ts'
import { substances } from '#domain/exchange/substances.ts'
import type { Problem } from '../../client/types.ts'
import { Grid } from '../../ui/Grid.tsx'
import { NameSelect } from '../../ui/NameSelect.tsx'
import { Field, FieldProblems, problemsAt } from './Field.tsx'
import { emptyLimit, emptyQuality, type Filled } from './givenOf.ts'
import type { NoticeWords } from './useNoticeWords.ts'

type Props = { filled: Filled; set: (patch: Partial<Filled>) => void; problems: readonly Problem[]; words: NoticeWords }

/** Fields of one line each: in the form, in the notice, in words. */
const lines = [
  ['price', 'priceCnyPerT', 'price'],
  ['minLotT', 'minLotKg', 'minLot'],
  ['grade', 'grade', 'grade'],
  ['code', 'wasteCode', 'code'],
  ['moisturePct', 'moisture', 'moisture'],
  ['maxHaul', 'maxHaulKm', 'maxHaul'],
  ['contact', 'contact', 'contact'],
  ['note', 'note', 'note'],
] as const

export function MoreOfNotice({ filled, set, problems, words }: Props) {
  const { t } = useTranslation()
  return (
    <Flex vertical gap={16}>
      <Grid min={220} fill gap="12px 20px" align="start">
        {lines.map(([name, path, word]) => (
          <Field key={name} label={t(`exchange.${word}`)} problems={problemsAt(problems, path)}>
            <Input value={filled[name]} onChange={event => set({ [name]: event.target.value })} />
          </Field>
        ))}
        <Field label={t('exchange.basis')} problems={problemsAt(problems, 'basis')}>
          <Select
            aria-label={t('exchange.basis')}
            value={filled.basis}
            options={MassBasis.options.map(basis => ({ value: basis, label: t(`exchange.bases.${basis}`) }))}
            onChange={basis => set({ basis })}
          />
        </Field>
        <Field label={t('exchange.modes')} problems={problemsAt(problems, 'modes')}>
          <Select
            mode="multiple"
            aria-label={t('exchange.modes')}
            value={filled.modes}
            options={[...words.names.modes.keys()].map(mode => ({ value: mode, label: words.names.mode(mode) }))}
            onChange={modes => set({ modes })}
          />
        </Field>
      </Grid>
      <QualityRows filled={filled} set={set} problems={problems} words={words} />
      {filled.kind === 'need' && <LimitRows filled={filled} set={set} problems={problems} words={words} />}
      <Readers filled={filled} set={set} />
    </Flex>
  )
}

const units = QualityUnit.options.map(unit => ({ value: unit, label: unit }))
const substanceIds = substances.map(({ id }) => id)
const substanceName =
  (language: 'zh' | 'en') =>
  (id: string): string =>
    substances.find(one => one.id === id)?.[language] ?? id
/** The unit in which a property is usually given. */
const unitOf = (id: string | undefined): string => substances.find(one => one.id === id)?.unit ?? ''

function QualityRows({ filled, set, problems, words }: Props) {
  const { t } = useTranslation()
  const { quality } = filled
  const put = (at: number, patch: Partial<(typeof quality)[number]>) => set({ quality: quality.with(at, { ...quality[at]!, ...patch }) })
  return (
    <fieldset className="notice-rows">
      <legend>{t('exchange.quality')}</legend>
      {quality.map((row, at) => (
        // Rows have no name of their own; they are appended and taken out.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at}>
          <Flex wrap gap={8}>
            <NameSelect
              label={t('exchange.substance')}
              value={row.substance || undefined}
              ids={substanceIds}
              nameOf={substanceName(words.language)}
              onChange={substance => put(at, { substance: substance ?? '', unit: row.unit || unitOf(substance) })}
            />
            {(['low', 'high', 'report'] as const).map(name => (
              <Input
                key={name}
                style={{ width: name === 'report' ? 170 : 90 }}
                placeholder={t(`exchange.${name}`)}
                aria-label={t(`exchange.${name}`)}
                value={row[name]}
                onChange={event => put(at, { [name]: event.target.value })}
              />
            ))}
            <Select
              style={{ width: 100 }}
              aria-label={t('exchange.unit')}
              value={row.unit || null}
              options={units}
              onChange={(unit: string) => put(at, { unit })}
            />
            <Input
              type="date"
              style={{ width: 150 }}
              aria-label={t('exchange.sampledOn')}
              value={row.sampledOn}
              onChange={event => put(at, { sampledOn: event.target.value })}
            />
            <Button onClick={() => set({ quality: quality.filter((_, one) => one !== at) })}>{t('exchange.remove')}</Button>
          </Flex>
          <FieldProblems problems={problemsAt(problems, `quality.${at}`)} />
        </div>
      ))}
      <Button size="small" onClick={() => set({ quality: [...quality, emptyQuality] })}>
        {t('exchange.add')}
      </Button>
    </fieldset>
  )
}

function LimitRows({ filled, set, problems, words }: Props) {
  const { t } = useTranslation()
  const { limits } = filled
  const put = (at: number, patch: Partial<(typeof limits)[number]>) => set({ limits: limits.with(at, { ...limits[at]!, ...patch }) })
  return (
    <fieldset className="notice-rows">
      <legend>{t('exchange.limits')}</legend>
      {limits.map((row, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at}>
          <Flex wrap gap={8}>
            <NameSelect
              label={t('exchange.substance')}
              value={row.substance || undefined}
              ids={substanceIds}
              nameOf={substanceName(words.language)}
              onChange={substance => put(at, { substance: substance ?? '', unit: row.unit || unitOf(substance) })}
            />
            <Select
              style={{ width: 70 }}
              aria-label={t('exchange.operator')}
              value={row.operator}
              options={[
                { value: '<=', label: '≤' },
                { value: '>=', label: '≥' },
              ]}
              onChange={operator => put(at, { operator })}
            />
            {(['limit', 'standard', 'clause'] as const).map(name => (
              <Input
                key={name}
                style={{ width: name === 'limit' ? 90 : 150 }}
                placeholder={t(`exchange.${name}`)}
                aria-label={t(`exchange.${name}`)}
                value={row[name]}
                onChange={event => put(at, { [name]: event.target.value })}
              />
            ))}
            <Select
              style={{ width: 100 }}
              aria-label={t('exchange.unit')}
              value={row.unit || null}
              options={units}
              onChange={(unit: string) => put(at, { unit })}
            />
            <Button onClick={() => set({ limits: limits.filter((_, one) => one !== at) })}>{t('exchange.remove')}</Button>
          </Flex>
          <FieldProblems problems={problemsAt(problems, `limits.${at}`)} />
        </div>
      ))}
      <Button size="small" onClick={() => set({ limits: [...limits, emptyLimit] })}>
        {t('exchange.add')}
      </Button>
    </fieldset>
  )
}

const fieldWords: Record<DisclosedField, string> = {
  party: 'who',
  place: 'where',
  massKg: 'howMuch',
  priceCnyPerT: 'price',
  quality: 'quality',
  limits: 'limits',
  contact: 'contact',
  note: 'note',
}
/** Who may read which field: what the holder says holds in searches, exports and error texts alike. */
function Readers({ filled, set }: Pick<Props, 'filled' | 'set'>) {
  const { t } = useTranslation()
  return (
    <fieldset className="notice-rows">
      <legend>{t('exchange.readersOf')}</legend>
      <Grid min={170} fill gap="10px 16px">
        {(Object.keys(fieldWords) as DisclosedField[]).map(field => (
          <Field key={field} label={t(`exchange.${fieldWords[field]}`)} problems={[]}>
            <Select
              aria-label={`${t('exchange.readersOf')}: ${t(`exchange.${fieldWords[field]}`)}`}
              value={filled.readers[field] ?? disclosedByDefault[field]}
              options={Disclosure.options.map(one => ({ value: one, label: t(`exchange.reads.${one}`) }))}
              onChange={one => set({ readers: { ...filled.readers, [field]: one } })}
            />
          </Field>
        ))}
      </Grid>
    </fieldset>
  )
}
