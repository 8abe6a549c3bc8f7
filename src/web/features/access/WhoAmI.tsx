// Top right: who the reader is to the server, with the way in and out. Nothing public waits for it.
import { useState } from 'react'
import { Button, Flex, Input, Popover } from 'antd'
import { Link } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { signIn, signOut, useMe, type Me } from '../../client/access.ts'
import { useInbox } from '../../client/inbox.ts'
import { ApiProblem } from '../../client/http.ts'
import type { Problem } from '../../client/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { setSignInOpen, useSignInOpen } from '../../ui/signInPrompt.ts'
import { carriedView } from '../../view.ts'

export function WhoAmI() {
  const { t } = useTranslation()
  const { data: me } = useMe()
  const open = useSignInOpen()
  const known = me !== undefined && me.by !== 'public' && me.by !== 'refused'
  const waiting = useInbox(known).data?.open ?? 0
  const setOpen = setSignInOpen
  if (me === undefined) return null
  const signed = me.username !== null && me.by !== 'public' && me.by !== 'refused'
  const name = me.by === 'local' ? t('access.local') : signed ? me.username : t('access.signIn')
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      // Beside its button, so that Tab goes on from the one into the other.
      getPopupContainer={button => button.parentElement ?? document.body}
      content={me.by === 'local' || signed ? <Mine me={me} close={() => setOpen(false)} /> : <SignIn close={() => setOpen(false)} />}
    >
      <button
        type="button"
        className="language who"
        aria-expanded={open}
        // Where something waits the name is what stands in the button, so that it is heard as it is seen.
        aria-label={waiting > 0 ? undefined : (name ?? undefined)}
      >
        <Icon name="person" size={15} />
        <span>{name}</span>
        {waiting > 0 && (
          <>
            {' '}
            <b className="who-count num" title={t('inbox.waiting', { n: waiting })} aria-hidden>
              {waiting}
            </b>
            <i className="heard">{t('inbox.waiting', { n: waiting })}</i>
          </>
        )}
      </button>
    </Popover>
  )
}

function Mine({ me, close }: { me: Me; close: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return (
    <Flex vertical gap={10} style={{ width: 240 }}>
      <strong>{me.by === 'local' ? t('access.local') : me.username}</strong>
      <p className="soft">
        {me.roles
          .filter(role => role !== 'public' || me.roles.length === 1)
          .map(role => t(`access.roles.${role}`))
          .join(' · ')}
      </p>
      <Link to="/inbox" search={carriedView} onClick={close}>
        {t('inbox.title')}
      </Link>
      <Link to="/access" search={carriedView} onClick={close}>
        {t('access.title')}
      </Link>
      <Link to="/jobs" search={carriedView} onClick={close}>
        {t('nav.jobs')}
      </Link>
      {me.by === 'session' && (
        // Whatever was seen before belongs to somebody else now.
        <Button size="small" onClick={() => void signOut().then(() => queries.resetQueries())}>
          {t('access.signOut')}
        </Button>
      )}
    </Flex>
  )
}

function SignIn({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [refused, setRefused] = useState<Problem[]>([])
  return (
    <Flex
      vertical
      gap={10}
      style={{ width: 240 }}
      component="form"
      onSubmit={event => {
        event.preventDefault()
        setRefused([])
        signIn(username, password).then(
          () => {
            close()
            void queries.resetQueries()
          },
          (error: unknown) => {
            if (!(error instanceof ApiProblem)) throw error
            setRefused(error.problems)
          },
        )
      }}
    >
      <Input
        value={username}
        placeholder={t('access.username')}
        aria-label={t('access.username')}
        autoComplete="username"
        onChange={e => setUsername(e.target.value)}
      />
      <Input.Password
        value={password}
        placeholder={t('access.password')}
        aria-label={t('access.password')}
        autoComplete="current-password"
        onChange={e => setPassword(e.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={username === '' || password === ''}>
        {t('access.signIn')}
      </Button>
      {refused.length > 0 && <ProblemList problems={refused} />}
    </Flex>
  )
}
