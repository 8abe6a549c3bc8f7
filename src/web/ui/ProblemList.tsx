// Problems as a reader can act on them: what, where, and how to fix it.
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../client/types.ts'

export function ProblemList({ problems }: { problems: Problem[] }) {
  const { t, i18n } = useTranslation()
  const zh = i18n.language !== 'en'
  return (
    <ul className="problems">
      {problems.map(problem => (
        <li
          key={`${problem.code} ${Object.values(problem.place ?? {}).join(' ')} ${problem.en}`}
          className={`problem problem-${problem.severity}`}
        >
          <p className="problem-text">{zh ? problem.zh : problem.en}</p>
          <p className="problem-place">
            {(['file', 'sheet', 'row', 'column', 'path'] as const)
              .filter(part => problem.place?.[part] !== undefined)
              .map(part => (
                <Tag key={part} variant="filled">
                  {t(`place.${part}`)} {problem.place[part]}
                </Tag>
              ))}
          </p>
          <p className="problem-fix">{zh ? problem.fixZh : problem.fixEn}</p>
        </li>
      ))}
    </ul>
  )
}
