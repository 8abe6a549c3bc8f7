// Names that nobody has registered: each once, with what it stands for or, for a site, that it is registered with this import.
import { useState } from 'react'
import { Button, Flex, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { NameChoice, UnknownName } from '#domain/importJob.ts'
import { useNames } from '../../client/active.tsx'
import type { ImportInfo, Resaid } from '../../client/intake.ts'

const asNew = '\u0001'
const keyOf = ({ kind, name }: Pick<UnknownName, 'kind' | 'name'>) => `${kind} ${name}`
/** A general or hazardous code; the server checks it whole. */
const wasteCode = /^\d{3}-\d{3}-(S\d{2}|\d{2})$/u
/** An id out of a name: what an id may not hold falls away. */
const idFrom = (name: string) => name.replace(/[\s|~]/gu, '').slice(0, 120)

export function UnknownNames({ info, say }: { info: ImportInfo; say: (said: Resaid) => Promise<void> }) {
  const { t } = useTranslation()
  const names = useNames()
  const [picked, setPicked] = useState<Record<string, string>>({})
  const [codes, setCodes] = useState<Record<string, string>>({})
  const unknown = info.report?.unknown ?? []
  if (unknown.length === 0) return null
  const options = ({ kind, near }: UnknownName) => {
    const ids = [...(kind === 'sites' ? names.sites : names.materials).keys()]
    const first = near === null ? [] : [near]
    const known = [...new Set([...first, ...ids])].map(id => ({ value: id, label: kind === 'sites' ? names.site(id) : names.material(id) }))
    return [{ value: asNew, label: t(kind === 'sites' ? 'intake.registerSite' : 'intake.registerMaterial') }, ...known]
  }
  const chosen: NameChoice[] = unknown.flatMap(one => {
    const id = picked[keyOf(one)]
    if (id === undefined) return []
    const { kind, name } = one
    if (id !== asNew) return [{ kind, name, id }]
    if (kind === 'sites') return [{ kind, name, id: idFrom(name), register: true }]
    const code = (codes[keyOf(one)] ?? '').trim()
    return wasteCode.test(code) ? [{ kind, name, id: code, register: true }] : []
  })
  const kept = info.names.filter(before => !chosen.some(one => keyOf(one) === keyOf(before)))
  return (
    <section className="bench-section">
      <h2>{t('intake.unknown', { n: unknown.length })}</h2>
      <p className="soft">{t('intake.unknownLead')}</p>
      <Flex vertical gap={8} component="ul" className="unknown-names" style={{ marginBottom: 12 }}>
        {unknown.map(one => (
          <Flex key={keyOf(one)} component="li" wrap gap="6px 14px" align="center" justify="space-between">
            <span>
              <b>{one.name}</b>{' '}
              <small className="soft">
                {t(`intake.unknownKind.${one.kind}`)} · {t('intake.times', { n: one.rows.toLocaleString('en-US') })}
              </small>
            </span>
            <Select
              className="tool-select"
              showSearch
              allowClear
              optionFilterProp="label"
              popupMatchSelectWidth={false}
              aria-label={t('intake.nameIs', { name: one.name })}
              placeholder={t('intake.pickName')}
              value={picked[keyOf(one)]}
              options={options(one)}
              onChange={(id: string | undefined) => {
                const { [keyOf(one)]: _, ...rest } = picked
                setPicked(id === undefined ? rest : { ...rest, [keyOf(one)]: id })
              }}
            />
            {one.kind === 'materials' && picked[keyOf(one)] === asNew && (
              <Input
                className="tool-select"
                aria-label={t('intake.codeOf', { name: one.name })}
                placeholder="900-249-08"
                value={codes[keyOf(one)] ?? ''}
                onChange={event => setCodes({ ...codes, [keyOf(one)]: event.target.value.toUpperCase() })}
              />
            )}
          </Flex>
        ))}
      </Flex>
      <Button type="primary" disabled={chosen.length === 0} onClick={() => void say({ names: [...kept, ...chosen] })}>
        {t('intake.readNames', { n: chosen.length })}
      </Button>
    </section>
  )
}
