// What changed in the law between two days: by rule, what came, what lapsed, and each figure old and new with its article.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { useRuleChanges, type RuleChanges as Changes, type RuleParameter } from '../../client/rules.ts'
import { csvText, saveText } from '../../ui/csv.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { LineFigure, RuleLink, StandingBadge } from '../../ui/ruleMarks.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Mark } from '../../ui/Mark.tsx'

export function RuleChanges({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation()
  const [early, late] = from <= to ? [from, to] : [to, from]
  const query = useRuleChanges(early, late, true)
  return (
    <Ready query={query}>
      {changes =>
        changes.rules.length === 0 ? (
          <Nothing title={t('rule.noChange')}>{t('rule.noChangeText')}</Nothing>
        ) : (
          <>
            <div className="table-tools">
              <span>{t('rule.changeCount', { n: changes.rules.length, same: changes.unchanged, from: early, to: late })}</span>
              <Button
                style={{ marginLeft: 'auto' }}
                icon={<Icon name="download" size={15} />}
                onClick={() => saveText(`rule-changes-${early}-${late}.csv`, csvOf(changes, t))}
              >
                CSV
              </Button>
            </div>
            {changes.rules.map(rule => (
              <OneRule key={rule.id} rule={rule} day={late} />
            ))}
          </>
        )
      }
    </Ready>
  )
}

const lineOf = ({ before, after }: { before: RuleParameter | null; after: RuleParameter | null }): RuleParameter => (after ?? before)!

function OneRule({ rule, day }: { rule: Changes['rules'][number]; day: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { added, removed, changed, unchanged } = rule.diff
  const rows: { key: string; kind: 'changed' | 'added' | 'removed'; before: RuleParameter | null; after: RuleParameter | null }[] = [
    ...changed.map(one => ({
      key: `c ${one.id} ${one.after.jurisdiction}`,
      kind: 'changed' as const,
      before: one.before,
      after: one.after,
    })),
    ...added.map(one => ({ key: `a ${one.id} ${one.jurisdiction} ${one.validFrom}`, kind: 'added' as const, before: null, after: one })),
    ...removed.map(one => ({
      key: `r ${one.id} ${one.jurisdiction} ${one.validFrom}`,
      kind: 'removed' as const,
      before: one,
      after: null,
    })),
  ]
  return (
    <section className="bench-section">
      <h2>
        <RuleLink id={rule.id} day={day}>
          {nameOf(rule, language)}
        </RuleLink>{' '}
        <small className="soft">{t('rule.unchangedLines', { n: unchanged })}</small>
      </h2>
      <SmallTable
        rows={rows}
        rowKey={row => row.key}
        columns={[
          { title: t('rule.change'), render: ({ kind }) => <Mark of={kind}>{t(`rule.kinds.${kind}`)}</Mark> },
          { title: t('rule.line'), head: true, width: 240, render: row => nameOf(lineOf(row), language) },
          { title: t('rule.before'), render: ({ before }) => (before === null ? '—' : <LineFigure line={before} language={language} />) },
          { title: t('rule.after'), render: ({ after }) => (after === null ? '—' : <LineFigure line={after} language={language} />) },
          {
            title: t('rule.document'),
            render: row => (
              <span lang="zh-CN">
                {lineOf(row).document} {lineOf(row).article}
              </span>
            ),
          },
          { title: t('rule.status'), render: row => <StandingBadge status={lineOf(row).status} /> },
        ]}
      />
    </section>
  )
}

function csvOf({ rules }: Changes, t: (word: string) => string): string {
  const titles = [
    'rule',
    t('rule.change'),
    'id',
    t('rule.line'),
    t('rule.before'),
    t('rule.after'),
    t('rule.unit'),
    t('rule.document'),
    t('rule.article'),
    t('rule.status'),
  ]
  const row = (rule: string, kind: string, line: RuleParameter, before: string | null, after: string | null) => [
    rule,
    t(`rule.kinds.${kind}`),
    line.id,
    line.nameZh,
    before,
    after,
    line.unit,
    line.document,
    line.article,
    line.status,
  ]
  return csvText(
    titles,
    rules.flatMap(({ id, diff }) => [
      ...diff.changed.map(one => row(id, 'changed', one.after, one.before.value, one.after.value)),
      ...diff.added.map(one => row(id, 'added', one, null, one.value)),
      ...diff.removed.map(one => row(id, 'removed', one, one.value, null)),
    ]),
  )
}
