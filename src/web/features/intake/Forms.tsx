// Empty forms to fill in, and the statutory forms of a year filled from the ledger.
import { useState } from 'react'
import { Button, Flex, InputNumber, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useDemonstrationNames } from '../../client/active.tsx'
import { filledAddress, templateOf } from '../../client/intake.ts'
import { today } from '../../ui/asOf.ts'
import { useBalances, useBookYears } from '../../client/ledger.ts'
import { Icon } from '../../ui/Icon.tsx'
import { NameSelect } from '../../ui/NameSelect.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'

export function Forms() {
  const { t } = useTranslation()
  const { region } = useActive()
  const names = useDemonstrationNames()
  const [asked, setYear] = useState<number | undefined>()
  const [party, setParty] = useState<string | undefined>()
  const newest = useBookYears(party).data?.[0]
  const year = asked ?? newest ?? Number(today().slice(0, 4))
  const [basis, setBasis] = useState<'wet' | 'dry'>('wet')
  const [file, setFile] = useState<'xlsx' | 'zip'>('xlsx')
  const parties = [...new Set(useBalances({ limit: 1000 }).data?.lines.map(line => line.account.party))]
  const ask = { year, basis, region: region.meta.id, ...(party === undefined ? {} : { party }) }
  const icon = <Icon name="download" size={15} />
  return (
    <Grid min={260} fill>
      <Panel align="start">
        <h3>{t('intake.template')}</h3>
        <p>{t('intake.templateText')}</p>
        <Flex wrap gap={8} align="center">
          <Button href={templateOf('ledger', region.meta.id)} icon={icon}>
            {t('intake.ledgerTemplate')}
          </Button>
          <Button href={templateOf('hazardous', region.meta.id)} icon={icon}>
            {t('intake.hazardousTemplate')}
          </Button>
          <Button href={templateOf('registry', region.meta.id)} icon={icon}>
            {t('intake.registryTemplate')}
          </Button>
        </Flex>
      </Panel>
      <Panel align="start">
        <h3>{t('intake.filled')}</h3>
        <p>{t('intake.filledText')}</p>
        <Flex wrap gap={8} align="center">
          <InputNumber value={year} min={2000} max={2100} aria-label={t('intake.year')} onChange={value => setYear(value ?? undefined)} />
          <NameSelect label={t('intake.everyParty')} value={party} ids={parties} nameOf={names.site} onChange={setParty} />
          <Segmented
            value={basis}
            options={(['wet', 'dry'] as const).map(value => ({ value, label: t(`intake.${value}`) }))}
            onChange={value => setBasis(value)}
          />
          <Segmented
            value={file}
            options={[
              { value: 'xlsx' as const, label: 'Excel' },
              { value: 'zip' as const, label: 'CSV' },
            ]}
            onChange={value => setFile(value)}
          />
        </Flex>
        <Flex wrap gap={8} align="center">
          <Button href={filledAddress('ledger', ask, file)} icon={icon}>
            {t('intake.statutory')}
          </Button>
          <Button href={filledAddress('hazardous', ask, file)} icon={icon}>
            {t('intake.hazardous')}
          </Button>
          <Button href={filledAddress('records', ask, file)} icon={icon}>
            {t('intake.records')}
          </Button>
        </Flex>
      </Panel>
    </Grid>
  )
}
