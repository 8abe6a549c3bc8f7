// A gauge: parts and marks on a track, each placed by its share of the whole. Colours are names of the palette.
type Part = { from: number; to: number; colour: string; title?: string }
type Props = {
  parts?: readonly (Part | null)[]
  marks?: readonly number[]
  height?: number
  /** A line in the middle, for what runs to both sides. */
  middle?: boolean
  /** No ground of its own. */
  bare?: boolean
  /** What it shows, in words; without it the figures beside it say so. */
  label?: string
  className?: string
}

const none: readonly never[] = []
const percent = (share: number) => `${100 * Math.min(1, Math.max(0, share))}%`

export function Bar({ parts = none, marks = none, height = 12, middle = false, bare = false, label, className = '' }: Props) {
  const kind = `bar ${middle ? 'bar-middle' : bare ? 'bar-bare' : ''} ${className}`
  return (
    <span className={kind} style={{ height }} {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
      {parts
        .filter(part => part !== null)
        .map(({ from, to, colour, title }) => (
          <i
            key={`${from} ${colour} ${title ?? ''}`}
            title={title}
            style={{ left: percent(from), right: percent(1 - to), background: `var(--${colour})` }}
          />
        ))}
      {marks.map(at => (
        <b key={at} style={{ left: percent(at) }} />
      ))}
    </span>
  )
}
