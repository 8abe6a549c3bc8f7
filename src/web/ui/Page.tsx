// The frame of a page that is read, not flown over: a title, one sentence of what it is for, and its tools.
import { Flex } from 'antd'
import type { ReactNode } from 'react'

export function Page({
  title,
  lead,
  tools,
  children,
  wide = false,
}: {
  title: string
  lead?: string
  tools?: ReactNode
  children: ReactNode
  wide?: boolean
}) {
  return (
    <main className={wide ? 'page page-wide' : 'page'}>
      <Flex component="header" wrap justify="space-between" gap="10px 24px" align="start" className="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {tools && (
          <Flex wrap gap={12} align="center" className="page-tools">
            {tools}
          </Flex>
        )}
      </Flex>
      {children}
    </main>
  )
}
