/**
 * Hanja of given names with the syllable they are read as, before any initial-sound rule: those that turn up in names of officials,
 * from the list of characters for names of the South's Supreme Court (인명용 한자). Traditional and Japanese or simplified forms.
 * A character that is not here leaves a name unread; it then matches its own spelling only.
 */
const table = `
가 嘉 佳 家 可 歌|각 角 珏|간 幹 簡|갑 甲|강 康 剛 強 江 鋼|건 建 健 乾 鍵|걸 杰 傑|격 格 激|경 慶 敬 京 景 卿 炅 經 庆 瓊 璟|계 桂 啓 季 溪
고 高 古|공 公 孔 功|관 寬 觀 冠 官 宽|광 光 廣 広 广 匡|교 敎 教 喬|구 九 求 龜 久 球|국 國 国|군 君 軍 军|권 權 權 权 卷|규 奎 圭 揆 珪|균 均 鈞 筠|극 克 極
근 根 近 槿 謹|금 金 今 琴 錦|기 基 起 琦 錡 氣 奇 期 祺 紀 記 麒 箕|길 吉|나 那|남 男 南|녀 女|년 年 娟|노 魯 盧 努|뇌 腦|능 能
단 丹 檀|달 達 达|담 潭|대 大 代 臺|덕 德 悳 徳|도 道 度 燾 都 濤|동 東 東 同 童 棟 东|두 斗 杜 頭|락 洛 樂|란 蘭 兰|래 來 来|량 亮 良|려 麗 丽|력 力 曆
련 連 蓮|렬 烈 列|령 令 玲 寧|례 禮 礼|로 魯 路 老|록 祿 綠 錄|룡 龍 竜 龙|류 流 琉|륙 陸|률 律 栗|륭 隆|륜 倫 輪 崙|리 利 理 里 李|린 麟 隣|림 林 琳 臨|립 立
만 萬 満 滿 万 晩|명 明 命 鳴 銘|모 模 慕|목 睦 穆|무 武 茂 務|묵 默|문 文 門|미 美 米|민 民 敏 旻 珉 閔|박 博 朴|배 培 倍|백 白 柏 百|범 範 凡 范 汎 虎
병 炳 秉 柄 兵 丙 昞|보 寶 保 甫 宝 輔|복 福 復 馥|봉 鳳 奉 峰 峯 逢 凤|부 富 夫 扶|북 北|분 粉|빈 彬 斌 賓|사 士 思|산 山|삼 三 參|상 相 尙 尚 商 祥 常 相|새 塞
서 瑞 西 緖 書 序|석 錫 石 奭 碩 錫|선 善 先 宣 鮮 仙 旋|설 雪 卨|섭 燮 涉|성 成 星 聖 盛 晟 誠 性 圣 姓|세 世 勢|소 小 昭 素|손 孫|송 松 宋|수 秀 守 洙 壽 洪 水 洙 寿 修 樹|숙 淑 肅
순 順 淳 舜 純 顺 順|숭 崇|승 勝 承 昇 升 丞 胜|시 時 始 詩|식 植 軾 式|신 信 新 臣 愼|실 實 実|심 心|아 雅 亞|안 安|애 愛 爱|양 陽 洋 良|억 億|언 彦 言|여 如 呂|연 演 淵 延 姸 然 連
열 烈 悅|염 廉|엽 燁 葉|영 永 英 榮 泳 瑛 映 寧 荣 営 榮|예 藝 禮|오 五 吾|옥 玉 沃|온 溫|완 完 玩|왕 王 旺|요 堯|용 勇 龍 用 容 鏞 庸 溶|우 宇 雨 祐 佑 友 右 禹|욱 旭 郁 昱 煜|운 雲 云 運 芸
웅 雄 熊|원 元 源 遠 園 院 媛 願|월 月|위 偉 位|유 裕 有 柔 維 幽 侑|윤 潤 允 胤 尹 润|율 律|융 隆|은 恩 銀 殷 誾 银|을 乙|의 義 儀 毅 宜 义|이 伊 二|익 益 翼|인 仁 寅 麟 人 印 因|일 一 日 鎰|임 任
자 子 慈|장 長 章 將 張|재 在 載 宰 才 材 栽 再|전 田 全 典|절 節|점 點|정 正 貞 廷 政 靜 定 楨 禎 晶 整 井|제 濟 齊 帝 済|조 朝 祚 祖|종 鍾 宗 種 從 鐘 钟|좌 佐|주 柱 周 珠 宙 州 疇|준 俊 準 濬 埈 峻 駿
중 中 重 仲|지 志 智 地 枝 至 池 芝|진 眞 鎭 進 振 珍 晉 真 震 鎮 辰|집 集|찬 燦 贊 讚|창 昌 昶 彰 滄|채 采 彩|책 策|처 處|척 尺|천 天 千 川 泉|철 哲 喆 鐵 澈 铁 鉄 徹|청 淸 青 靑 清|초 初|촌 村
최 崔|추 秋|춘 春|출 出|충 忠 充|치 治 致 雉|칠 七|칭 稱|쾌 快|타 陀|탁 卓 鐸|태 泰 太 兌 台|택 澤 沢 宅 泽|토 土|통 通|판 判|평 平 坪|포 布|표 杓 彪|풍 豊 風|필 弼 必 筆|하 夏 河 霞 賀|학 學 鶴 学
한 漢 韓 翰 汉|함 咸|항 恒 恆|해 海 解|행 行 幸|향 香|헌 憲 獻 宪|혁 赫 爀 革|현 賢 顯 鉉 炫 玄 現 泫 贤|협 協|형 亨 衡 炯 兄 馨|혜 惠 慧 恵|호 浩 鎬 虎 昊 皓 湖 豪 好 號|홍 洪 弘 紅 鴻|화 和 花 華
환 煥 桓 歡 換|활 活|황 黃|회 會 會|효 孝 曉|후 厚 後|훈 勳 勛 薰 訓 壎 勲|휘 輝 徽|휴 休|흠 欽|흥 興 兴|희 熙 喜 姬 煕 希 羲 僖 凞
`;
const readings = new Map<string, string[]>();
for (const cell of table.trim().split(/[\n|]/)) {
  const [syllable = '', ...characters] = cell.trim().split(/\s+/);
  for (const character of new Set(characters)) readings.set(character, [...(readings.get(character) ?? []), syllable]);
}

/** The syllables of Hangul that a character may be read as. */
export const readingsOfHanja = (character: string): readonly string[] => readings.get(character) ?? [];
