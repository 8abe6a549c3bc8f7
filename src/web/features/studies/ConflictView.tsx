// What cannot hold together: each smallest set with its members, proven or not, and the least that has to give.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import { nameOf, useLanguage, useNames } from '../../client/active.tsx'
import { RelaxationBars } from '../../ui/RelaxationBars.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { Nothing } from '../../ui/states.tsx'
import { Panel } from '../../ui/Panel.tsx'

type Answer = StudyResultOf<'conflict'>

export function ConflictView({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (answer.conflicts.length === 0 && answer.relaxations.length === 0) return <Nothing title={t('conflict.feasible')} />
  return (
    <>
      {answer.conflicts.map((conflict, i) => (
        <section key={conflict.words.zh} className="bench-section">
          <h2>{t('conflict.set', { n: i + 1 })}</h2>
          <p>{conflict.words[language]}</p>
          <p className={conflict.irreducible ? 'better' : 'soft'}>{t(conflict.irreducible ? 'conflict.proven' : 'conflict.unproven')}</p>
          <Members members={conflict.members} />
        </section>
      ))}
      {answer.relaxations.length > 0 && (
        <section className="bench-section">
          <h2>{t('limits.title')}</h2>
          <RelaxationBars relaxations={answer.relaxations} />
        </section>
      )}
    </>
  )
}

function Members({ members }: { members: Answer['conflicts'][number]['members'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  return (
    <Flex vertical gap={6} component="ol" className="members" style={{ maxWidth: 860, marginTop: 10, listStyle: 'none' }}>
      {members.map((member, at) => (
        <li key={`${member.kind} ${member.id} ${member.area} ${member.period}`}>
          <Panel tone="bad" gap={2}>
            <Flex justify="space-between" gap={16}>
              <span>
                <b className="worse">{at + 1}</b> <strong>{nameOf(member, language)}</strong>
              </span>
              <span className="num">{member.limit === null ? '' : quantityText(member.limit, member.unit, language)}</span>
            </Flex>
            <small className="soft">
              {[member.area && names.area(member.area), member.period].filter(Boolean).join(' · ')}
              {member.rows > 1 && ` · ${t('conflict.rows')} ${member.rows}`}
            </small>
          </Panel>
        </li>
      ))}
    </Flex>
  )
}
