// The first reader's form: which line or document, what the page says of it, and where the page is.
import { useState } from 'react'
import { Alert, Button, DatePicker, Form, Input, Segmented, Select } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { proposeReading, type ReadingAct, type RuleDetail } from '../../client/rules.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { ruleUnit } from '../../ui/ruleMarks.tsx'
import { usePhone } from '../../ui/usePhone.ts'
import { useSending } from '../../ui/useSending.ts'

const kinds = ['line', 'in-force', 'replaced'] as const
type Draft = Record<'line' | 'value' | 'address' | 'article' | 'note' | 'document' | 'on' | 'by' | 'reader', string>
const blank: Draft = { line: '', value: '', address: '', article: '', note: '', document: '', on: '', by: '', reader: '' }

/** @param local whether the machine has no accounts: then the reader gives a name */
export function ProposeReading({ rule, local }: { rule: RuleDetail; local: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const [kind, setKind] = useState<ReadingAct['kind']>('line')
  const [draft, setDraft] = useState(blank)
  const [sent, setSent] = useState(false)
  const phone = usePhone()
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['readings'] }))
  const set = (patch: Partial<Draft>) => {
    setSent(false)
    setDraft({ ...draft, ...patch })
  }
  const unread = rule.lines.filter(line => line.status !== 'approved')
  const line = unread.find(one => keyOf(one) === draft.line)
  const figure = line !== undefined && (line.unit !== '' || line.operator !== undefined)
  const act = actOf(kind, draft, line, figure)
  const whole = act !== undefined && draft.address.trim().length >= 4 && (!local || draft.reader.trim() !== '')
  const text = (field: keyof Draft, wide = false) => (
    <Form.Item label={t(`reading.${field}`)} className={wide ? 'reading-wide' : ''}>
      <Input
        aria-label={t(`reading.${field}`)}
        maxLength={500}
        value={draft[field]}
        onChange={event => set({ [field]: event.target.value })}
        {...(field === 'value' && line !== undefined ? { suffix: ruleUnit(line.unit, language) } : {})}
      />
    </Form.Item>
  )
  return (
    <>
      <Segmented
        vertical={phone}
        value={kind}
        options={kinds.map(value => ({ value, label: t(`reading.kind.${value}`) }))}
        onChange={value => {
          setSent(false)
          setKind(value)
        }}
      />
      <Form layout="vertical" className="field-grid reading-form">
        {kind === 'line' ? (
          <>
            <Form.Item label={t('reading.line')} className="reading-wide">
              <Select
                aria-label={t('reading.line')}
                placeholder={unread.length === 0 ? t('reading.allRead') : t('reading.choose')}
                disabled={unread.length === 0}
                showSearch={{ optionFilterProp: 'label' }}
                value={draft.line || null}
                options={unread.map(one => ({
                  value: keyOf(one),
                  label: `${nameOf(one, language)} · ${one.document} ${one.article} · ${one.validFrom}`,
                }))}
                onChange={(value: string) => set({ line: value, value: '' })}
              />
            </Form.Item>
            {line !== undefined && !figure ? <p className="soft reading-wide">{t('reading.condition')}</p> : text('value')}
            {text('article')}
            {text('address', true)}
            {text('note', true)}
          </>
        ) : (
          <>
            <Form.Item label={t('reading.document')} className="reading-wide">
              <Select
                aria-label={t('reading.document')}
                placeholder={t('reading.choose')}
                showSearch={{ optionFilterProp: 'label' }}
                value={draft.document || null}
                options={rule.documents.map(({ title }) => ({ value: title, label: title }))}
                onChange={(document: string) => set({ document })}
              />
            </Form.Item>
            {kind === 'replaced' && (
              <>
                <Form.Item label={t('reading.on')}>
                  <DatePicker aria-label={t('reading.on')} onChange={(_, on) => set({ on: typeof on === 'string' ? on : '' })} />
                </Form.Item>
                {text('by')}
              </>
            )}
            {text('address', true)}
          </>
        )}
        {local && text('reader')}
        <Form.Item label=" ">
          <Button
            type="primary"
            loading={busy}
            disabled={!whole}
            onClick={() => {
              if (act === undefined) return
              send(
                () => proposeReading(act, local ? { reader: draft.reader.trim() } : {}),
                () => {
                  setDraft({ ...blank, reader: draft.reader })
                  setSent(true)
                },
              )
            }}
          >
            {t('reading.propose')}
          </Button>
        </Form.Item>
      </Form>
      {sent && <Alert type="success" title={t('reading.proposed')} />}
      {problems.length > 0 && <ProblemList problems={problems} />}
    </>
  )
}

type Line = RuleDetail['lines'][number]
const keyOf = (line: Line): string => `${line.id} ${line.validFrom}`

/** What the form says, or undefined while something is not filled in. */
function actOf(kind: ReadingAct['kind'], draft: Draft, line: Line | undefined, figure: boolean): ReadingAct | undefined {
  const [address, article, note] = [draft.address.trim(), draft.article.trim(), draft.note.trim()]
  if (kind === 'line') {
    if (line === undefined || (figure && draft.value.trim() === '')) return undefined
    return {
      kind,
      line: line.id,
      validFrom: line.validFrom,
      value: figure ? draft.value.trim() : '',
      address,
      ...(article === '' ? {} : { article }),
      ...(note === '' ? {} : { note }),
    }
  }
  if (draft.document === '') return undefined
  if (kind === 'in-force') return { kind, document: draft.document, address }
  const by = draft.by.trim()
  return draft.on === '' || by.length < 4 ? undefined : { kind, document: draft.document, on: draft.on, by, address }
}
