// What is known of one thing, a line each: antd's descriptions with the values to the right; and its main figures, large, in a row.
import { Descriptions, Flex, Statistic } from 'antd'
import type { ReactNode } from 'react'

export type Fact = { key: string; label: ReactNode; value: ReactNode }

/** @param wide the values are sentences: they begin where the labels end */
export function Facts({ facts, title, wide = false }: { facts: readonly Fact[]; title?: ReactNode; wide?: boolean }) {
  const content = wide ? { overflowWrap: 'anywhere' as const } : { justifyContent: 'end', textAlign: 'end' as const }
  return (
    <Descriptions
      size="small"
      column={1}
      colon={false}
      title={title}
      styles={{ content }}
      items={facts.map(({ key, label, value }) => ({ key, label, children: value }))}
    />
  )
}

export type MainFigure = { key: string; label: ReactNode; value: string | number; unit?: string }

/** The figure as it was written, its unit small behind it. */
const withUnit = (unit: string | undefined) => (shown: ReactNode) =>
  unit === undefined ? (
    shown
  ) : (
    <>
      {shown} <small className="soft">{unit}</small>
    </>
  )

export function MainFigures({ figures }: { figures: readonly MainFigure[] }) {
  return (
    <Flex wrap gap="10px 40px" className="account-figures">
      {figures.map(({ key, label, value, unit }) => (
        <Statistic key={key} title={label} value={value} formatter={withUnit(unit)} />
      ))}
    </Flex>
  )
}
