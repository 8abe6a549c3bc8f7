// The provinces by the codes of ISO 3166-2 and GB/T 2260, with their names: rules read places by them, documents write them.
export const provinces: readonly (readonly [division: string, zh: string, fullZh: string, shortZh: string, en: string])[] = [
  ['11', '北京', '北京市', '京', 'Beijing'],
  ['12', '天津', '天津市', '津', 'Tianjin'],
  ['13', '河北', '河北省', '冀', 'Hebei'],
  ['14', '山西', '山西省', '晋', 'Shanxi'],
  ['15', '内蒙古', '内蒙古自治区', '蒙', 'Inner Mongolia'],
  ['21', '辽宁', '辽宁省', '辽', 'Liaoning'],
  ['22', '吉林', '吉林省', '吉', 'Jilin'],
  ['23', '黑龙江', '黑龙江省', '黑', 'Heilongjiang'],
  ['31', '上海', '上海市', '沪', 'Shanghai'],
  ['32', '江苏', '江苏省', '苏', 'Jiangsu'],
  ['33', '浙江', '浙江省', '浙', 'Zhejiang'],
  ['34', '安徽', '安徽省', '皖', 'Anhui'],
  ['35', '福建', '福建省', '闽', 'Fujian'],
  ['36', '江西', '江西省', '赣', 'Jiangxi'],
  ['37', '山东', '山东省', '鲁', 'Shandong'],
  ['41', '河南', '河南省', '豫', 'Henan'],
  ['42', '湖北', '湖北省', '鄂', 'Hubei'],
  ['43', '湖南', '湖南省', '湘', 'Hunan'],
  ['44', '广东', '广东省', '粤', 'Guangdong'],
  ['45', '广西', '广西壮族自治区', '桂', 'Guangxi'],
  ['46', '海南', '海南省', '琼', 'Hainan'],
  ['50', '重庆', '重庆市', '渝', 'Chongqing'],
  ['51', '四川', '四川省', '川', 'Sichuan'],
  ['52', '贵州', '贵州省', '黔', 'Guizhou'],
  ['53', '云南', '云南省', '滇', 'Yunnan'],
  ['54', '西藏', '西藏自治区', '藏', 'Tibet'],
  ['61', '陕西', '陕西省', '陕', 'Shaanxi'],
  ['62', '甘肃', '甘肃省', '甘', 'Gansu'],
  ['63', '青海', '青海省', '青', 'Qinghai'],
  ['64', '宁夏', '宁夏回族自治区', '宁', 'Ningxia'],
  ['65', '新疆', '新疆维吾尔自治区', '新', 'Xinjiang'],
  ['71', '台湾', '台湾省', '台', 'Taiwan'],
  ['81', '香港', '香港特别行政区', '港', 'Hong Kong'],
  ['82', '澳门', '澳门特别行政区', '澳', 'Macao'],
]

/** `CN-13` and `CN-1302` are 河北; what is no code of a province speaks for itself. */
export function provinceName(code: string, language: 'zh' | 'en'): string {
  const found = provinces.find(([division]) => code.startsWith(`CN-${division}`))
  return found === undefined ? code : language === 'zh' ? found[2] : found[4]
}
