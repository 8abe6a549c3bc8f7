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
  // Its place stands before its figures have come, so that what is scrolled to stays where it is.
  const rate = book !== undefined && book.arisesT > 0 ? `${t('area.ownRate')} ${percent(book.ownUsedT / book.arisesT)}` : ''
  const keys: [word: string, tonnes: number | undefined, note?: string | undefined][] = [
    ['arises', book?.arisesT, lens.name],
    ['usedHere', book?.usedHereT, t('area.usedHereText')],
    ['ownUsed', book?.ownUsedT, rate],
    ['net', book && book.receivedT - book.sentT, book && t('lens.ofYear', { year: book.period })],
    ['stays', book && book.disposedT + book.leftT],
  ]
  return keys.map(([word, tonnes, note = '']) => (
    <div className="key" key={word}>
      <span className="key-label">{t(`area.${word}`)}</span>
      <Figure value={tonnes} unit="t" language={language} sign={word === 'net'} className="key-value" />
      <span className="key-note">{note}</span>
    </div>
  ))
}
