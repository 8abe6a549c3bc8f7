// Every target of the programme under its clause, with the written definition, the evidence and the price.
import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { nameOf, useActive, useLanguage } from '../../client/active.tsx'
import { useEvidence } from '../../ui/evidence.ts'
import { clauseOrder, clauseText, noClause } from '#domain/clause.ts'
import { noteText, sourceTitle } from '../../ui/sourceTitle.ts'
import type { PlanTarget } from '../../client/types.ts'
import { TargetBar } from './TargetBar.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { TargetParts } from './TargetParts.tsx'
import { useParts } from './useParts.ts'

export function TargetsByClause() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { plan, region } = useActive()
  const { openRow } = useEvidence()
  const programme = plan?.programme ?? region.meta.defaultProgramme
  const partOf = useParts()
  const solved = new Map(plan?.summary?.targets.map(target => [target.id, target]) ?? [])
  const rows = region.targets.filter(row => row.programme === programme)
  const clauses = [...new Set(rows.map(row => row.clause))].sort((a, b) => clauseOrder(a) - clauseOrder(b))
  const waiting = (row: (typeof rows)[number]): PlanTarget => ({
    id: row.id,
    clause: row.clause,
    nameZh: row.nameZh ?? row.id,
    nameEn: row.nameEn ?? row.id,
    year: row.year,
    measure: row.measure,
    sense: row.sense,
    required: row.value ?? null,
    achieved: null,
    unit: row.unit,
    price: null,
    priceUnit: '',
    met: null,
    modelled: row.modelled,
  })
  return (
    <>
      {clauses.map(clause => (
        <section key={clause} style={{ marginTop: 26 }}>
          {clause !== noClause && (
            <h2>
              <Tag variant="outlined" style={{ fontSize: 14, fontWeight: 400 }}>
                {clauseText(clause, language)}
              </Tag>{' '}
              {t('target.clauseNumber', { clause: clauseText(clause, language) })}
            </h2>
          )}
          {rows
            .filter(row => row.clause === clause)
            .map(row => (
              <Panel key={row.id} className="target-card" style={{ marginTop: 8 }}>
                <Grid min={330} gap="0 30px" fill>
                  <TargetBar
                    target={solved.get(row.id) ?? waiting(row)}
                    waiting={row.modelled && !solved.has(row.id)}
                    part={partOf(row.id)}
                  />
                  <Flex vertical gap={4} style={{ fontSize: 13 }}>
                    <p>
                      <span className="label">{t('target.definition')}</span>
                      {language === 'zh' ? row.definitionZh : row.definitionEn}
                    </p>
                    <p className="soft">
                      <span className="label">{t('target.measure')}</span>
                      {t(`measure.${row.measure}`)} · {row.year}
                      {row.reported !== undefined && <> · {t('target.reported', { value: row.reported.toLocaleString('en-US') })}</>}
                    </p>
                    {noteText(row, language) !== '' && <p className="soft">{noteText(row, language)}</p>}
                    <Flex wrap gap="4px 14px" style={{ fontSize: 12.5 }} component="p">
                      {(row.source ?? []).map(key => {
                        const source = region.sources.find(s => s.id === key)
                        return (
                          <button key={key} type="button" className="link" onClick={() => openRow('sources', key)}>
                            {source === undefined ? key : sourceTitle(source, language)}
                          </button>
                        )
                      })}
                      <button type="button" className="link no-print" onClick={() => openRow('targets', row.id)}>
                        {t('evidence.row')}
                      </button>
                    </Flex>
                  </Flex>
                </Grid>
                <TargetParts target={row.id} />
              </Panel>
            ))}
        </section>
      ))}
      {rows.length === 0 && (
        <p className="soft">
          {nameOf(region.meta, language)}: {t('target.none')}
        </p>
      )}
    </>
  )
}
