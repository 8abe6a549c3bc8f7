// Says over a form, before anybody fills it in, that sending it needs an account or a right, and opens the way to sign in.
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe, type Me } from '../client/access.ts'
import { setSignInOpen } from './signInPrompt.ts'

/** `sign-in`: any account, to send; `rights`: any account, to look; `plan`: one that may compute; `law`: one that may read the law; `audit`: a firm's, an authority's or an operator's; `act`: one that may enter records for a firm. */
export type Needed = 'sign-in' | 'rights' | 'plan' | 'law' | 'audit' | 'act'

/** Firms, the authorities over them, and operators. */
export const mayAudit = (me: Me): boolean => me.mayAdminister || me.mayPlan || me.actsFor === null || me.actsFor.length > 0

const mayDo: Record<Needed, (me: Me) => boolean> = {
  'sign-in': me => me.by !== 'public' && me.by !== 'refused',
  rights: me => me.by !== 'public' && me.by !== 'refused',
  plan: me => me.mayPlan,
  audit: me => mayAudit(me),
  // Authorities and operators, as for plans.
  law: me => me.mayPlan,
  act: me => me.actsFor === null || me.actsFor.length > 0,
}

export function NeedsAccount({ needed }: { needed: Needed }) {
  const { t } = useTranslation()
  const { data: me } = useMe()
  if (me === undefined || mayDo[needed](me)) return null
  const signedIn = mayDo['sign-in'](me)
  return (
    <Alert
      type="warning"
      role="note"
      style={{ marginBottom: 14 }}
      title={
        <>
          {t(signedIn || needed === 'rights' || needed === 'audit' ? `access.needed.${needed}` : 'access.needed.sign-in')}
          {!signedIn && (
            <>
              {' '}
              <button type="button" className="link" onClick={() => setSignInOpen(true)}>
                {t('access.signIn')}
              </button>
            </>
          )}
        </>
      }
    />
  )
}
