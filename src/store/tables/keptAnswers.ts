// Rows of the tables behind keptAnswers.ts.

export type KeptAnswerTables = { kept_answer: { actor: string; key: string; digest: string; answer: unknown; recorded_at: Date | string } }
