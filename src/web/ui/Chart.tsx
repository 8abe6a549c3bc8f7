// An ECharts drawing that follows its box; only the parts in use are loaded.
import { useEffect, useRef } from 'react'
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core'
import { BarChart, LineChart, SankeyChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, LineChart, SankeyChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

export type ChartPress = { name: string; dataType?: string | undefined; data: unknown; dataIndex: number }

export function Chart({
  option,
  height,
  label,
  onPress,
}: {
  option: EChartsCoreOption
  height: number | string
  label: string
  onPress?: (press: ChartPress) => void
}) {
  const holder = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const press = useRef(onPress)
  useEffect(() => {
    press.current = onPress
  }, [onPress])

  useEffect(() => {
    const made = init(holder.current)
    chart.current = made
    // The drawing keeps its width in pixels until its box has told of a new one: until then it is cut off there, so that no page runs off the side.
    Object.assign(holder.current!.querySelector<HTMLElement>(':scope > div')!.style, { maxWidth: '100%', overflow: 'hidden' })
    made.on('click', event => press.current?.({ name: event.name, dataType: event.dataType, data: event.data, dataIndex: event.dataIndex }))
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(holder.current!)
    return () => {
      observer.disconnect()
      made.dispose()
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true })
  }, [option])
  return <div ref={holder} style={{ width: '100%', height }} role="img" aria-label={label} />
}
