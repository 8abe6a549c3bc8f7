// A day of the law: a slider whose stops are the days on which something changes, and a field for any other day.
import { Input, Slider } from 'antd'
import { useTranslation } from 'react-i18next'
import './rules.css'

type Props = { changes: readonly string[]; day: string; label: string; onChange: (day: string) => void }

export function DaySlider({ changes, day, label, onChange }: Props) {
  const { t } = useTranslation()
  // The stop at or before the day; a day between two stops has the law of the earlier one.
  const at = Math.max(
    0,
    changes.findLastIndex(stop => stop <= day),
  )
  const years = new Map(changes.map((stop, index) => [stop.slice(0, 4), index]).reverse() as [string, number][])
  const marks = Object.fromEntries(
    [...years].filter((_, index) => index % Math.ceil(years.size / 8) === 0).map(([year, index]) => [index, year]),
  )
  return (
    <div className="day-slider">
      <label>
        <span className="label">{label}</span>
        <Input
          type="date"
          size="small"
          value={day}
          aria-label={label}
          onChange={event => event.target.value !== '' && onChange(event.target.value)}
        />
      </label>
      <Slider
        min={0}
        max={changes.length - 1}
        value={at}
        marks={marks}
        tooltip={{ formatter: index => changes[index ?? 0] }}
        ariaLabelForHandle={t('rule.slider', { label })}
        onChange={index => onChange(changes[index]!)}
      />
    </div>
  )
}
