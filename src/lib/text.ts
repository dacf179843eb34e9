/**
 * Radicals that NFKC leaves alone although readers take them for the ideograph: PDF and press
 * release tools emit them (domain I5). The Kangxi block U+2F00–2FD5 is mended by NFKC itself.
 */
const radicals: Readonly<Record<string, string>> = {
  '⺃': '乚',
  '⺅': '亻',
  '⺌': '小',
  '⺍': '小',
  '⺎': '兀',
  '⺏': '尣',
  '⺐': '尢',
  '⺓': '幺',
  '⺖': '忄',
  '⺘': '扌',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⺡': '氵',
  '⺢': '氺',
  '⺣': '灬',
  '⺤': '爫',
  '⺨': '犭',
  '⺩': '王',
  '⺫': '目',
  '⺬': '示',
  '⺭': '礻',
  '⺮': '竹',
  '⺰': '糸',
  '⺱': '罓',
  '⺲': '罒',
  '⺵': '网',
  '⺶': '羊',
  '⺷': '羊',
  '⺸': '羊',
  '⺹': '老',
  '⺺': '聿',
  '⺻': '聿',
  '⺼': '肉',
  '⺽': '臼',
  '⺾': '艹',
  '⺿': '艹',
  '⻀': '艹',
  '⻁': '虎',
  '⻂': '衤',
  '⻃': '覀',
  '⻄': '西',
  '⻅': '見',
  '⻆': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻎': '辶',
  '⻏': '阝',
  '⻐': '钅',
  '⻑': '長',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻖': '阝',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻟': '飠',
  '⻠': '饣',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '斉',
  '⻬': '齐',
  '⻭': '歯',
  '⻮': '齿',
  '⻯': '竜',
  '⻰': '龙',
  '⻱': '龟',
  '⻲': '亀',
  '⻳': '龟',
};

const radicalPattern = /[\u2E80-\u2EFF\u2F00-\u2FD5]/gu;

/** The radicals in a text that stand where an ideograph was meant, each once, in order. */
export function radicalsIn(text: string): string[] {
  return [...new Set(text.match(radicalPattern) ?? [])];
}

/** Radicals replaced by their ideographs; every other character is left as it is. */
export function mendRadicals(text: string): string {
  return text.replace(radicalPattern, (found) => radicals[found] ?? found.normalize('NFKC'));
}

/** One form for comparing words: NFKC, radicals mended, lower case, blanks joined. */
export function fold(text: string): string {
  return mendRadicals(text).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** `2764` as 「2,764」, independent of the machine's locale. */
export function showNumber(value: number): string {
  return new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 2 }).format(value);
}
