// What Xunyu promises about its figures, whose data it stands on, and the notices.
import { useState } from 'react'
import { Button, Flex, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../client/active.tsx'
import { ownStyle, setOwnStyle } from '../ui/map/baseStyle.ts'
import { useEvidence } from '../ui/evidence.ts'
import { Page } from '../ui/Page.tsx'
import { sourceTitle } from '../ui/sourceTitle.ts'
import { Grid } from '../ui/Grid.tsx'

const rules = ['facts', 'estimates', 'synthetic', 'law', 'carbon', 'plan', 'scale'] as const

export function AboutPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region } = useActive()
  const { openRow } = useEvidence()
  const [style, setStyle] = useState(ownStyle() ?? '')
  return (
    <Page title={t('about.title')} lead={t('about.lead')}>
      <Flex vertical gap={10} style={{ marginTop: 28, maxWidth: 920 }} component="section" className="prose">
        <h2>{t('about.rules')}</h2>
        <ul>
          {rules.map(rule => (
            <li key={rule}>{t(`about.rule.${rule}`)}</li>
          ))}
        </ul>
      </Flex>
      <Flex vertical gap={10} style={{ marginTop: 28, maxWidth: 920 }} component="section" className="prose">
        <h2>{t('about.sources')}</h2>
        <p>{t('about.sourcesText')}</p>
        <Grid min={270} gap={8}>
          {region.sources.map(source => (
            <button key={source.id} type="button" className="tile" onClick={() => openRow('sources', source.id)}>
              <strong>{sourceTitle(source, language)}</strong>
              <span className="soft">{[source.publisher, source.year].filter(Boolean).join(' · ')}</span>
              {source.licence && <small className="link">{source.licence}</small>}
            </button>
          ))}
        </Grid>
      </Flex>
      <Flex vertical gap={10} style={{ marginTop: 28, maxWidth: 920 }} component="section" className="prose">
        <h2>{t('about.map')}</h2>
        <p>{t('about.mapText')}</p>
        <Flex gap={10} style={{ maxWidth: 560 }}>
          <Input
            value={style}
            onChange={event => setStyle(event.target.value)}
            placeholder="https://…/style.json"
            aria-label={t('about.style')}
          />
          <Button onClick={() => setOwnStyle(style.trim())}>{t('about.save')}</Button>
        </Flex>
      </Flex>
      <Flex vertical gap={10} style={{ marginTop: 28, maxWidth: 920 }} component="section" className="prose">
        <h2>{t('about.notices')}</h2>
        <p>{t('about.noticesText')}</p>
        <p>
          <a href="/api/openapi.json">OpenAPI 3.1</a>
        </p>
      </Flex>
    </Page>
  )
}
