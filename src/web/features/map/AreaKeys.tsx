// The key figures of the area in view, in place of those of the region.
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../../client/active.tsx'
import type { Lens } from '../../client/lens.ts'
import { useArea } from '../../client/queries.ts'
import { Figure } from '../../ui/Figure.tsx'
import { percent } from '../../ui/quantity.ts'

export function AreaKeys({ lens }: { lens: Lens }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { solved, period } = useActive()
  const book = useArea(solved, lens.id, period).data
  if (book === undefined) return null
  const keys: [word: string, tonnes: number, note?: string][] = [
    ['arises', book.arisesT, lens.name],
    ['usedHere', book.usedHereT, t('area.usedHereText')],
    ['ownUsed', book.ownUsedT, book.arisesT > 0 ? `${t('area.ownRate')} ${percent(book.ownUsedT / book.arisesT)}` : ''],
    ['net', book.receivedT - book.sentT, t('lens.ofYear', { year: book.period })],
    ['stays', book.disposedT + book.leftT],
  ]
  return keys.map(([word, tonnes, note = '']) => (
    <div className="key" key={word}>
      <span className="key-label">{t(`area.${word}`)}</span>
      <Figure value={tonnes} unit="t" language={language} sign={word === 'net'} className="key-value" />
      <span className="key-note">{note}</span>
    </div>
  ))
}
