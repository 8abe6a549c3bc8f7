// A kept name in the language of the page.
import i18next from 'i18next'
import { nameIn } from '#domain/words/givenNames.ts'

export const shownName = (name: string): string => nameIn(name, i18next.language === 'en' ? 'en' : 'zh')
