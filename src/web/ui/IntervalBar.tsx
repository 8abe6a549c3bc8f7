// Low, central and high on one line: an estimate never stands without its interval.
import { Bar } from './Bar.tsx'

export function IntervalBar({ low, central, high }: { low: number; central: number; high: number }) {
  const span = high - low
  const at = span > 0 ? (central - low) / span : 0.5
  const show = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 0 })
  return (
    <span className="interval" role="img" aria-label={`${show(low)} – ${show(central)} – ${show(high)}`}>
      <small>{show(low)}</small>
      <Bar height={4} marks={[at]} className="interval-line" />
      <small>{show(high)}</small>
    </span>
  )
}
