// What a scenario may change, for help texts: the patterns, and for a region the keys that stand for something with their values now.
import type { Region } from '#domain/region.ts'
import { settingHelp } from '#plan/settings.ts'
import type { SettingHelp } from '#plan/settings.ts'
import { settingUnitWords } from '#plan/settingUnits.ts'
import { alignedText } from '#report/words.ts'

/** Every setting as an aligned table: pattern, unit, meaning. */
export function listSettings(language: 'zh' | 'en'): { rows: SettingHelp[]; text: string } {
  return {
    rows: settingHelp,
    text: alignedText(
      settingHelp.map(({ pattern, unit, unitZh, zh, en }) => [pattern, language === 'zh' ? unitZh : unit, language === 'zh' ? zh : en]),
    ),
  }
}

export type RegionSetting = { key: string; value: number | boolean; unit: string; nameZh: string; nameEn: string }

/** The keys of a region that name one figure each, with the figure as it is. */
export function regionSettings(region: Region): RegionSetting[] {
  const row = (
    key: string,
    value: number | boolean,
    unit: string,
    of: { id: string; nameZh?: string | undefined; nameEn?: string | undefined },
  ): RegionSetting => ({ key, value, unit, nameZh: of.nameZh ?? of.nameEn ?? of.id, nameEn: of.nameEn ?? of.nameZh ?? of.id })
  return [
    ...region.targets.flatMap(target =>
      target.value === undefined ? [] : [row(`target.${target.id}`, target.value, target.unit, target)],
    ),
    ...region.policies.map(policy => row(`policy.${policy.id}`, policy.active, 'on/off', policy)),
    ...region.modes.map(mode => row(`mode.${mode.id}.cnyPerTkm`, mode.cnyPerTkm, 'CNY/tkm', mode)),
    ...region.parameters.map(parameter => row(`parameter.${parameter.id}`, parameter.value, parameter.unit, parameter)),
  ]
}

export function regionSettingsText(rows: readonly RegionSetting[], language: 'zh' | 'en'): string {
  return alignedText(
    rows.map(({ key, value, unit, nameZh, nameEn }) => [
      key,
      typeof value === 'number' ? String(value) : value ? 'on' : 'off',
      settingUnitWords(unit)[language],
      language === 'zh' ? nameZh : nameEn,
    ]),
  )
}
