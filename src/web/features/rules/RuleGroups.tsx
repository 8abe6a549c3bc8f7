// The catalogue on a day: rules by subject, how far their lines were checked, the documents, when something changes next.
import { useMemo } from 'react'
import { Button, Flex, Input, Select, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../../client/active.tsx'
import type { RuleCard, RuleList } from '../../client/rules.ts'
import { csvText, saveText } from '../../ui/csv.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Nothing } from '../../ui/states.tsx'
import { useView } from '../../view.ts'
import { RuleLink, standings, subjects } from '../../ui/ruleMarks.tsx'
import { Grid } from '../../ui/Grid.tsx'
import './rules.css'
import { Bar } from '../../ui/Bar.tsx'
import './rules.css'
import { Panel } from '../../ui/Panel.tsx'

export function RuleGroups({ list }: { list: RuleList }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [view, setView] = useView()
  const shown = useMemo(() => {
    const words = (view.q ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
    return list.rules.filter(rule => {
      const text = [rule.id, rule.nameZh, rule.nameEn, ...rule.documents].join(' ').toLowerCase()
      const standing = standings.find(one => one === view.status)
      return (standing === undefined || rule.standing[standing] > 0) && words.every(word => text.includes(word))
    })
  }, [list, view.q, view.status])
  return (
    <>
      <div className="table-tools">
        <Input.Search
          allowClear
          defaultValue={view.q}
          placeholder={t('rule.search')}
          aria-label={t('rule.search')}
          onChange={event => setView({ q: event.target.value || undefined })}
        />
        <Select
          className="tool-select"
          allowClear
          placeholder={t('rule.anyStanding')}
          aria-label={t('rule.anyStanding')}
          value={view.status}
          options={standings.map(value => ({ value, label: t(`rule.with.${value}`) }))}
          onChange={value => setView({ status: value })}
        />
        <span className="soft num at-end">{t('rule.count', { n: shown.length, all: list.total })}</span>
        <Button icon={<Icon name="download" size={15} />} onClick={() => saveText(`rules-${list.on}.csv`, csvOf(shown, t))}>
          CSV
        </Button>
      </div>
      {shown.length === 0 && <Nothing title={t('rule.none')}>{t('rule.noneText')}</Nothing>}
      {subjects.map(subject => {
        const ours = shown.filter(rule => rule.subject === subject)
        if (ours.length === 0) return null
        return (
          <section key={subject} style={{ marginBottom: 22 }}>
            <h2>{t(`rule.subjects.${subject}`)}</h2>
            <Grid min={330} gap={12} component="ul">
              {ours.map(rule => (
                <li key={rule.id}>
                  <Panel gap={4} className="rule-card" style={{ height: '100%', ...(rule.formula === null ? { opacity: 0.65 } : {}) }}>
                    <h3>
                      <RuleLink id={rule.id} day={view.held}>
                        {nameOf(rule, language)}
                      </RuleLink>
                    </h3>
                    <Standing rule={rule} />
                    <Typography.Paragraph type="secondary" ellipsis={{ rows: 2 }} lang="zh-CN" style={{ margin: 0 }}>
                      {rule.documents.join('；') || t('rule.notInForce')}
                    </Typography.Paragraph>
                    <p className="soft">
                      {[
                        rule.lastChange !== null && t('rule.lastChange', { day: rule.lastChange }),
                        rule.nextChange !== null && t('rule.nextChange', { day: rule.nextChange }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </Panel>
                </li>
              ))}
            </Grid>
          </section>
        )
      })}
    </>
  )
}

const standingColours = { approved: 'green', reviewed: 'blue-mid', draft: 'amber-mid' } as const

/** How many lines in force were approved, reviewed, drafted: a bar whose parts sum to the lines. */
function Standing({ rule }: { rule: RuleCard }) {
  const { t } = useTranslation()
  const all = Math.max(1, rule.linesInForce)
  const upTo = (at: number) => standings.slice(0, at).reduce((sum, one) => sum + rule.standing[one], 0) / all
  const parts = standings.map((one, at) => ({ from: upTo(at), to: upTo(at + 1), colour: standingColours[one] }))
  return (
    <Flex wrap gap={10} align="center" component="p" className="num">
      <Bar height={7} className="standing-bar" parts={parts} />
      <span>
        {t('rule.lines', { n: rule.linesInForce })}
        {standings.filter(one => rule.standing[one] > 0).map(one => ` · ${t(`rule.standing.${one}`)} ${rule.standing[one]}`)}
      </span>
    </Flex>
  )
}

function csvOf(rules: readonly RuleCard[], t: (word: string) => string): string {
  const titles = [
    'id',
    '规则',
    'rule',
    t('rule.subject'),
    t('rule.linesInForce'),
    ...standings.map(one => t(`rule.standing.${one}`)),
    t('rule.document'),
  ]
  return csvText(
    titles,
    rules.map(rule => [
      rule.id,
      rule.nameZh,
      rule.nameEn,
      t(`rule.subjects.${rule.subject}`),
      rule.linesInForce,
      ...standings.map(one => rule.standing[one]),
      rule.documents.join('; '),
    ]),
  )
}
