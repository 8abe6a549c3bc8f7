// Providers around the pages: query cache, design tokens in the reader's language, router.
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from './client/http.ts'
import { router } from './router.ts'
import { antTheme } from './ui/theme.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a server that does not answer is asked again.
      retry: (count, error) => !(error instanceof ApiProblem && error.status >= 400 && error.status < 500) && count < 2,
      retryDelay: count => 600 * 2 ** count,
    },
  },
})

export function App() {
  const { i18n } = useTranslation()
  return (
    <ConfigProvider theme={antTheme} locale={i18n.language === 'en' ? enUS : zhCN} wave={{ disabled: true }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  )
}
