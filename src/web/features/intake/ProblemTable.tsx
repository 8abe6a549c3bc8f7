// Every problem once, with how often and where, and its fix; filtered by weight, sheet and words; and the workbook with all of them in their cells.
import { useState } from 'react'
import { Badge, Button, Flex, Input, Segmented, Select, Table, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { groupProblems, type ProblemGroup, rowSpans } from '#domain/problemGroups.ts'
import { annotatedAddress, type ImportInfo } from '../../client/intake.ts'
import type { Problem } from '../../client/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import { usePhone } from '../../ui/usePhone.ts'

type Weight = 'all' | Problem['severity']
const placeOf = (problem: Problem) => [problem.place.file, problem.place.sheet].filter(Boolean).join(' · ')

export function ProblemTable({ info, problems }: { info: ImportInfo; problems: Problem[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const phone = usePhone()
  const [weight, setWeight] = useState<Weight>('all')
  const [sheet, setSheet] = useState<string | undefined>()
  const [words, setWords] = useState('')
  const sheets = [...new Set(problems.map(placeOf))].filter(Boolean)
  const say = (problem: Problem) => (language === 'zh' ? problem.zh : problem.en)
  const fix = (problem: Problem) => (language === 'zh' ? problem.fixZh : problem.fixEn)
  const shown = groupProblems(problems).filter(
    ({ problem }) =>
      (weight === 'all' || problem.severity === weight) &&
      (sheet === undefined || placeOf(problem) === sheet) &&
      (words === '' || `${say(problem)} ${fix(problem)} ${problem.place.column ?? ''}`.includes(words)),
  )
  const all = (info.report?.errors ?? 0) + (info.report?.warnings ?? 0)
  return (
    <section className="bench-section import-problems">
      <h2>{t('intake.problems', { n: problems.length })}</h2>
      <div className="table-tools">
        <Segmented<Weight>
          value={weight}
          options={(['all', 'error', 'warning'] as const).map(value => ({ value, label: t(`intake.weight.${value}`) }))}
          onChange={setWeight}
        />
        {sheets.length > 1 && (
          <Select
            className="tool-select"
            allowClear
            placeholder={t('intake.anySheet')}
            aria-label={t('intake.anySheet')}
            value={sheet}
            popupMatchSelectWidth={false}
            options={sheets.map(value => ({ value, label: value }))}
            onChange={setSheet}
          />
        )}
        <Input.Search allowClear placeholder={t('table.search')} aria-label={t('table.search')} onSearch={setWords} />
        <Button type="primary" href={annotatedAddress(info.id)} icon={<Icon name="download" size={15} />}>
          {t('intake.annotated')}
        </Button>
      </div>
      {all > problems.length && <p className="soft">{t('intake.firstOnly', { n: problems.length, all })}</p>}
      <Table<ProblemGroup>
        size="small"
        rowKey={({ problem }) => `${problem.code} ${Object.values(problem.place).join(' ')} ${problem.en}`}
        dataSource={shown}
        pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
        {...(phone ? {} : { scroll: { x: 820 } })}
        columns={[
          {
            key: 'where',
            title: t('intake.where'),
            width: phone ? 140 : 240,
            render: (_: unknown, { problem, count, rows }) => (
              <Flex vertical gap={3}>
                <Badge status={problem.severity === 'error' ? 'error' : 'warning'} text={problem.place.sheet ?? problem.place.file} />
                <Flex wrap gap={6}>
                  {(['row', 'column'] as const).map(
                    part =>
                      problem.place[part] !== undefined && (
                        <Tag key={part} variant="filled">
                          {t(`place.${part}`)} {part === 'row' && count > 1 ? rowSpans(rows) : problem.place[part]}
                        </Tag>
                      ),
                  )}
                  {count > 1 && <Tag variant="filled">{t('intake.times', { n: count.toLocaleString('en-US') })}</Tag>}
                </Flex>
              </Flex>
            ),
          },
          {
            key: 'what',
            title: t('intake.what'),
            render: (_: unknown, { problem }) => (
              <>
                {say(problem)}
                {phone && <p className="soft">{fix(problem)}</p>}
              </>
            ),
          },
          ...(phone
            ? []
            : [
                {
                  key: 'fix',
                  title: t('intake.fix'),
                  render: (_: unknown, { problem }: ProblemGroup) => <span className="soft">{fix(problem)}</span>,
                },
              ]),
        ]}
      />
    </section>
  )
}
