// What comes by itself, and when next.
import { Descriptions } from 'antd'
import { useTranslation } from 'react-i18next'
import { jobKindWords } from '#domain/jobWords.ts'
import { useLanguage } from '../../client/active.tsx'
import { useSchedules } from '../../client/jobs.ts'
import { Ready } from '../../ui/states.tsx'
import { usePhone } from '../../ui/usePhone.ts'

export function Schedules() {
  const { t } = useTranslation()
  const language = useLanguage()
  const phone = usePhone()
  const time = (iso: string) =>
    new Date(iso).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'Asia/Shanghai',
    })
  return (
    <section style={{ marginTop: 24 }}>
      <h2>{t('jobs.schedules')}</h2>
      <Ready query={useSchedules()}>
        {schedules => (
          <Descriptions
            size="small"
            column={phone ? 1 : 3}
            items={schedules.map(({ id, kind, nextAt, lastAt }) => ({
              key: id,
              label: jobKindWords[kind][language],
              children: `${t('jobs.next', { at: time(nextAt) })}${lastAt === null ? '' : ` · ${t('jobs.last', { at: time(lastAt) })}`}`,
            }))}
          />
        )}
      </Ready>
    </section>
  )
}
