// The settings that a planner turns, as data: key of the scenario, what stands when it is not set, and how it reads.
import { nameOf } from '../../client/active.tsx'
import type { RegionMap, Scenario } from '../../client/types.ts'
import { quantityText, type Language } from '../../ui/quantity.ts'
import type { TFunction } from 'i18next'

export type SettingValue = Scenario['settings'][string]
export type Settings = Record<string, SettingValue>

export const targetKey = (id: string) => `target.${id}`
export const modeKey = (id: string) => `mode.${id}.cnyPerTkm`
export const policyKey = (id: string) => `policy.${id}`
export const priceKey = (material: string) => `priceFactor.${material}`
export const slotsKey = 'rail.slotsFactor'
export const levyKey = 'levy'
export const estimateKey = 'estimate'
export const discountKey = 'parameter.discountRate'
export const demandKey = 'demandFactor.*'
export const streamKey = 'streamFactor.*'

/** Sets one value, or forgets it when it is what stands anyway: the list of changes stays a list of changes. */
export function withSetting(
  settings: Settings,
  key: string,
  value: SettingValue | null | undefined,
  standing: SettingValue | undefined,
): Settings {
  const next = { ...settings }
  if (value === null || value === undefined || value === standing) delete next[key]
  else next[key] = value
  return next
}

const factorText = (value: SettingValue) => `× ${Number(value)}`

/** A setting in the reader's words; an unknown key stays readable as `key = value`. */
export function describeSetting(
  key: string,
  value: SettingValue,
  region: RegionMap,
  t: TFunction,
  language: Language,
): { name: string; text: string } {
  const [family, ...rest] = key.split('.')
  const id = rest.join('.')
  const target = family === 'target' ? region.targets.find(row => row.id === id) : undefined
  if (target)
    return {
      name: t('setting.target', { name: nameOf(target, language) }),
      text: typeof value === 'number' ? quantityText(value, target.unit, language) : onOff(value, t),
    }
  const policy = family === 'policy' ? region.policies.find(row => row.id === id) : undefined
  if (policy) return { name: nameOf(policy, language), text: onOff(value, t) }
  const mode = family === 'mode' ? region.modes.find(row => row.id === rest[0]) : undefined
  if (mode)
    return {
      name: t('setting.modePrice', { name: nameOf(mode, language) }),
      text: `${Number(value)} ${language === 'zh' ? '元/吨公里' : 'CNY/t-km'}`,
    }
  const material = region.materials.find(row => row.id === id)
  const of = id === '*' ? t('setting.all') : nameOf(material, language, id)
  switch (family) {
    case 'levy':
      return { name: t('setting.levy'), text: onOff(value, t) }
    case 'estimate':
      return { name: t('setting.estimate'), text: t(`setting.estimates.${String(value)}`, String(value)) }
    case 'rail':
      return { name: t('setting.slots'), text: factorText(value) }
    case 'priceFactor':
      return { name: t('setting.priceFactor', { name: of }), text: factorText(value) }
    case 'price':
      return { name: t('setting.price', { name: of }), text: `${Number(value)} ${language === 'zh' ? '元/吨' : 'CNY/t'}` }
    case 'demandFactor':
      return { name: t('setting.demandFactor', { name: of }), text: factorText(value) }
    case 'streamFactor':
      return { name: t('setting.streamFactor', { name: of }), text: factorText(value) }
    case 'parameter':
      return { name: t(`setting.parameters.${id}`, id), text: String(value) }
    default:
      return { name: key, text: String(value) }
  }
}

const onOff = (value: SettingValue, t: TFunction): string =>
  value === 'off' || value === false ? t('setting.off') : value === 'on' || value === true ? t('setting.on') : String(value)
