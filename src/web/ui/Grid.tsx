// Things side by side in columns of at least a width, as many as fit: on a phone one below the other.
import type { CSSProperties, ReactNode } from 'react'

type Props = {
  /** The narrowest a column may be, px. */
  min: number
  gap?: CSSProperties['gap']
  align?: CSSProperties['alignItems']
  /** Few things fill the width; without it they stay as narrow as in a full row. */
  fill?: boolean
  component?: 'div' | 'ul'
  className?: string
  children: ReactNode
}

export function Grid({ min, gap = 16, align, fill = false, component: Tag = 'div', className, children }: Props) {
  const columns = `repeat(${fill ? 'auto-fit' : 'auto-fill'}, minmax(min(100%, ${min}px), 1fr))`
  return (
    <Tag className={className} style={{ display: 'grid', gridTemplateColumns: columns, gap, alignItems: align }}>
      {children}
    </Tag>
  )
}
