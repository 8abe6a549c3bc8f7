// From what the ledger has on hand to what statistics still wait for: the classes of account between them, and what is left over, so
// that the ledger page and the books never show two figures for one thing without saying why.
import { useTranslation } from 'react-i18next'
import type { ThreeBooks } from '#domain/books.ts'
import { useBalances } from '../../client/ledger.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { Fall, type FallStep } from '../../ui/Fall.tsx'
import type { Names } from '../../client/active.tsx'

/** Classes in which waste lies between its arising and its fate, besides what is on hand. */
const between = ['in_transit', 'disputed', 'lost', 'lost_moisture', 'lost_ignition', 'lost_process', 'transformed'] as const
const mostAccounts = 5000

export function StockBridge({ books, names, party }: { books: ThreeBooks; names: Names; party: string | undefined }) {
  const { t } = useTranslation()
  const balances = useBalances({ validOn: `${books.year}-12-31`, limit: mostAccounts, ...(party === undefined ? {} : { party }) })
  const waste = new Set(books.statistics.map(line => line.material))
  const waitingKg = books.statistics.reduce((sum, line) => sum + line.waitingKg, 0)
  if (balances.data === undefined || waste.size === 0 || balances.data.total > balances.data.lines.length) return null
  const ofClass = (accountClass: string) =>
    balances.data.lines
      .filter(({ account }) => account.accountClass === accountClass && waste.has(account.material))
      .reduce((sum, line) => sum + line.postedKg, 0)
  const onHandKg = ofClass('on_hand')
  const steps: FallStep[] = between
    .map(accountClass => ({ key: accountClass, name: t(`accountClass.${accountClass}`), massKg: ofClass(accountClass), evidence: [] }))
    .filter(step => step.massKg !== 0)
  const rest = waitingKg - onHandKg - steps.reduce((sum, step) => sum + step.massKg, 0)
  if (rest !== 0) steps.push({ key: 'rest', name: t('books.stockRest'), massKg: rest, evidence: [] })
  return (
    <section className="bench-section">
      <h2>{t('books.stockBridge')}</h2>
      <Fall
        head={<b>{t('books.stockBridgeText')}</b>}
        start={{ name: t('books.onHand', { day: `${books.year}-12-31` }), massKg: onHandKg }}
        steps={steps}
        end={{ name: t('books.waitingAll'), massKg: waitingKg }}
        scale={exactTonnes(names.language)}
        cut
      />
    </section>
  )
}
