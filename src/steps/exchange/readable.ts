// A notice as the asker reads it, where that is enough to judge it: who, how much and where. What is hidden is not known.
import type { Notice, ShownNotice } from '#domain/exchange/notice.ts'

export function readableNotices({ disclosure: _levels, party, massKg, place, basedOn = [], ...notice }: ShownNotice): Notice[] {
  return party === undefined || massKg === undefined || place === undefined ? [] : [{ ...notice, party, massKg, place, basedOn }]
}
