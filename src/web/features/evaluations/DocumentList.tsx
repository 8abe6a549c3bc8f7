// The papers behind a line by their names: a document opens in the browser (a picture beside it), a link leads out, a voucher is named.
import { Flex, Image } from 'antd'
import { useTranslation } from 'react-i18next'
import { chineseDay } from '#domain/chineseDay.ts'
import { isPublicLink } from '#domain/evaluation/document.ts'
import { documentAddress, useDocuments, type EvaluationFile } from '../../client/evaluations.ts'
import { useLanguage } from '../../client/active.tsx'

const mostNamed = 3
export function DocumentList({ file, ids }: { file: EvaluationFile; ids: readonly string[] }) {
  const { t } = useTranslation()
  if (ids.length === 0) return '—'
  return (
    <Flex vertical gap={2}>
      {ids.slice(0, mostNamed).map(id => (
        <OneDocument key={id} file={file} id={id} />
      ))}
      {ids.length > mostNamed && <span className="soft">{t('evaluation.morePapers', { n: ids.length - mostNamed })}</span>}
    </Flex>
  )
}

function OneDocument({ file, id }: { file: EvaluationFile; id: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const document = useDocuments(file.evaluationCase.id).data?.find(one => one.id === id)
  if (document === undefined) {
    const paper = file.account.evidence.find(one => one.id === id)
    if (paper !== undefined) return <span>{language === 'zh' ? paper.titleZh : paper.titleEn}</span>
    if (!isPublicLink(id)) return <code>{id}</code>
    return (
      <a href={id} target="_blank" rel="noreferrer noopener">
        {id}
      </a>
    )
  }
  const address = documentAddress(document.id)
  return (
    <Flex gap={8} align="center">
      {document.mediaType.startsWith('image/') && (
        <Image src={address} alt={document.name} width={36} height={28} style={{ objectFit: 'cover' }} />
      )}
      <span>
        <a href={address} target="_blank" rel="noopener">
          {document.name}
        </a>
        <span className="soft" title={`SHA-256 ${document.sha256}`}>
          {' '}
          {chineseDay(document.recordedAt)}
          {document.validTo !== null && ` · ${t('evaluation.holdsTo', { day: document.validTo })}`} · {document.sha256.slice(0, 8)}
        </span>
      </span>
    </Flex>
  )
}
