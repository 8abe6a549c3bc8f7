// What the procedure calls its steps, its roles and the papers of its checklist, for documents.
import { roleWords } from '#evaluate/procedure/admit.ts'
import { checklist } from '#evaluate/procedure/checklist.ts'
import { transitions } from '#evaluate/procedure/transitions.ts'
import type { CaseWords } from '#report/evaluation/workpaperReferences.ts'

export const caseWords: CaseWords = {
  action: action => transitions.find(one => one.action === action) ?? { zh: action, en: action },
  role: role => ({ zh: roleWords[role][0], en: roleWords[role][1] }),
  item: item => checklist.find(({ id }) => id === item) ?? { zh: item, en: item },
}
