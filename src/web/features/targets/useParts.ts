// The part of the area in view in each target, by the target's id; undefined for the whole region and while it is asked for.
import { useActive } from '../../client/active.tsx'
import { useLens } from '../../client/lens.ts'
import { useTargetParts } from '../../client/queries.ts'
import type { TargetPart } from './TargetBar.tsx'

export function useParts(): (target: string) => TargetPart | undefined {
  const { solved } = useActive()
  const lens = useLens()
  const { data } = useTargetParts(lens === undefined ? undefined : solved, lens?.id)
  return target => {
    const split = lens === undefined ? undefined : data?.rows.find(row => row.id === target)
    return split === undefined ? undefined : { name: lens!.name, amount: split.whole }
  }
}
