// The commands there are. A new command is one file and one line here; each is loaded only when it is asked for.
import type { Command } from './command.ts'

export const commands: { name: string; load: () => Promise<Command> }[] = [
  { name: 'plan', load: async () => (await import('./plan.ts')).planCommand },
  { name: 'sweep', load: async () => (await import('./sweep.ts')).sweepCommand },
  { name: 'study', load: async () => (await import('./study.ts')).studyCommand },
  { name: 'assumptions', load: async () => (await import('./assumptions.ts')).assumptionsCommand },
  { name: 'check', load: async () => (await import('./check.ts')).checkCommand },
  { name: 'import', load: async () => (await import('./importFiles.ts')).importCommand },
  { name: 'settings', load: async () => (await import('./settings.ts')).settingsCommand },
  { name: 'template', load: async () => (await import('./template.ts')).templateCommand },
  { name: 'export', load: async () => (await import('./export.ts')).exportCommand },
  { name: 'export-model', load: async () => (await import('./exportModel.ts')).exportModelCommand },
  { name: 'package', load: async () => (await import('./package.ts')).packageCommand },
  { name: 'serve', load: async () => (await import('./serve.ts')).serveCommand },
  { name: 'scenarios', load: async () => (await import('./scenarios.ts')).scenariosCommand },
  { name: 'bundle', load: async () => (await import('./bundle.ts')).bundleCommand },
  { name: 'worker', load: async () => (await import('./worker.ts')).workerCommand },
  { name: 'reconcile', load: async () => (await import('./reconcile.ts')).reconcileCommand },
  { name: 'ledger', load: async () => (await import('./ledger.ts')).ledgerCommand },
  { name: 'audit', load: async () => (await import('./audit.ts')).auditCommand },
  { name: 'evaluate', load: async () => (await import('./evaluate.ts')).evaluateCommand },
  { name: 'rules', load: async () => (await import('./rules.ts')).rulesCommand },
  { name: 'tonne', load: async () => (await import('./tonne.ts')).tonneCommand },
  { name: 'claims', load: async () => (await import('./claims.ts')).claimsCommand },
]
