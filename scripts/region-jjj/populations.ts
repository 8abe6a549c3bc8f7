// Resident population by city, census of 1 November 2020 (persons). Bulletins of the provincial statistics bureaus.
// Hebei, Shandong and Henan: city figures add up to the province totals to the person, which is the check made here.

/** GB/T 2260 code -> residents. Shijiazhuang includes Xinji; Baoding includes Dingzhou and Xiong'an. */
export const residents: Record<string, number> = {
  110000: 21_893_095,
  120000: 13_866_009,
  130100: 11_235_086,
  130200: 7_717_983,
  130300: 3_136_879,
  130400: 9_413_990,
  130500: 7_111_106,
  130600: 11_544_036,
  130700: 4_118_908,
  130800: 3_354_444,
  130900: 7_300_783,
  131000: 5_464_087,
  131100: 4_212_933,
  140100: 5_304_061,
  140200: 3_105_591,
  140300: 1_318_505,
  140400: 3_180_884,
  140500: 2_194_545,
  140600: 1_593_444,
  140700: 3_379_498,
  140800: 4_774_508,
  140900: 2_689_668,
  141000: 3_976_481,
  141100: 3_398_431,
  150100: 3_446_100,
  150200: 2_709_378,
  150300: 556_621,
  150400: 4_035_967,
  150500: 2_873_168,
  150600: 2_153_638,
  150700: 2_242_875,
  150800: 1_538_715,
  150900: 1_706_328,
  152200: 1_416_929,
  152500: 1_107_075,
  152900: 262_361,
  370100: 9_202_432,
  370200: 10_071_722,
  370300: 4_704_138,
  370400: 3_855_601,
  370500: 2_193_518,
  370600: 7_102_116,
  370700: 9_386_705,
  370800: 8_357_897,
  370900: 5_472_217,
  371000: 2_906_548,
  371100: 2_968_365,
  371300: 11_018_365,
  371400: 5_611_194,
  371500: 5_952_128,
  371600: 3_928_568,
  371700: 8_795_939,
  410100: 12_600_574,
  410200: 4_824_016,
  410300: 7_056_699,
  410400: 4_987_137,
  410500: 5_477_614,
  410600: 1_565_973,
  410700: 6_251_929,
  410800: 3_521_078,
  410900: 3_772_088,
  411000: 4_379_998,
  411100: 2_367_490,
  411200: 2_034_872,
  411300: 9_713_112,
  411400: 7_816_831,
  411500: 6_234_401,
  411600: 9_026_015,
  411700: 7_008_427,
  419001: 727_265,
}

/** Province totals of the same census, held against the sum of the cities. */
export const provinceResidents: Record<string, number> = {
  110000: 21_893_095,
  120000: 13_866_009,
  130000: 74_610_235,
  140000: 34_915_616,
  150000: 24_049_155,
  370000: 101_527_453,
  410000: 99_365_519,
}

/** Residents of China (31 provinces) in the same census. */
export const chinaResidents = 1_411_778_724

/** Of Baoding's residents, those of Xiong'an New Area, whose demand has a site of its own. */
export const xionganResidents = 1_205_440

/** Where each province's city figures were read. */
export const censusSource: Record<string, string> = {
  110000: 'census2020_bj',
  120000: 'census2020_bj',
  130000: 'census2020_he',
  140000: 'census2020_sx',
  150000: 'census2020_nm',
  370000: 'census2020_sd',
  410000: 'census2020_ha',
}
