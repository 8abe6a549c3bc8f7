// English names of studies that earlier versions wrote into what they kept, with the kind that each means.
export const earlierStudyNames = {
  'Aims in order': 'lexicographic',
  'Other plans nearly as cheap': 'alternatives',
  'Why this way, why not that one': 'why',
  'What conflicts with what': 'conflict',
  'Who would walk away': 'incentives',
} as const
