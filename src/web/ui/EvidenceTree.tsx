// What an entry stands on, down to the row, the slip and the file: a tree whose leaves say what was written at the source.
import { Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../client/active.tsx'
import { fileAddress, useChain, type ChainStep, type EvidenceChain } from '../client/ledger.ts'
import { Icon } from './Icon.tsx'
import { Ready } from './states.tsx'
import { Mark } from './Mark.tsx'

export function EvidenceTree({ ids }: { ids: string[] }) {
  const { t } = useTranslation()
  const query = useChain(ids, ids.length > 0)
  return (
    <Ready query={query}>
      {chain => (
        <>
          <Level ids={ids} known={new Map(chain.steps.map(step => [step.id, step]))} unseen={new Set(chain.unseen)} above={new Set()} />
          {chain.cut && <p className="soft">{t('ledger.chainCut')}</p>}
        </>
      )}
    </Ready>
  )
}

type LevelProps = { ids: string[]; known: Map<string, ChainStep>; unseen: Set<EvidenceChain['unseen'][number]>; above: Set<string> }
function Level({ ids, known, unseen, above }: LevelProps) {
  const { t } = useTranslation()
  return (
    <ul className="chain">
      {ids.map(id => {
        const step = known.get(id)
        return step ? (
          <Piece key={id} step={step} known={known} unseen={unseen} above={above} />
        ) : (
          <li key={id} className="chain-hidden">
            <Icon name="lock" size={14} /> {t(unseen.has(id) ? 'ledger.notVisible' : 'ledger.chainCut')}
            <small className="chain-id">{id}</small>
          </li>
        )
      })}
    </ul>
  )
}

/** Levels that are open at first; a contract goes down through offers and plans to every row of a region. */
const openLevels = 2

function Piece({ step, known, unseen, above }: { step: ChainStep } & Omit<LevelProps, 'ids'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [open, setOpen] = useState(above.size < openLevels)
  const below = above.has(step.id) ? [] : step.basedOn
  return (
    <li>
      <Mark of={step.kind}>{t(`evidenceKind.${step.kind}`)}</Mark>
      <span>
        {language === 'zh' ? step.titleZh : step.titleEn}
        {step.place && <small className="soft">{step.place}</small>}
        {step.enteredBy && <small className="soft">{t('ledger.by', { who: step.enteredBy })}</small>}
        {step.file && (
          <a className="chain-file" href={fileAddress(step.file)} download>
            <Icon name="file" size={13} /> {t('ledger.openFile')} <small>{step.file.slice(0, 12)}…</small>
          </a>
        )}
        {below.length > 0 && !open && (
          <button type="button" className="link chain-more" onClick={() => setOpen(true)}>
            {t('tonne.because', { n: below.length })}
          </button>
        )}
      </span>
      <Said says={step.says} />
      {below.length > 0 && open && <Level ids={below} known={known} unseen={unseen} above={new Set([...above, step.id])} />}
    </li>
  )
}

/** Fields that the title and the place have said already. */
const told = new Set(['file', 'sheet', 'line', 'site', 'party', 'material', 'recordedAt', 'flow', 'sha256', 'owner'])
function Said({ says }: { says: ChainStep['says'] }) {
  const { t } = useTranslation()
  const fields = Object.entries(says).filter(([name]) => !told.has(name))
  if (fields.length === 0) return null
  return (
    <Flex wrap gap="2px 18px">
      {fields.map(([name, value]) => (
        <small key={name}>
          <span className="soft">{t(`said.${name}`, name)}</span>{' '}
          <span className="num">{typeof value === 'number' && name !== 'line' ? value.toLocaleString('en-US') : value}</span>
        </small>
      ))}
    </Flex>
  )
}
