// Where the mass came from and where it is, as two bars of the same length: every entry balances, so the two sides must be equal.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../client/ledger.ts'
import type { BalancePage } from '#domain/ledgerView.ts'
import { inColumn, quantityText, scaleFor, type Language, type Scale } from '../../ui/quantity.ts'
import { accountClasses, colourOf } from '../../ui/accounts.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Bar } from '../../ui/Bar.tsx'

type Part = { accountClass: Account['accountClass']; massKg: number }

/** Sums by account class; what stands below zero is where the mass came from. */
function sides(lines: BalancePage['lines']): { from: Part[]; to: Part[] } {
  const sums = new Map<Account['accountClass'], number>()
  for (const { account, postedKg } of lines) sums.set(account.accountClass, (sums.get(account.accountClass) ?? 0) + postedKg)
  const parts = accountClasses.map(accountClass => ({ accountClass, massKg: sums.get(accountClass) ?? 0 }))
  return {
    from: parts.filter(part => part.massKg < 0).map(part => ({ ...part, massKg: -part.massKg })),
    to: parts.filter(part => part.massKg > 0),
  }
}
const total = (parts: Part[]) => parts.reduce((sum, part) => sum + part.massKg, 0)

export function BalanceSheet({ lines, language }: { lines: BalancePage['lines']; language: Language }) {
  const { t } = useTranslation()
  const { from, to } = sides(lines)
  const [origin, there] = [total(from), total(to)]
  const most = Math.max(origin, there)
  if (most === 0) return null
  const scale = scaleFor('kg', most, language)
  return (
    <Panel gap={12} style={{ marginBottom: 16 }} aria-label={t('ledger.sheet')}>
      <Side head={t('ledger.cameFrom')} language={language} parts={from} sum={origin} most={most} scale={scale} />
      <Side head={t('ledger.nowIn')} language={language} parts={to} sum={there} most={most} scale={scale} />
      <p className="soft">
        {origin === there
          ? t('ledger.sidesEqual')
          : t('ledger.sidesDiffer', { by: `${inColumn(there - origin, scale, true)} ${scale.unit}` })}
      </p>
    </Panel>
  )
}

type SideProps = { head: string; language: Language; parts: Part[]; sum: number; most: number; scale: Scale }
/** Each part in its own unit: a small one would read as nothing in the unit of the whole. */
function Side({ head, language, parts, sum, most, scale }: SideProps) {
  const { t } = useTranslation()
  const before = (at: number) => total(parts.slice(0, at)) / most
  const bar = parts.map(({ accountClass, massKg }, at) => ({
    from: before(at),
    to: before(at + 1),
    colour: colourOf(accountClass),
    title: `${t(`accountClass.${accountClass}`)} ${quantityText(massKg, 'kg', language)}`,
  }))
  return (
    <Flex vertical gap={4}>
      <Flex justify="space-between" component="p">
        <span>{head}</span>
        <b className="num">
          {inColumn(sum, scale)} {scale.unit}
        </b>
      </Flex>
      <Bar height={16} parts={bar} />
      <Flex wrap gap="2px 20px" style={{ fontSize: 13 }} component="ul">
        {parts.map(({ accountClass, massKg }) => (
          <li key={accountClass}>
            <i className="swatch" style={{ background: `var(--${colourOf(accountClass)})` }} />
            {t(`accountClass.${accountClass}`)} <span className="num">{quantityText(massKg, 'kg', language)}</span>
          </li>
        ))}
      </Flex>
    </Flex>
  )
}
