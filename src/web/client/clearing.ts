// The clearing of open notices, as far as the asker may read them.
import { useQuery } from '@tanstack/react-query'
import type { StoredClearing, Unknowns } from '#domain/exchange/storedClearing.ts'
import { answerOf, api } from './http.ts'

export type ClearingAsk = { unknowns: Unknowns; material?: string; region?: string; day?: string }
export const useClearing = (query: ClearingAsk) =>
  useQuery({
    queryKey: ['exchange', 'clearing', query],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/clearing', { params: { query } })) as Promise<StoredClearing>,
    placeholderData: before => before,
    retry: false,
  })
