// A field of a form with its label above it.
import { Flex, Typography } from 'antd'
import type { ReactNode } from 'react'

/** @param width how wide the field wants to be, px; several stand in a row as long as they fit */
export function Labelled({ label, width, children }: { label: ReactNode; width?: number; children: ReactNode }) {
  const size = width === undefined ? { minWidth: 0 } : { flex: `1 1 ${width}px`, minWidth: 0, maxWidth: width * 1.6 }
  return (
    <Flex vertical gap={3} component="label" style={size}>
      <Typography.Text type="secondary" style={{ fontSize: 12.5 }}>
        {label}
      </Typography.Text>
      {children}
    </Flex>
  )
}
