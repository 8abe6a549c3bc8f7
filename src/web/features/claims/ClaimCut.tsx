// The cut in words and as a picture: how much was asked, how much the papers carry there, how much is missing, and where it stops.
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../ui/quantity.ts'
import { inColumn } from '../../ui/quantity.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { Panel } from '../../ui/Panel.tsx'
import './claims.css'

type Ask = { id: string; who: string; massKg: number }
export type Stop = { id: string; words: string; massKg: number; barred: boolean }

export function ClaimCut({ asks, reachedKg, stops, language }: { asks: Ask[]; reachedKg: number; stops: Stop[]; language: Language }) {
  const { t } = useTranslation()
  const scale = exactTonnes(language)
  const askedKg = asks.reduce((sum, ask) => sum + ask.massKg, 0)
  const missingKg = Math.max(0, askedKg - reachedKg)
  const most = Math.max(askedKg, reachedKg, 1)
  const width = (kg: number) => ({ width: `${(kg / most) * 100}%` })
  const mass = (kg: number) => `${inColumn(kg, scale)} ${scale.unit}`
  return (
    <Panel
      style={{ margin: '10px 0' }}
      className="cut"
      role="img"
      aria-label={`${t('claim.asked')} ${mass(askedKg)}, ${t('claim.reached')} ${mass(reachedKg)}, ${t('claim.missing')} ${mass(missingKg)}`}
    >
      <div className="cut-row">
        <span>{t('claim.asked')}</span>
        <span className="cut-bar">
          {asks.map(ask => (
            <i key={ask.id} className="cut-ask" style={width(ask.massKg)} title={`${ask.who} ${mass(ask.massKg)}`}>
              {ask.who}
            </i>
          ))}
        </span>
        <b className="num">{mass(askedKg)}</b>
      </div>
      <div className="cut-row">
        <span>{t('claim.reached')}</span>
        <span className="cut-bar">
          <i className="cut-reached" style={width(reachedKg)} />
          {missingKg > 0 && <i className="cut-missing" style={width(missingKg)} title={mass(missingKg)} />}
        </span>
        <b className="num">{mass(reachedKg)}</b>
      </div>
      <div className="cut-row cut-gap">
        <span>{t('claim.missing')}</span>
        <span />
        <b className="num worse">{mass(missingKg)}</b>
      </div>
      {stops.length > 0 && (
        <ul className="cut-stops">
          {stops.map(stop => (
            <li key={stop.id}>
              <Tag variant="filled">{t(stop.barred ? 'claim.barred' : 'claim.bounds')}</Tag> {stop.words}{' '}
              <b className="num">{mass(stop.massKg)}</b>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
