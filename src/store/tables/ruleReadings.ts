// Rows of the tables behind ruleReadings.ts.

export type RuleReadingTables = { rule_reading: { id: string } }
