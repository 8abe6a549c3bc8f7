const { runCli } = await import('./src/cli/runCli.ts')
const code = await runCli(process.argv.slice(2), { out: (t:string)=>process.stdout.write(t), err: (t:string)=>process.stdout.write(t), live:false, signal: new AbortController().signal } as never, {})
console.log('code', code); process.exit(0)
