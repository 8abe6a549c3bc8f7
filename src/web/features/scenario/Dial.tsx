// A number that may be turned by hand or typed, with what stands marked on the rail.
import { withinRange, type SettingRange } from '#domain/settingRange.ts'
import { InputNumber, Slider } from 'antd'
import { useTranslation } from 'react-i18next'

type Props = {
  label: string
  note?: string
  unit: string
  value: number
  standing: number
  min: number
  max: number
  step: number
  /** What the planner takes, in the unit shown: anything else is marked, never bent into the range. */
  allowed: SettingRange | undefined
  onChange: (value: number | null) => void
}

const tidy = (value: number) => Number(value.toPrecision(8))

export function Dial({ label, note, unit, value, standing, min, max, step, allowed, onChange }: Props) {
  const { t } = useTranslation()
  const changed = Math.abs(value - standing) > 1e-9 * Math.max(1, Math.abs(standing))
  const outside = !withinRange(tidy(value), allowed)
  const near = (next: number) => (Math.abs(next - standing) < step * 0.75 ? standing : tidy(next))
  return (
    <div className={changed ? 'dial dial-changed' : 'dial'}>
      <span className="dial-label">
        {label}
        {note && <small>{note}</small>}
      </span>
      <InputNumber
        size="small"
        value={tidy(value)}
        step={step}
        status={outside ? 'error' : ''}
        onChange={next => onChange(next)}
        suffix={unit}
        aria-label={label}
        controls={false}
      />
      <Slider
        min={min}
        max={outside ? max : Math.max(max, value)}
        step={step}
        value={value}
        marks={{ [standing]: ' ' }}
        onChange={next => onChange(near(next))}
        tooltip={{ formatter: null }}
        ariaLabelForHandle={label}
      />
      {outside && allowed && (
        <p className="dial-outside" role="alert">
          {t('scenario.outOfRange', {
            min: tidy(allowed.min).toLocaleString('en-US'),
            max: tidy(allowed.max).toLocaleString('en-US'),
            unit,
          })}
        </p>
      )}
      {changed && (
        <button type="button" className="link dial-reset" onClick={() => onChange(standing)}>
          {t('scenario.standing', { value: tidy(standing), unit })}
        </button>
      )}
    </div>
  )
}
