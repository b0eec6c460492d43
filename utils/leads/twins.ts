/**
 * Characters that are one to people: old and new, traditional and simplified, as they stand in names. Each group is
 * read as its first.
 */
const HAN = `
  辺邊邉 斎齋 斉齊 桜櫻 沢澤 浜濱 広廣广 島嶋嶌岛 国國 真眞 滝瀧 竜龍龙 恵惠 黒黑 条條 蔵藏 学學 会會
  徳德 栄榮荣 寿壽 静靜 浅淺 曽曾 槙槇 遥遙 富冨 峰峯 関關关 塩鹽 鉄鐵铁 顕顯 万萬 与與 弥彌 豊豐 礼禮
  剣劍 桧檜 穂穗 実實实 応應应 亀龜 円圓 张張 陈陳 刘劉 杨楊 赵趙 黄黃 吴吳 孙孫 马馬 郑鄭 谢謝 许許
  韩韓 冯馮 邓鄧 蒋蔣 叶葉 苏蘇 吕呂 卢盧 萧蕭 贾賈 钟鍾鐘 陆陸 谭譚 邹鄒 钱錢 汤湯 严嚴 赖賴 顾顧 龚龔
  伟偉 华華 东東 丽麗 强強 军軍 杰傑 罗羅 庄莊 范範 庞龐 鲁魯 韦韋 阎閻 闫閆 贺賀 颜顏 兰蘭 凤鳳 红紅
  宁寧 宝寶 庆慶 铭銘 锋鋒 飞飛 鹏鵬 晓曉 颖穎 莹瑩 梦夢 艺藝 贵貴 义義 卫衛 兴興 业業 产產 电電 车車
  贸貿 务務 门門 达達 机機 湾灣 气氣 汉漢 连連 陕陝 阳陽 云雲`;
/** Persian, Urdu and old forms of Arabic letters, and a Maltese and a Hebrew sign. */
const OTHERS = 'هەۀھہۃ اٱ يۍې hħ "\u05f4';

const TWINS = new Map(
  `${HAN} ${OTHERS}`
    .trim()
    .split(/\s+/)
    .flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
);
const ANY = new RegExp(`[${[...TWINS.keys()].join('')}]`, 'g');
/** It stretches an Arabic word, to fill a line. */
const STRETCH = /\u0640+/g;
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const DASHES = /[\p{Pd}\u2212]/gu;
/** Braille's empty cell, with which people leave a field blank. */
const EMPTY_CELL = /\u2800/g;
const KATAKANA = /[\u30a1-\u30f6]/g;
const TO_HIRAGANA = 0x60;

/** A folded text in which each letter stands for those that people take for it. */
export function twinOf(text: string): string {
  return text
    .replace(STRETCH, '')
    .replace(ANY, (letter) => TWINS.get(letter) ?? letter)
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(DASHES, '-')
    .replace(EMPTY_CELL, ' ')
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA));
}
