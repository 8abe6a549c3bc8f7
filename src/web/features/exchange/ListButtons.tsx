// The two ways to list something, a click each.
import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { carriedView, type View } from '../../view.ts'

export function ListButtons() {
  const { t } = useTranslation()
  const toForm = (kind: 'offer' | 'need') => (view: View) => ({ ...carriedView(view), kind })
  return (
    <>
      <Link to="/exchange/new" search={toForm('offer')}>
        <Button type="primary">{t('exchange.listOffer')}</Button>
      </Link>
      <Link to="/exchange/new" search={toForm('need')}>
        <Button>{t('exchange.listNeed')}</Button>
      </Link>
    </>
  )
}
