// Build of the web application: src/web -> dist/web. In development /api goes to a running Xunyu server.
import { defineConfig } from 'vite'
import react from '@vitejs/plugin-react'
import { rootColours } from './src/web/ui/theme.ts'
import { basemapPlugin } from './scripts/basemap.mjs'

/** The palette stands in the head of the page, so that the first paint has it. */
const palette = {
  name: 'palette',
  transformIndexHtml: () => [{ tag: 'style', children: rootColours, injectTo: 'head-prepend' as const }],
}

export default defineConfig({
  root: 'src/web',
  envPrefix: ['VITE_', 'XUNYU_BASEMAP'],
  plugins: [react(), basemapPlugin(), palette],
  build: { outDir: '../../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 1700 },
  server: { port: 7180, proxy: { '/api': process.env.XUNYU_API ?? 'http://127.0.0.1:7070' } },
})
