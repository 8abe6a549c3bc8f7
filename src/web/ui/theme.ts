// Design tokens: deep ink blue and teal on warm neutrals; one type stack for Chinese and Latin.
import type { ThemeConfig } from 'antd'

export const ink = {
  ink: '#12323f',
  text: '#1d2b33',
  soft: '#5b6a72',
  faint: '#5c6a71',
  line: '#e3ded2',
  paper: '#f6f4ee',
  card: '#fffefb',
  teal: '#0f766e',
  tealSoft: '#dcefeb',
  amber: '#b4761f',
  amberSoft: '#f8ecd6',
  brick: '#a5412f',
  brickSoft: '#f6e2dc',
  blue: '#2b5d86',
} as const

export const fontFamily =
  '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "Segoe UI", system-ui, sans-serif'

export const antTheme: ThemeConfig = {
  token: {
    colorPrimary: ink.teal,
    colorInfo: ink.teal,
    colorLink: ink.teal,
    colorSuccess: '#2f7d5b',
    colorWarning: ink.amber,
    colorError: ink.brick,
    colorText: ink.text,
    colorTextSecondary: ink.soft,
    colorTextDescription: ink.soft,
    colorTextPlaceholder: ink.faint,
    colorBgLayout: ink.paper,
    colorBgContainer: ink.card,
    colorBgElevated: ink.card,
    colorBorder: '#d9d3c5',
    colorBorderSecondary: ink.line,
    borderRadius: 6,
    fontFamily,
    fontSize: 14,
    motionDurationMid: '0.15s',
  },
  components: {
    Table: { headerBg: '#f1eee5', headerColor: ink.soft, rowHoverBg: '#f5f8f5', cellPaddingBlockSM: 7, borderColor: '#ece7db' },
    Tabs: { itemColor: ink.soft, horizontalItemPadding: '10px 2px', horizontalItemGutter: 28 },
    Segmented: { itemSelectedBg: '#ffffff', trackBg: '#ece8dd' },
    Drawer: { colorBgElevated: ink.card },
  },
}
