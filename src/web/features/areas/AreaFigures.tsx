// The figures of an area at one look.
import { Statistic } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AreaBook } from '#domain/areaBook.ts'
import { useLanguage } from '../../client/active.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { percent, quantity } from '../../ui/quantity.ts'

export function AreaFigures({ book }: { book: AreaBook }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const tonnes = (key: string, value: number, hint?: string) => ({ key, hint, ...quantity(value, 't', language) })
  const figures = [
    tonnes('arises', book.arisesT),
    ...(book.countedT === 0
      ? []
      : [
          tonnes('counted', book.countedT, t('area.countedText')),
          { key: 'countedRate', hint: t('area.countedText'), number: percent(book.countedUsedT / book.countedT), unit: '' },
        ]),
    tonnes('usedHere', book.usedHereT, t('area.usedHereText')),
    { key: 'ownRate', hint: undefined, number: book.arisesT > 0 ? percent(book.ownUsedT / book.arisesT) : '—', unit: '' },
    tonnes('sent', book.sentT),
    tonnes('received', book.receivedT),
    tonnes('stays', book.disposedT + book.leftT),
    tonnes('newCapacity', book.newCapacityT),
    { key: 'invested', hint: undefined, ...quantity(book.investedCny, 'CNY', language) },
  ]
  return (
    <Grid min={150} gap={10}>
      {figures.map(({ key, number, unit, hint }) => (
        <Panel key={key}>
          <Statistic
            title={<span title={hint}>{t(`area.${key}`)}</span>}
            value={number}
            suffix={unit}
            styles={{ content: { fontSize: 19 } }}
          />
        </Panel>
      ))}
    </Grid>
  )
}
