// The palette: deep ink blue and teal on warm neutrals. Every colour of a page comes from here: antd's tokens, the variables of our own CSS
// (the build writes them into the page) and what charts draw with. Maps have theirs in map/colour.ts and map/baseStyle.ts.
import type { ThemeConfig } from 'antd'

export const ink = {
  ink: '#12323f',
  text: '#1d2b33',
  soft: '#5b6a72',
  faint: '#5c6a71',
  line: '#e3ded2',
  lineStrong: '#cfc8b6',
  lineDark: '#b9b2a2',
  paper: '#f6f4ee',
  card: '#fffefb',
  band: '#efebe0',
  white: '#ffffff',
  teal: '#0f766e',
  tealDark: '#0b4f49',
  tealMid: '#5fa39a',
  tealLine: '#bcd6d0',
  tealSoft: '#dcefeb',
  tealFaint: '#f4f8f5',
  amber: '#a86a14',
  amberDark: '#86530d',
  amberDeep: '#6d430a',
  amberMid: '#d0932f',
  amberLine: '#dcb570',
  amberSoft: '#f8ecd6',
  brick: '#a5412f',
  brickDark: '#8c3525',
  brickMid: '#c4806f',
  brickLine: '#eac4b9',
  brickSoft: '#f6e2dc',
  green: '#2f7d5b',
  greenDark: '#1f6647',
  greenMid: '#6fae95',
  greenSoft: '#e0f0e8',
  blue: '#2b5d86',
  blueDark: '#27587b',
  blueMid: '#5b8fb0',
  blueLine: '#a8c2d2',
  blueSoft: '#e1edf3',
  mist: '#dde7e6',
  slate: '#9fb4b0',
  steel: '#7b8b91',
} as const

export const fontFamily =
  '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "Segoe UI", system-ui, sans-serif'

/** The palette and the type as CSS variables, `tealSoft` as `--teal-soft`: what the build puts into the head of the page. */
export const rootColours = `:root{${Object.entries(ink)
  .map(([name, colour]) => `--${name.replace(/[A-Z]/gu, letter => `-${letter.toLowerCase()}`)}:${colour}`)
  .join(';')};--font:${fontFamily}}`

/** Series of a chart that have no colour of their own, far apart from their neighbours. */
export const series = [
  '#0f766e',
  '#a86a14',
  '#2b5d86',
  '#a5412f',
  '#7a6fa8',
  '#6c8a45',
  '#4a443c',
  '#c98536',
  '#8a5a83',
  '#3f8f9b',
] as const
/** What a Sankey diagram stands on, by the kind of node. */
export const nodeColours = { source: '#55707d', material: '#8a8374', product: '#7a8f4f', loss: '#b8b2a4' } as const
/** Materials without a colour in the tables of their region. */
export const spareMaterials = [
  '#35618e',
  '#b0713a',
  '#4f8a76',
  '#8a5a83',
  '#a8963f',
  '#5f7a8c',
  '#a3574f',
  '#6c8a45',
  '#7a6fa8',
  '#3f8f9b',
] as const

export const antTheme: ThemeConfig = {
  token: {
    colorPrimary: ink.teal,
    colorInfo: ink.blueDark,
    colorLink: ink.teal,
    colorSuccess: ink.greenDark,
    colorWarning: ink.amberDark,
    colorError: ink.brickDark,
    colorSuccessBg: ink.greenSoft,
    colorSuccessBorder: ink.greenMid,
    colorWarningBg: ink.amberSoft,
    colorWarningBorder: ink.amberLine,
    colorErrorBg: ink.brickSoft,
    colorErrorBorder: ink.brickLine,
    colorInfoBg: ink.blueSoft,
    colorInfoBorder: ink.blueLine,
    colorText: ink.text,
    colorTextSecondary: ink.soft,
    colorTextDescription: ink.soft,
    colorTextTertiary: ink.soft,
    colorTextPlaceholder: ink.faint,
    colorBgLayout: ink.paper,
    colorBgContainer: ink.card,
    colorBgElevated: ink.card,
    colorBorder: ink.lineStrong,
    colorBorderSecondary: ink.line,
    borderRadius: 6,
    fontFamily,
    fontSize: 14,
    motionDurationMid: '0.15s',
  },
  components: {
    Card: { bodyPaddingSM: 16, borderRadiusLG: 10 },
    Statistic: { contentFontSize: 22 },
    Descriptions: { itemPaddingBottom: 5 },
    Alert: { defaultPadding: '8px 14px', withDescriptionPadding: '10px 14px' },
    Table: { headerBg: ink.band, headerColor: ink.soft, rowHoverBg: ink.tealFaint, cellPaddingBlockSM: 7, borderColor: ink.line },
    Tabs: { itemColor: ink.soft, horizontalItemPadding: '10px 2px', horizontalItemGutter: 28 },
    Segmented: { itemSelectedBg: ink.white, trackBg: ink.band },
    Drawer: { colorBgElevated: ink.card },
  },
}
