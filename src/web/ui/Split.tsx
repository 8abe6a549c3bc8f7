// A page in two: what it is about, and what stands beside it. Where both do not fit side by side, the second goes below the first.
import { Flex } from 'antd'
import type { ReactNode } from 'react'

type Props = {
  /** Width of what stands beside, px. */
  width: number
  side: ReactNode
  /** What stands beside comes first, as the list that a page is chosen from. */
  first?: boolean
  gap?: number
  className?: string
  children: ReactNode
}

export function Split({ width, side, first = false, gap = 28, className, children }: Props) {
  const beside = <div style={{ flex: `1 1 ${width}px`, minWidth: 0 }}>{side}</div>
  return (
    <Flex wrap gap={gap} align="start" className={className}>
      {first && beside}
      <div style={{ flex: '999 1 0', minWidth: 'min(100%, 55%)' }}>{children}</div>
      {!first && beside}
    </Flex>
  )
}
