// The answer of a study: what it says in sentences, then the view of its kind.
import { Flex } from 'antd'
import { useLanguage } from '../../client/active.tsx'
import type { KeptStudy } from '#domain/studyInfo.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { AlternativesView } from './AlternativesView.tsx'
import { ConflictView } from './ConflictView.tsx'
import { IncentivesView } from './IncentivesView.tsx'
import { LexicographicView } from './LexicographicView.tsx'
import { ParetoView } from './ParetoView.tsx'
import { PriceSidesView } from './PriceSidesView.tsx'
import { RobustView } from './RobustView.tsx'
import { WhyView } from './WhyView.tsx'

export function StudyAnswerView({ kept }: { kept: KeptStudy }) {
  const language = useLanguage()
  return (
    <>
      {kept.unfinished && <p className="study-words worse">{kept.unfinished.words[language]}</p>}
      {(kept.result.kind !== 'why' || kept.result.ways.length === 0) && (
        <Flex vertical gap={4} className="study-words">
          {kept.result.words.map(words => (
            <p key={words.zh}>{words[language]}</p>
          ))}
        </Flex>
      )}
      <ResultView kept={kept} />
      {kept.warnings.length > 0 && <ProblemList problems={kept.warnings} />}
    </>
  )
}

function ResultView({ kept: { result, plans } }: { kept: KeptStudy }) {
  switch (result.kind) {
    case 'pareto':
      return <ParetoView front={result} plans={plans} />
    case 'lexicographic':
      return <LexicographicView answer={result} plans={plans} />
    case 'alternatives':
      return <AlternativesView answer={result} plans={plans} />
    case 'robust':
      return <RobustView answer={result} plans={plans} />
    case 'prices':
      return <PriceSidesView answer={result} />
    case 'why':
      return <WhyView answer={result} />
    case 'conflict':
      return <ConflictView answer={result} />
    case 'incentives':
      return <IncentivesView answer={result} />
  }
}
