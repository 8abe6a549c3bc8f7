// What was handed in so far, the newest first.
import { useTranslation } from 'react-i18next'
import { useImports } from '../../client/intake.ts'
import { Ready } from '../../ui/states.tsx'
import { useView } from '../../view.ts'
import { moment } from '../../ui/asOf.ts'

export const importTone = (status: string) =>
  status === 'saved'
    ? 'badge-sound'
    : status === 'ready'
      ? 'badge-running'
      : status === 'refused' || status === 'failed'
        ? 'badge-failed'
        : ''

export function ImportList() {
  const { t } = useTranslation()
  const [, setView] = useView()
  return (
    <Ready query={useImports()}>
      {({ imports }) =>
        imports.length === 0 ? (
          <p className="soft">{t('intake.noneYet')}</p>
        ) : (
          <div className="study-list">
            {imports.map(info => (
              <button key={info.id} type="button" className="study-line" onClick={() => setView({ import: info.id }, true)}>
                <span className="study-line-head">
                  <strong>{info.name}</strong>
                  <span className={`badge ${importTone(info.status)}`}>{t(`intake.status.${info.status}`)}</span>
                </span>
                <small>{moment(info.savedAt ?? info.createdAt)}</small>
                {info.report && (
                  <span className="study-line-words">
                    {t('intake.counts', { facts: info.report.facts, errors: info.report.errors, warnings: info.report.warnings })}
                  </span>
                )}
              </button>
            ))}
          </div>
        )
      }
    </Ready>
  )
}
