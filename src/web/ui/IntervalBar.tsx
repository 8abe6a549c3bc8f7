// Low, central and high on one line: an estimate never stands without its interval.
export function IntervalBar({ low, central, high }: { low: number; central: number; high: number }) {
  const span = high - low
  const at = span > 0 ? ((central - low) / span) * 100 : 50
  const show = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 0 })
  return (
    <span className="interval" role="img" aria-label={`${show(low)} – ${show(central)} – ${show(high)}`}>
      <small>{show(low)}</small>
      <span className="interval-line">
        <i style={{ left: `${at}%` }} />
      </span>
      <small>{show(high)}</small>
    </span>
  )
}
