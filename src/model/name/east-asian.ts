import { isAscii } from '../../text/fold.ts'
import type { NameParts } from './parts.ts'

const HAN = '\\u3005\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}'
const KANA = '\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc-\\u30fe\\uff66-\\uff9f'
const HANGUL = '\\u1100-\\u11ff\\u3131-\\u318e\\uac00-\\ud7a3'

const lazy = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const patterns = lazy(() => ({
  all: new RegExp(`^[${HAN}${KANA}${HANGUL}\\s·・]+$`, 'u'),
  han: new RegExp(`^[${HAN}]+$`, 'u'),
  hangul: new RegExp(`^[${HANGUL}]+$`, 'u'),
  hanThenKana: new RegExp(`^([${HAN}]+)([${KANA}]+)$`, 'u'),
}))

/** Whether a text is in Han, Hangul or Kana alone, in which the family name comes first. */
export const isEastAsian = (text: string): boolean =>
  !isAscii(text) && patterns().all.test(text.normalize('NFC'))

/** Family names of more than one character: Chinese in both scripts, then the frequent Japanese ones. */
const HAN_FAMILIES = lazy(
  () =>
    new Set(
      (
        '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 皇甫 尉迟 尉遲 东方 東方 令狐 慕容 公孙 公孫 长孙 長孫 夏侯 宇文 轩辕 軒轅 端木 独孤 獨孤 南宫 南宮 闻人 聞人 赫连 赫連 澹台 澹臺 ' +
        '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 清水 山崎 池田 橋本 阿部 安倍 石川 山下 中島 小川 石井 石破 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 中野 三浦 原田 中川 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 工藤 谷口 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 菅原 木下 久保 佐野 野村 松尾 菊地 菊池 杉本 市川 古川 大西 島田 水野 桜井 高野 吉川 山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 久保田 服部 川崎 本田 岩田 土屋 樋口 秋山 田口 永井 山中 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 大久保 吉岡 岸田 高市 小泉 菅野 黒田 黒川 村山 鳩山'
      ).split(' '),
    ),
)

const KOREAN_FAMILIES = lazy(
  () =>
    new Set([
      ...'김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉경사부',
      ...'남궁 황보 제갈 사공 선우 서문 독고 동방'.split(' '),
    ]),
)

/** The family name that a text starts with, the longest known one of at most three characters. */
const knownFamily = (characters: readonly string[], families: ReadonlySet<string>) =>
  [3, 2, 1]
    .filter(length => length < characters.length)
    .map(length => characters.slice(0, length).join(''))
    .find(start => families.has(start))

/**
 * The parts of a name in Han, Hangul or Kana: the family name stands first. Without a space
 * it is recognised by known family names and by the length; a name that may part in several places stays whole, as `given`.
 * @returns undefined for a name in another script.
 */
export function splitEastAsian(text: string): NameParts | undefined {
  const name = text.normalize('NFC')
  const { all, han, hangul, hanThenKana } = patterns()
  if (!all.test(name)) return undefined
  // Names of other languages have a dot between their parts, in their own order.
  const dotted = /^(.+)[·・](.+)$/.exec(name)
  if (dotted) return { given: dotted[1] ?? '', family: dotted[2] ?? '' }
  const [first = '', ...others] = name.split(/\s+/)
  if (others.length > 0) {
    const isForeign = hangul.test(first) && !KOREAN_FAMILIES().has(first)
    if (!isForeign) return { family: first, given: others.join(' ') }
    return { given: [first, ...others.slice(0, -1)].join(' '), family: others.at(-1) ?? '' }
  }
  const characters = [...name]
  const { length } = characters
  const after = (family: string) => ({ family, given: name.slice(family.length) })
  if (hangul.test(name)) {
    const family = length <= 4 ? knownFamily(characters, KOREAN_FAMILIES()) : undefined
    return family === undefined ? { given: name } : after(family)
  }
  const [, family, given] = hanThenKana.exec(name) ?? []
  if (family !== undefined && given !== undefined) return { family, given }
  if (!han.test(name)) return { given: name }
  if (HAN_FAMILIES().has(name)) return { family: name }
  const known = knownFamily(characters, HAN_FAMILIES())
  if (known !== undefined && length <= 5) return after(known)
  return length === 2 || length === 3 ? after(characters[0] ?? '') : { given: name }
}
