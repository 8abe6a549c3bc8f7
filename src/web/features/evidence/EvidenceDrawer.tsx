// The drawer behind every figure: how it was made, what it sums from, and the rows with their sources.
import { Drawer, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../../client/active.tsx'
import { useEvidence, type EvidenceOf } from '../../ui/evidence.ts'
import { useReturnFocus } from '../../ui/keyboard.ts'
import { usePhone } from '../../ui/usePhone.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useView } from '../../view.ts'
import { RowCard } from './RowCard.tsx'
import { StreamGround } from './StreamGround.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import './evidence.css'

export function EvidenceDrawer({ evidence, close }: { evidence: EvidenceOf | null; close: () => void }) {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const phone = usePhone()
  useReturnFocus()
  const { region } = useActive()
  const language = useLanguage()
  const at = view.row?.indexOf('~') ?? -1
  const row = view.row !== undefined && at > 0 ? { table: view.row.slice(0, at), key: view.row.slice(at + 1) } : undefined
  return (
    <Drawer
      open
      onClose={close}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '82%' : 460}
      className="evidence"
      closable={false}
      mask={{ blur: false }}
      title={
        <Flex align="center" gap={8}>
          {row && evidence && (
            <button type="button" className="icon-button" aria-label={t('evidence.back')} onClick={() => setView({ row: undefined })}>
              <Icon name="back" />
            </button>
          )}
          <span style={{ flex: 1, fontSize: 16 }}>{row ? t(`table.${row.table}`, row.table) : evidence?.title}</span>
          <button type="button" className="icon-button" aria-label={t('map.close')} onClick={close}>
            <Icon name="close" />
          </button>
        </Flex>
      }
    >
      {row ? (
        <RowCard key={view.row} region={region.meta.id} table={row.table} rowKey={row.key} language={language} />
      ) : (
        evidence && <Derivation evidence={evidence} />
      )}
    </Drawer>
  )
}

function Derivation({ evidence }: { evidence: EvidenceOf }) {
  const { t } = useTranslation()
  const { openRow } = useEvidence()
  return (
    <Flex vertical gap={10} className="derivation">
      {evidence.value && <p className="derivation-value">{evidence.value}</p>}
      {evidence.derivation?.split('\n').map(line => (
        <p key={line}>{line}</p>
      ))}
      {evidence.parts && evidence.parts.length > 0 && (
        <SmallTable
          rows={evidence.parts}
          rowKey={part => part.label}
          columns={[
            { head: true, render: part => part.label },
            { num: true, render: part => part.text },
          ]}
          {...(evidence.sums && evidence.value ? { sum: [t('evidence.sum'), evidence.value] } : {})}
        />
      )}
      {evidence.stream && <StreamGround {...evidence.stream} />}
      {evidence.rows && evidence.rows.length > 0 && (
        <>
          <h3>{t('evidence.standsOn')}</h3>
          <ul className="stands-on">
            {evidence.rows.map(row => (
              <li key={`${row.table}~${row.key}`}>
                <button type="button" onClick={() => openRow(row.table, row.key)}>
                  <small>{t(`table.${row.table}`, row.table)}</small>
                  <span>{row.label ?? row.key}</span>
                  <Icon name="open" size={14} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Flex>
  )
}
