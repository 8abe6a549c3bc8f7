// The shapes of the working base map, read once.
import { useQuery } from '@tanstack/react-query'
import type { Basemap } from './baseStyle.ts'

export const useBasemap = () =>
  useQuery({
    queryKey: ['basemap'],
    staleTime: Infinity,
    retry: 1,
    queryFn: async (): Promise<Basemap> => {
      const response = await fetch('/basemap/region.json')
      if (!response.ok) throw new Error(`basemap ${response.status}`)
      return (await response.json()) as Basemap
    },
  })
