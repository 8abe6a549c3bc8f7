// What waits for the reader, as a query.
import { useQuery } from '@tanstack/react-query'
import type { Inbox } from '#domain/inbox.ts'
import { answerOf, api } from './http.ts'

/** @param enabled whether somebody is signed in, or one person keeps everything */
export const useInbox = (enabled: boolean) =>
  useQuery({
    queryKey: ['inbox'],
    queryFn: () => answerOf<Inbox>(api.GET('/api/inbox', {})),
    enabled,
    retry: false,
    refetchInterval: 300_000,
  })
