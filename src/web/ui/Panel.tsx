// A card of antd with its parts one below the other; one that is chosen has the colour of choice, one that judges that of its judgement.
import { Card, type CardProps } from 'antd'
import type { CSSProperties, ReactNode } from 'react'

const tones = { good: 'var(--green)', bad: 'var(--brick)', warn: 'var(--amber-mid)', plain: 'var(--line)' } as const
type Props = Pick<CardProps, 'className' | 'style' | 'role' | 'aria-label' | 'aria-live'> & {
  gap?: number
  align?: CSSProperties['alignItems']
  on?: boolean
  tone?: keyof typeof tones
  children: ReactNode
}

export function Panel({ gap = 8, align, on = false, tone, style, children, ...rest }: Props) {
  return (
    <Card
      size="small"
      {...rest}
      style={{
        ...(on ? { borderColor: 'var(--teal)', boxShadow: '0 0 0 1px var(--teal)' } : {}),
        ...(tone === undefined ? {} : { borderInlineStart: `4px solid ${tones[tone]}` }),
        ...style,
      }}
      styles={{ body: { display: 'flex', flexDirection: 'column', gap, alignItems: align } }}
    >
      {children}
    </Card>
  )
}
