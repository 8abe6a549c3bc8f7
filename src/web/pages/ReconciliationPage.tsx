// Reconciliation: what the books of a period, or a reader's own network, say once every balance must close; and disputed flows.
import { problem } from '#domain/problem.ts'
import { useState } from 'react'
import { Flex, Input, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDemonstrationNames } from '../client/active.tsx'
import { ApiProblem } from '../client/http.ts'
import { reconcileNetwork, useLedgerReconciliation, type Network, type Reconciliation } from '../client/reconcile.ts'
import type { Problem } from '../client/types.ts'
import { NameSelect } from '../ui/NameSelect.tsx'
import { EvidenceTree } from '../ui/EvidenceTree.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { Disputes } from '../features/reconciliation/Disputes.tsx'
import { FlowCompare } from '../features/reconciliation/FlowCompare.tsx'
import { flowName } from '../features/reconciliation/flowNames.ts'
import { NetworkPicture } from '../features/reconciliation/NetworkPicture.tsx'
import { Verdict } from '../features/reconciliation/Verdict.tsx'
import { BooksLabel } from '../ui/BooksLabel.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemList } from '../ui/ProblemList.tsx'
import { Nothing, Ready } from '../ui/states.tsx'
import { useView } from '../view.ts'
import { Panel } from '../ui/Panel.tsx'
import { Labelled } from '../ui/Labelled.tsx'

export function ReconciliationPage() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const tab = view.tab === 'disputes' ? 'disputes' : 'flows'
  return (
    <Page wide title={t('nav.reconciliation')} lead={t('reconcile.lead')}>
      <Tabs
        activeKey={tab}
        onChange={key => setView({ tab: key === 'flows' ? undefined : key })}
        items={['flows', 'disputes'].map(key => ({ key, label: t(`reconcile.tab.${key}`) }))}
      />
      {tab === 'disputes' ? <Disputes /> : <Flows />}
    </Page>
  )
}

function Flows() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const names = useDemonstrationNames()
  const [own, setOwn] = useState<{ name: string; result: Reconciliation } | null>(null)
  const [refused, setRefused] = useState<Problem[]>([])
  const ask = {
    from: view.from ?? '2022-01-01',
    to: view.to ?? '2022-12-31',
    ...(view.material === undefined ? {} : { material: view.material }),
  }
  const query = useLedgerReconciliation(ask, own === null)
  const take = (file: File) => {
    setRefused([])
    file
      .text()
      .then(text => reconcileNetwork(JSON.parse(text) as Network))
      .then(
        result => setOwn({ name: file.name, result }),
        (error: unknown) => setRefused(error instanceof ApiProblem ? error.problems : [notJson]),
      )
  }
  return (
    <>
      <Flex wrap gap="10px 18px" align="end" style={{ marginBottom: 14 }}>
        {own === null ? (
          <>
            {(['from', 'to'] as const).map(end => (
              <Labelled key={end} label={t(`reconcile.${end}`)} width={158}>
                <Input type="date" value={ask[end]} onChange={event => setView({ [end]: event.target.value || undefined })} />
              </Labelled>
            ))}
            <NameSelect
              label={t('ledger.material')}
              value={view.material}
              ids={[...names.materials.keys()]}
              nameOf={names.material}
              onChange={material => setView({ material })}
            />
          </>
        ) : (
          <p>
            {t('reconcile.own', { name: own.name })}{' '}
            <button type="button" className="link" onClick={() => setOwn(null)}>
              {t('reconcile.fromLedger')}
            </button>
          </p>
        )}
        <FileButton accept=".json" take={take}>
          {t('reconcile.network')}
        </FileButton>
      </Flex>
      {refused.length > 0 && <ProblemList problems={refused} />}
      {own !== null ? (
        <Result result={own.result} assumed={[]} synthetic={own.result.synthetic} />
      ) : (
        <Ready query={query}>{answer => <Result {...answer} synthetic={answer.result.synthetic} />}</Ready>
      )}
    </>
  )
}

function Result({ result, assumed, synthetic }: { result: Reconciliation; assumed: string[]; synthetic: boolean }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const [view, setView] = useView()
  const call = (id: string) => {
    const flow = result.flows.find(one => one.id === id)
    return flow === undefined ? id : flowName(flow, names, t)
  }
  const open = result.flows.find(flow => flow.id === view.flow)
  if (result.flows.length === 0) return <Nothing title={t('reconcile.none')}>{t('reconcile.noneText')}</Nothing>
  return (
    <>
      <BooksLabel also={synthetic} />
      <Verdict result={result} names={names} />
      {open !== undefined && (
        <Panel gap={10} style={{ marginTop: 16 }}>
          <Flex justify="space-between" gap={12} align="start" component="header">
            <strong>{flowName(open, names, t)}</strong>
            <button type="button" className="link" onClick={() => setView({ flow: undefined })}>
              {t('map.close')}
            </button>
          </Flex>
          <EvidenceTree ids={open.basedOn} />
        </Panel>
      )}
      <section className="bench-section">
        <h2>{t('reconcile.flows')}</h2>
        <FlowCompare result={result} names={names} onOpen={flow => setView({ flow: flow.id })} />
      </section>
      <NetworkPicture result={result} names={names} />
      {assumed.length > 0 && (
        <section className="bench-section">
          <h2>{t('reconcile.assumed')}</h2>
          <Flex vertical gap={6} component="ul">
            {assumed.map(line => (
              <li key={line}>{call(line)}</li>
            ))}
          </Flex>
        </section>
      )}
    </>
  )
}

const notJson: Problem = problem(
  'file.json',
  {},
  {
    zh: '这个文件不是 JSON。',
    en: 'This file is not JSON.',
    fixZh: '网络文件的写法见 docs/how-to；Excel 与 CSV 请用 xunyu reconcile。',
    fixEn: 'See docs/how-to for the form of a network; for Excel and CSV use xunyu reconcile.',
  },
)
