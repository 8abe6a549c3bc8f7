// Problems as a reader can act on them: what, where, and how to fix it.
import { Alert, Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../client/types.ts'

export function ProblemList({ problems }: { problems: Problem[] }) {
  const { i18n } = useTranslation()
  const zh = i18n.language !== 'en'
  return (
    <Flex vertical gap={8} component="ul" className="problems">
      {problems.map(problem => (
        <li key={`${problem.code} ${Object.values(problem.place ?? {}).join(' ')} ${problem.en}`}>
          <Alert
            className="problem"
            type={problem.severity === 'warning' ? 'warning' : 'error'}
            title={zh ? problem.zh : problem.en}
            description={
              <>
                <ProblemPlace place={problem.place ?? {}} />
                {zh ? problem.fixZh : problem.fixEn}
              </>
            }
          />
        </li>
      ))}
    </Flex>
  )
}

/** Where in a request a value stands is for programs; the message names the field. */
const ofRequest = /^(?:body|querystring|params|headers)(?:\.|$)|^steps\.\d/u

function ProblemPlace({ place }: { place: Problem['place'] }) {
  const { t } = useTranslation()
  const named = (['file', 'sheet', 'row', 'column', 'path'] as const).filter(
    part => place[part] !== undefined && !(part === 'path' && ofRequest.test(place[part])),
  )
  if (named.length === 0) return null
  return (
    <Flex wrap gap={6} style={{ marginBottom: 4 }}>
      {named.map(part => (
        <Tag key={part} variant="filled">
          {t(`place.${part}`)} {place[part]}
        </Tag>
      ))}
    </Flex>
  )
}
