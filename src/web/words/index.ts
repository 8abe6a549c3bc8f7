// Languages of the application: Chinese first, English by a switch; the address wins, then what the reader chose before.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import { zh } from './zh.ts'

const remembered = 'xunyu.language'

function firstLanguage(): 'zh' | 'en' {
  const asked = new URLSearchParams(window.location.search).get('lang')
  if (asked === 'zh' || asked === 'en') return asked
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh'
}

function dress(language: string): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
  document.title = language === 'en' ? 'Xunyu 循域' : '循域 Xunyu'
}

export async function startWords(): Promise<void> {
  const language = firstLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    // A state that needs no word has an empty one.
    returnEmptyString: true,
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  dress(language)
}

export function speak(language: 'zh' | 'en'): void {
  localStorage.setItem(remembered, language)
  void i18next.changeLanguage(language)
  dress(language)
}
