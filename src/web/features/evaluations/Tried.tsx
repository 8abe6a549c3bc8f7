// What was read of an application workbook and what would follow from it, before it is handed in.
import { useState } from 'react'
import { Button, Flex, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { useMe } from '../../client/access.ts'
import { useBureauOptions } from '../../client/bureaus.ts'
import type { TriedApplication } from '../../client/evaluations.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { today } from '../../ui/asOf.ts'
import { AnswerBadge } from '../../ui/ruleMarks.tsx'
import { useSaid } from './words.tsx'
import { Mark } from '../../ui/Mark.tsx'

type Signed = { validOn: string; person?: string; bureau?: string }

export function Tried({ tried, busy, handIn }: { tried: TriedApplication; busy: boolean; handIn: (signed: Signed) => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const scale = exactTonnes(language)
  const me = useMe().data
  const [validOn, setHeldOn] = useState(today())
  const [person, setPerson] = useState('')
  const [bureau, setBureau] = useState('')
  const bureaus = useBureauOptions()
  const said = useSaid()
  const open = tried.points.filter(({ answer }) => answer !== 'yes')
  return (
    <section className="bench-section">
      <h2>
        {said({ zh: tried.firm.nameZh, en: tried.firm.nameEn })} · {tried.period}{' '}
        {tried.synthetic && <Mark of="synthetic">{t('claim.synthetic')}</Mark>}
      </h2>
      <p className="soft">
        {tried.fromLedger ? t('evaluation.triedLedger') : t('evaluation.triedRows')}{' '}
        {tried.rows.map(sheet => `${said(sheet)} ${sheet.rows}`).join(' · ')}
      </p>
      <Flex wrap gap={10} align="center" style={{ marginBottom: 12 }} component="p">
        {t('evaluation.triedAnswer')} {tried.answer !== null && <AnswerBadge answer={tried.answer} />}{' '}
        <span>
          {t('evaluation.accepted')} <b className="num">{inColumn(tried.acceptedKg, scale)}</b> {scale.unit}
        </span>
      </Flex>
      <p className="soft">{t('evaluation.triedWhy')}</p>
      {open.length > 0 && (
        <Flex vertical gap={4} style={{ fontSize: 13 }} component="ul">
          {open.map(point => (
            <li key={point.en}>
              <AnswerBadge answer={point.answer} /> {said(point)}
            </li>
          ))}
        </Flex>
      )}
      {tried.warnings.length > 0 && <ProblemList problems={tried.warnings} />}
      <Flex
        wrap
        gap={12}
        align="end"
        style={{ marginTop: 14 }}
        component="form"
        onSubmit={event => {
          event.preventDefault()
          handIn({ validOn, ...(person === '' ? {} : { person }), ...(bureau === '' ? {} : { bureau }) })
        }}
      >
        <Labelled label={t('evaluation.validOn')}>
          <Input
            type="date"
            required
            value={validOn}
            aria-label={t('evaluation.validOn')}
            onChange={event => setHeldOn(event.target.value)}
          />
        </Labelled>
        {me?.username != null && (
          <Labelled label={t('evaluation.fields.bureau')}>
            <Select
              {...(bureau === '' ? {} : { value: bureau })}
              aria-label={t('evaluation.fields.bureau')}
              popupMatchSelectWidth={false}
              placeholder={t('evaluation.chooseBureau')}
              options={bureaus}
              onChange={setBureau}
            />
          </Labelled>
        )}
        {me?.username == null && (
          <Labelled label={t('evaluation.person')}>
            <Input value={person} aria-label={t('evaluation.person')} onChange={event => setPerson(event.target.value)} />
          </Labelled>
        )}
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('evaluation.handIn')}
        </Button>
      </Flex>
    </section>
  )
}
