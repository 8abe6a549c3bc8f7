// What was handed in so far, the newest first.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../client/access.ts'
import { useImports } from '../../client/intake.ts'
import { Ready } from '../../ui/states.tsx'
import { useView } from '../../view.ts'
import { moment } from '../../ui/asOf.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Grid } from '../../ui/Grid.tsx'

export const importTone = (status: string) =>
  status === 'saved' ? 'sound' : status === 'ready' ? 'running' : status === 'refused' || status === 'failed' ? 'failed' : ''

export function ImportList() {
  const { t } = useTranslation()
  const [, setView] = useView()
  const { data: me } = useMe()
  const known = me !== undefined && me.by !== 'public' && me.by !== 'refused'
  const query = useImports(known)
  if (!known) return me === undefined ? null : <p className="soft">{t('intake.yours')}</p>
  return (
    <Ready query={query}>
      {({ imports }) =>
        imports.length === 0 ? (
          <p className="soft">{t('intake.noneYet')}</p>
        ) : (
          <Grid min={420} gap={12}>
            {imports.map(info => (
              <button key={info.id} type="button" className="tile" onClick={() => setView({ import: info.id }, true)}>
                <Flex justify="space-between" gap={12} align="start" component="span">
                  <strong>{info.name}</strong>
                  <Mark of={importTone(info.status)}>{t(`intake.status.${info.status}`)}</Mark>
                </Flex>
                <small>{moment(info.savedAt ?? info.createdAt)}</small>
                {info.report && (
                  <span>
                    {t('intake.counts', { facts: info.report.facts, errors: info.report.errors, warnings: info.report.warnings })}
                  </span>
                )}
              </button>
            ))}
          </Grid>
        )
      }
    </Ready>
  )
}
