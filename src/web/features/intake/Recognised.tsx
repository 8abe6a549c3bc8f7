// What each sheet was taken for: its form, where its head stands, which column became which field, and which of that was guessed; the
// clerk may say otherwise of the form and of every column.
import { useState, type ReactNode } from 'react'
import { Button, Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { useForms, type ColumnChoice, type ImportInfo, type Resaid } from '../../client/intake.ts'
import { ColumnField } from './ColumnField.tsx'
import { SheetForm } from './SheetForm.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

type Report = NonNullable<ImportInfo['report']>

export function Recognised({ report, info, say: sayAgain }: { report: Report; info: ImportInfo; say: (said: Resaid) => Promise<void> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const forms = useForms().data
  const [draft, setDraft] = useState<ColumnChoice[]>([])
  const may = info.status === 'ready' || info.status === 'refused'
  const said = (form: string, text: string) => draft.find(one => one.form === form && one.text === text)
  const say = (choice: ColumnChoice) => setDraft([...draft.filter(one => one.form !== choice.form || one.text !== choice.text), choice])
  const readAgain = () => {
    const kept = info.choices.filter(one => !draft.some(other => other.text === one.text && (one.form ?? other.form) === other.form))
    void sayAgain({ choices: [...draft, ...kept] }).then(() => setDraft([]))
  }
  return (
    <section className="bench-section">
      <h2>{t('intake.recognised')}</h2>
      {may && <p className="soft">{t('intake.columnsLead')}</p>}
      {draft.length > 0 && (
        <Flex wrap gap={8} align="center" component="p" role="status">
          <Button type="primary" onClick={readAgain}>
            {t('intake.readAgain', { n: draft.length })}
          </Button>
          <Button onClick={() => setDraft([])}>{t('intake.keepColumns')}</Button>
        </Flex>
      )}
      {report.sheets.map(sheet => (
        <Panel key={`${sheet.file} ${sheet.sheet}`} style={{ marginTop: 10 }} className="sheet-card">
          <Flex wrap gap="4px 12px" align="baseline">
            <b>{sheet.sheet === '' ? sheet.file : sheet.sheet}</b>
            <span className="soft">{sheet.file}</span>
            {may && forms !== undefined ? (
              <SheetForm at={{ file: sheet.file, sheet: sheet.sheet }} form={sheet.form} forms={forms} info={info} say={sayAgain} />
            ) : (
              <Mark of="sound">{language === 'zh' ? sheet.formZh : sheet.formEn}</Mark>
            )}
            {sheet.use !== 'ledger' && <Tag variant="filled">{t(`intake.use.${sheet.use}`)}</Tag>}
          </Flex>
          <p className="soft">
            {t('intake.head', { from: sheet.headerRows[0], to: sheet.headerRows[1] })} ·{' '}
            {(['read', 'hidden', 'subtotals', 'notes'] as const)
              .filter(name => name === 'read' || sheet.counts[name] > 0)
              .map(name => t(`intake.sheetCounts.${name}`, { n: sheet.counts[name] }))
              .join(' · ')}
          </p>
          <Grid min={250} gap="4px 20px" component="ul">
            {sheet.columns.map(column => (
              <ColumnField
                key={column.column}
                column={column}
                fields={may && sheet.use !== 'filled' ? forms?.find(form => form.id === sheet.form)?.fields : undefined}
                chosen={said(sheet.form, column.text)?.field}
                choose={field => say({ form: sheet.form, text: column.text, field })}
              />
            ))}
          </Grid>
          {sheet.preview.length > 0 && (
            <details>
              <summary>{t('intake.firstRows', { n: sheet.preview.length })}</summary>
              <SmallTable
                rows={sheet.preview.map((cells, at) => ({ cells, at }))}
                rowKey={({ at }) => String(at)}
                columns={Object.keys(sheet.preview[0]!).map(field => {
                  const column = sheet.columns.find(one => one.field === field)
                  return {
                    title: (language === 'zh' ? column?.fieldZh : column?.fieldEn) ?? field,
                    render: ({ cells }: { cells: Record<string, ReactNode> }) => cells[field] ?? '',
                  }
                })}
              />
            </details>
          )}
        </Panel>
      ))}
      {report.passedOver.length > 0 && (
        <div>
          <p className="soft">{t('intake.passedOver')}</p>
          <Flex vertical gap={8} component="ul">
            {report.passedOver.map(one => (
              <Flex key={`${one.file} ${one.sheet ?? ''}`} component="li" wrap gap="6px 14px" align="center" justify="space-between">
                <span>{one.sheet === null || one.sheet === '' ? one.file : `${one.file} · ${one.sheet}`}</span>
                {may && forms !== undefined && one.sheet !== null && (
                  <SheetForm at={{ file: one.file, sheet: one.sheet }} form={null} forms={forms} info={info} say={sayAgain} />
                )}
              </Flex>
            ))}
          </Flex>
        </div>
      )}
    </section>
  )
}
