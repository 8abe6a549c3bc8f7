// The exchange: who fits one's own streams and needs, what is offered and needed, and the list of a fair.
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../client/access.ts'
import { BoardView } from '../features/board/BoardView.tsx'
import { Facilities } from '../features/board/Facilities.tsx'
import { ClearingView } from '../features/clearing/ClearingView.tsx'
import { DealLists } from '../features/deals/DealLists.tsx'
import { StaleList } from '../features/deals/StaleList.tsx'
import { FairList } from '../features/exchange/FairList.tsx'
import { NoticeSearch } from '../features/exchange/NoticeSearch.tsx'
import { OwnSides } from '../features/exchange/OwnSides.tsx'
import '../features/exchange/exchange.css'
import { Page } from '../ui/Page.tsx'
import { useView } from '../view.ts'

const tabs = {
  own: OwnSides,
  notices: NoticeSearch,
  deals: DealLists,
  clearing: ClearingView,
  stale: StaleList,
  board: BoardView,
  facilities: Facilities,
  list: FairList,
} as const
type Tab = keyof typeof tabs

export function ExchangePage() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const { data: me } = useMe()
  // Who has nothing of their own sees first what everybody may see.
  const usual: Tab = me === undefined || me.by === 'public' || me.by === 'refused' ? 'notices' : 'own'
  const tab = view.tab !== undefined && view.tab in tabs ? (view.tab as Tab) : usual
  const Shown = tabs[tab]
  return (
    <Page wide title={t('nav.exchange')} lead={t('exchange.lead')}>
      <Tabs
        activeKey={tab}
        onChange={key => setView({ tab: key, page: undefined })}
        items={Object.keys(tabs).map(key => ({ key, label: t(`exchange.tab.${key}`) }))}
      />
      <Shown key={tab} />
    </Page>
  )
}
