// The firms of a what-if: the rule's own cases to begin with, or a file of one's own: a list of { firm, facts } as JSON.
import { useState } from 'react'
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Facts, FirmCase, RuleDetail } from '../../client/rules.ts'
import { FileButton } from '../../ui/FileButton.tsx'

type Props = { rule: RuleDetail; cases: FirmCase[]; onChange: (cases: FirmCase[]) => void }

export const casesOfRule = (rule: RuleDetail): FirmCase[] => rule.cases.map(({ id, facts }) => ({ firm: id, facts }))

export function FirmCases({ rule, cases, onChange }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const take = (given: string) => {
    setText(given)
    const read = readCases(given)
    setWrong('problem' in read ? t(`reform.${read.problem}`, { at: read.at }) : null)
    if ('cases' in read) onChange(read.cases)
  }
  return (
    <div style={{ margin: '14px 0' }}>
      <p>
        {text === null ? t('reform.ruleCases', { n: cases.length }) : t('reform.ownCases', { n: cases.length })}{' '}
        <Button size="small" type="link" onClick={() => setText(text === null ? JSON.stringify(cases.slice(0, 3), null, 1) : null)}>
          {t(text === null ? 'reform.editCases' : 'reform.backToCases')}
        </Button>
      </p>
      {text !== null && (
        <>
          <p className="soft">{t('reform.format', { inputs: rule.inputs.map(input => input.name).join(', ') })}</p>
          <Input.TextArea
            rows={8}
            value={text}
            spellCheck={false}
            aria-label={t('reform.editCases')}
            onChange={event => take(event.target.value)}
          />
          <FileButton accept=".json" size="small" take={file => void file.text().then(take)}>
            {t('reform.fromFile')}
          </FileButton>
          {wrong !== null && (
            <p role="alert" className="worse">
              {wrong}
            </p>
          )}
        </>
      )}
    </div>
  )
}

type Read = { cases: FirmCase[] } | { problem: 'notJson' | 'notList' | 'notCase'; at: number }
function readCases(text: string): Read {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return { problem: 'notJson', at: 0 }
  }
  if (!Array.isArray(given) || given.length === 0) return { problem: 'notList', at: 0 }
  const cases: FirmCase[] = []
  for (const [index, one] of given.entries()) {
    const { firm, facts } = (one ?? {}) as { firm?: unknown; facts?: unknown }
    if (typeof firm !== 'string' || firm === '' || typeof facts !== 'object' || facts === null) return { problem: 'notCase', at: index + 1 }
    cases.push({ firm, facts: facts as Facts })
  }
  return { cases }
}
