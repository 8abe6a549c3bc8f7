// The name of an area, which opens it.
import { Link } from '@tanstack/react-router'
import { useNames } from '../../client/active.tsx'
import { carriedView, type View } from '../../view.ts'

export function AreaLink({ area }: { area: string }) {
  const names = useNames()
  return (
    <Link to="/areas/$area" params={{ area }} search={(before: View) => ({ ...carriedView(before), area })}>
      {names.area(area)}
    </Link>
  )
}
