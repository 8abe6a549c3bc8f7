// Says that the books hold demonstration records, where the strip of a synthetic region does not say it already.
import { useActive } from '../../client/active.tsx'
import { useTonnes } from '../../client/queries.ts'
import { SyntheticLabel } from './TonneList.tsx'

export function BooksLabel({ also = false }: { also?: boolean }) {
  const { region } = useActive()
  const invented = useTonnes().data?.some(tonne => tonne.synthetic) === true
  return (invented || also) && !region.meta.synthetic ? <SyntheticLabel /> : null
}
