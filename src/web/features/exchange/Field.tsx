// A field with its label above it and, below, what the server found wrong with it, or a hint.
import type { ReactNode } from 'react'
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../client/types.ts'
import { Labelled } from '../../ui/Labelled.tsx'

const pathOf = (problem: Problem): string => (problem.place?.path ?? '').replace(/^body\.(notice\.)?/u, '')
const fields =
  /^(party|partyName|material|massKg|place|fromDay|toDay|grade|wasteCode|priceCnyPerT|minLotKg|basis|moisture|maxHaulKm|contact|note|modes|quality|limits)(\.|$)/u
/** Whether a problem is of a field that the form has; others stand below it. */
export const shownAtField = (problem: Problem): boolean => fields.test(pathOf(problem))
export const problemsAt = (problems: readonly Problem[], field: string): Problem[] =>
  problems.filter(problem => pathOf(problem) === field || pathOf(problem).startsWith(`${field}.`))

type Props = { label: string; problems: readonly Problem[]; hint?: string; children: ReactNode }
export function Field({ label, problems, hint = '', children }: Props) {
  return (
    <Flex vertical gap={3} className="notice-field" style={{ minWidth: 0 }}>
      <Labelled label={label}>{children}</Labelled>
      <FieldProblems problems={problems} />
      {problems.length === 0 && hint !== '' && <small className="soft">{hint}</small>}
    </Flex>
  )
}

export function FieldProblems({ problems }: { problems: readonly Problem[] }) {
  const { i18n } = useTranslation()
  const zh = i18n.language !== 'en'
  return problems.map(problem => (
    <div role="alert" key={`${problem.code} ${pathOf(problem)}`} className={problem.severity === 'warning' ? 'soft' : 'worse'}>
      {zh ? problem.zh : problem.en}
      {zh ? '：' : ': '}
      {zh ? problem.fixZh : problem.fixEn}
    </div>
  ))
}
