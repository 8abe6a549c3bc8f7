// The two tables of the machine as a document with pictures (Mermaid state diagrams) and the rows behind them.
import type { DealSide } from '#domain/exchange/negotiation.ts'
import {
  dealSideWords,
  failureWords,
  frameworkStateWords,
  frameworkStepWords,
  negotiationStateWords,
  turnWords,
} from '#domain/words/deal.ts'
import { type Actor, frameworkWays, negotiationWays, type Way, type When } from './machine.ts'

type Words = Readonly<Record<string, { zh: string; en: string }>>
const whenWords: Record<When, { zh: string; en: string }> = {
  deadlinePast: { zh: '答复期限已过', en: 'the moment to answer by is past' },
  noDeadline: { zh: '未定答复期限', en: 'no moment to answer by was given' },
}

/** Ways that differ only in who takes them are one arrow. */
function arrows(ways: readonly Way<string, string>[]): { from: string; event: string; to: string; by: Actor[]; when: When | undefined }[] {
  const found = new Map<string, { from: string; event: string; to: string; by: Actor[]; when: When | undefined }>()
  for (const { from, event, to, by, when } of ways) {
    const key = [from, event, to, when].join(' ')
    const arrow = found.get(key) ?? { from, event, to, by: [], when }
    arrow.by.push(by)
    found.set(key, arrow)
  }
  return [...found.values()]
}

const side = (by: readonly Actor[]): { zh: string; en: string } => ({
  zh: by.map(one => dealSideWords[one].zh).join('、'),
  en: by.map(one => dealSideWords[one].en).join(' or '),
})

function diagram(ways: readonly Way<string, string>[], states: Words, events: Words, ends: readonly string[]): string {
  const lines = arrows(ways).map(({ from, event, to, by, when }) => {
    const condition = when === undefined ? '' : `，${whenWords[when].zh}`
    return `    ${from === 'none' ? '[*]' : from} --> ${to}: ${events[event]?.zh}（${side(by).zh}${condition}）`
  })
  const names = Object.entries(states).map(([state, { zh }]) => `    ${state}: ${zh}`)
  return ['```mermaid', 'stateDiagram-v2', ...names, ...lines, ...ends.map(state => `    ${state} --> [*]`), '```'].join('\n')
}

function table(ways: readonly Way<string, string>[], states: Words, events: Words): string {
  const name = (words: Words, id: string): string => (id === 'none' ? '-' : `${words[id]?.zh} / ${words[id]?.en}`)
  const rows = arrows(ways).map(({ from, event, to, by, when }) => {
    const condition = when === undefined ? '' : `${whenWords[when].zh} / ${whenWords[when].en}`
    return `| ${name(states, from)} | ${name(events, event)} | ${side(by).zh} / ${side(by).en} | ${condition} | ${name(states, to)} |`
  })
  return ['| 状态 / state | 动作 / act | 谁 / who | 条件 / when | 之后 / then |', '|---|---|---|---|---|', ...rows].join('\n')
}

/** States out of which nothing leads to another state. */
const ending = (ways: readonly Way<string, string>[]): string[] =>
  [...new Set(ways.map(({ to }) => to))].filter(state => ways.every(({ from, to }) => from !== state || to === state))

export function negotiationDocument(): string {
  const sides = (['seller', 'buyer'] satisfies DealSide[]).map(one => `${dealSideWords[one].zh} = ${dealSideWords[one].en}`).join(', ')
  const reasons = Object.values(failureWords).map(({ zh, en }) => `${zh} (${en})`)
  return `# 磋商与框架合同 / Negotiations and framework contracts

Drawn from the tables of \`src/exchange/negotiation/machine.ts\`, which the product itself follows; a test fails when this page is not theirs any
more. ${sides}.

## 磋商 / Negotiation

${diagram(negotiationWays, negotiationStateWords, turnWords, ending(negotiationWays))}

${table(negotiationWays, negotiationStateWords, turnWords)}

An acceptance names the turn that it accepts; one that is not the newest is refused with the newest, and so is one of a notice that has changed. A
refusal gives one of these reasons: ${reasons.join(', ')}.

## 框架合同 / Framework contract

${diagram([{ from: 'none', event: 'sign', by: 'buyer', to: 'active' }, { from: 'none', event: 'sign', by: 'seller', to: 'active' }, ...frameworkWays], frameworkStateWords, { ...frameworkStepWords, sign: { zh: '签约', en: 'signing' } }, ending(frameworkWays))}

${table(frameworkWays, frameworkStateWords, frameworkStepWords)}

## 每一千克在哪里 / Where each kilogram is

| 数 / figure | 含义 / meaning |
|---|---|
| promised | What the notice is bound by: the total, or after the end what was called off and not released. Never above the mass of the notice. |
| called off | Sum of the call-offs less what was released of them. Never above the total. |
| confirmed | Called off and set aside at the giver's stock: a contract, on which trips are made. |
| pending | promised - confirmed: the pending entry of the ledger. It reserves the mass on hand where the notice is of stock, else what is still to arise. |

## 怎么用 / How it is used

| 做什么 / what | 命令 / command |
|---|---|
| 开始磋商 / begin | \`xunyu deal open --offer <notice> --party <own party> --site <own site> --mass-kg 150000 --price 12.50 --from <day> --to <day>\` |
| 还价 / counter | \`xunyu deal counter <negotiation> --mass-kg 140000 --price 12.50 --from <day> --to <day>\` |
| 接受并签约 / accept and sign | \`xunyu deal accept <negotiation> --turn 2\` |
| 提货 / call off | \`xunyu deal call-off <contract> --day <day> --mass-kg 32000\` |
| 确认备货 / confirm | \`xunyu deal confirm <contract> --call-off <id>\` |
| 发运 / send | \`xunyu trade dispatch <contract of the confirmation> ...\` |
| 变更、终止 / amend, end | \`xunyu deal propose <contract> ...\`, \`xunyu deal amend <contract>\`, \`xunyu deal end <contract> --why <reason>\` |

## 接口与推送 / Interface and news

\`/api/exchange/negotiations\`, \`/api/exchange/frameworks\`: read, begin, \`/turns\`, \`/steps\`; every write takes \`?dryRun=true\` and an \`Idempotency-Key\`. Out of
turn, of an old version, past its moment or beyond what is left is 409, and says what is new or left. \`/api/webhooks\` has news of both kinds sent to an https
address: \`{type, timestamp, data: {id, kind, by, ordinal}}\`, no terms, signed as Standard Webhooks has it (\`webhook-id\`, \`webhook-timestamp\`,
\`webhook-signature\`; the secret is shown once). What is answered with another status than 2xx comes again after 5 s, 1 and 10 minutes, 1, 4, 10 and 20 hours, with the
same \`webhook-id\`; 410 ends it. Each try is listed under \`/api/webhooks/{id}/deliveries\`. \`/api/exchange/board\`, \`/counterparties\` and \`/facilities\`: what an
office brings together, what is known of a party, and what is shared.
`
}
