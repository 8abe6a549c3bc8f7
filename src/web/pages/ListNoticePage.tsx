// To list an offer or a need: the form, and once it is listed where to go on.
import { useState } from 'react'
import { Button, Flex, Result } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NoticeKind } from '#domain/exchange/notice.ts'
import type { NoticeAnswer } from '../client/exchange.ts'
import { emptyForm } from '../features/exchange/givenOf.ts'
import { NoticeForm } from '../features/exchange/NoticeForm.tsx'
import { today } from '../ui/asOf.ts'
import '../features/exchange/exchange.css'
import { NeedsAccount } from '../ui/NeedsAccount.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemList } from '../ui/ProblemList.tsx'
import { carriedView, useView } from '../view.ts'

/** From today on for a year, where nobody says otherwise. */
function comingYear(): { from: string; to: string } {
  const from = today()
  const end = new Date(`${from}T00:00:00Z`)
  end.setUTCFullYear(end.getUTCFullYear() + 1)
  end.setUTCDate(end.getUTCDate() - 1)
  return { from, to: end.toISOString().slice(0, 10) }
}

export function ListNoticePage() {
  const { t } = useTranslation()
  const [view] = useView()
  const [made, setMade] = useState<NoticeAnswer | undefined>()
  const kind = NoticeKind.safeParse(view.kind).data ?? 'offer'
  const start = { ...emptyForm, ...comingYear(), kind, party: view.party ?? '', material: view.material ?? '' }
  return (
    <Page title={t(`exchange.formTitle.${kind}`)} lead={t('exchange.formLead')}>
      {made === undefined ? (
        <>
          <NeedsAccount needed="act" />
          <NoticeForm key={kind} start={start} done={setMade} />
        </>
      ) : (
        <>
          <Result
            status="success"
            title={t('exchange.listed')}
            subTitle={made.notice.id}
            extra={
              <Flex wrap gap={10} justify="center">
                <Link to="/exchange/$notice" params={{ notice: made.notice.id }} search={carriedView}>
                  <Button type="primary">{t('exchange.toNotice')}</Button>
                </Link>
                <Button onClick={() => setMade(undefined)}>{t('exchange.another')}</Button>
                <Link to="/exchange" search={now => ({ ...carriedView(now), tab: 'notices' })}>
                  <Button>{t('exchange.toAll')}</Button>
                </Link>
              </Flex>
            }
          />
          {made.warnings.length > 0 && <ProblemList problems={made.warnings} />}
        </>
      )}
    </Page>
  )
}
