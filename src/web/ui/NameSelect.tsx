// A choice among names; what a region does not name can be typed.
import { useState } from 'react'
import { Select } from 'antd'

type SelectProps = {
  label: string
  value: string | undefined
  ids: string[]
  nameOf: (id: string) => string
  onChange: (value: string | undefined) => void
}
/** A select that also takes an id that is not in its list, as typed. */
export function NameSelect({ label, value, ids, nameOf, onChange }: SelectProps) {
  const [typed, setTyped] = useState('')
  const all = [value ?? '', ...ids, typed].filter(id => id !== '')
  return (
    <Select
      className="tool-select"
      allowClear
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      placeholder={label}
      aria-label={label}
      value={value}
      popupMatchSelectWidth={false}
      options={[...new Set(all)].map(id => ({ value: id, label: nameOf(id) }))}
      onChange={onChange}
    />
  )
}
