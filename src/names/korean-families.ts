/**
 * Korean family names: Hangul (North, South) | Hanja | as the North and McCune–Reischauer spell | as the South does, by its system of
 * 2000, by habit and in passports | Cyrillic, by Kontsevich and by habit.
 *
 * Names and Hanja: the South's census of 2015, those with more than some thousand bearers, and what the North's press prints.
 */
const table = `
김 | 金 | kim | kim gim kimm ghim keem kym | ким
리 이 | 李 伊 异 | ri | yi lee rhee i li rhie rie ree reigh yee rhi | ли ри и
박 | 朴 | pak | park bak bark pack | пак
최 | 崔 | choe | choi choy chey choie tsoi tsoy tsoj | чхве цой чхой чой чхе чве
정 | 鄭 丁 程 郑 | jong chong | jung chung jeong cheong joung jeoung chyung | чон чен чжон чжен тен
강 | 姜 康 強 疆 | kang | gang kahng | кан
조 | 趙 曹 赵 | jo cho | joe joh choh | чо чжо
윤 | 尹 | yun | yoon youn yune | юн
장 | 張 蔣 章 莊 张 | jang chang | jahng | чан чжан тян
림 임 | 林 任 | rim | im lim yim rhim leem eam em | лим им рим
한 | 韓 韩 | han | hahn | хан
오 | 吳 吴 | o | oh oo | о
서 | 徐 西 | so | seo suh sur | со
신 | 申 辛 慎 愼 | sin | shin | син шин
권 | 權 权 | kwon | gwon kweon kwun | квон
황 | 黃 黄 | hwang | whang | хван
안 | 安 | an | ahn aan | ан
송 | 宋 | song | soung | сон
류 유 | 柳 劉 兪 庾 刘 | ryu | ryu yu yoo ryoo you lyu lew liu | рю ю лю
홍 | 洪 | hong | houng | хон
전 | 全 田 錢 | jon chon | jeon chun jun cheon | чон чжон
고 | 高 | ko | go koh goh | ко го
문 | 文 門 | mun | moon | мун
양 | 楊 襄 杨 | yang | yaung | ян
량 양 | 梁 | ryang | yang lyang lang | рян ян
손 | 孫 孙 | son | sohn | сон
배 | 裵 裴 | pae | bae bai pai | пэ бэ
백 | 白 | paek | baek paik back baik paick peck | пэк бэк
허 | 許 许 | ho | heo hur huh her | хо
남 | 南 | nam | nahm | нам
심 | 沈 | sim | shim | сим шим
로 노 | 盧 魯 路 卢 | ro | no roh noh rho nho | но ро
하 | 河 夏 | ha | hah | ха
곽 | 郭 | kwak | gwak kwag | квак
성 | 成 星 | song | sung seong | сон сен
차 | 車 车 | cha | char chah tcha | чха ча
주 | 朱 周 | ju chu | joo choo | чу чжу
우 | 禹 于 | u | woo wu ou | у
구 | 具 丘 邱 | ku | gu koo goo | ку гу
민 | 閔 闵 | min | minn | мин
라 나 | 羅 罗 | ra | na rah nah la | на ра
진 | 陳 秦 晉 陈 | jin chin | jean | чин чжин
지 | 池 智 | ji chi | jee gee | чи чжи
엄 | 嚴 严 | om | eom um uhm eum | ом
채 | 蔡 菜 | chae | chai | чхэ чэ
원 | 元 袁 | won | weon | вон
천 | 千 天 | chon | cheon chun chyun | чхон чон
방 | 方 房 邦 | pang | bang bahng | пан бан
공 | 孔 公 | kong | gong | кон гон
현 | 玄 | hyon | hyun hyeon | хён хен
함 | 咸 | ham | hahm | хам
변 | 卞 邊 | pyon | byun byeon pyun | пён бён
렴 염 | 廉 閻 | ryom | yom yeom youm yum lyom | рём ём ем
려 여 | 呂 余 汝 | ryo | yo yeo yuh | рё ё
추 | 秋 鄒 | chu | choo | чху чу
도 | 都 陶 | to | do doh | то до
소 | 蘇 邵 苏 | so | soh | со
석 | 石 昔 | sok | seok suk | сок
선 | 宣 | son | sun seon | сон
설 | 薛 偰 | sol | seol sul | соль
마 | 馬 麻 马 | ma | mah | ма
길 | 吉 | kil | gil gill | киль
연 | 延 | yon | yeon youn | ён
련 연 | 連 | ryon | yeon | рён
위 | 魏 韋 | wi | wee | ви
표 | 表 | phyo pyo | | пхё
명 | 明 | myong | myung myeong | мён
기 | 奇 | ki | gi kee | ки
반 | 潘 班 | pan | ban bahn | пан
왕 | 王 | wang | | ван
금 | 琴 | kum | geum keum | кым
옥 | 玉 | ok | ock | ок
육 | 陸 | yuk | yook | юк
인 | 印 | in | ihn | ин
맹 | 孟 | maeng | maing | мэн
제 | 諸 | je che | jae | че
모 | 牟 毛 | mo | moh | мо
탁 | 卓 | thak tak | tark | тхак
국 | 鞠 國 | kuk | kook gook | кук
어 | 魚 | o | eo uh | о
은 | 殷 恩 | un | eun | ын
용 | 龍 | ryong | yong | ён
예 | 芮 藝 | ye | | е
경 | 慶 景 | kyong | kyung gyeong | кён
봉 | 奉 | pong | bong | пон
사 | 史 | sa | | са
부 | 夫 傅 | pu | boo | пу
편 | 片 | phyon pyon | pyun | пхён
복 | 卜 | pok | bok | пок
태 | 太 | thae tae | tai | тхэ тэ
궁 | 弓 | kung | gung goong | кун
계 | 桂 | kye | gye | ке
피 | 皮 | phi pi | | пхи
두 | 杜 | tu | du doo | ту ду
감 | 甘 | kam | gam | кам
동 | 董 | tong | dong | тон
온 | 溫 | on | ohn | он
호 | 胡 | ho | | хо
자 | 慈 | ja cha | | ча чжа
승 | 承 昇 | sung | seung | сын
팽 | 彭 | phaeng paeng | | пхэн
범 | 范 | pom | beom bum | пом
남궁 | 南宮 | namgung | namkung namgoong | намгун
황보 | 皇甫 | hwangbo | | хванбо
제갈 | 諸葛 | jegal chegal | | чегаль
사공 | 司空 | sagong | sakong | сагон
선우 | 鮮于 | sonu | sunwoo seonu sonwoo | сону
서문 | 西門 | somun | seomun | сомун
독고 | 獨孤 | tokko | dokgo | токко
동방 | 東方 | tongbang | dongbang | тонбан
`;
const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim().split(/\s+/).filter(Boolean)));

/** A family name as it may be meant: the rows of the table that know the spelling. */
export interface Family {
  text: string;
  rows: readonly number[];
  /** Spelt as the North and McCune–Reischauer do, and not as habit does: then what follows is spelt by a system, too. */
  bySystem: boolean;
  /** Keeps the ㄹ that the South drops: then the given name keeps it, too. */
  keepsRiul: boolean;
}

const known = new Map<string, Family>();
rows.forEach(([hangul = [], hanja = [], north = [], south = [], cyrillic = []], row) => {
  for (const text of [...hangul, ...hanja, ...north, ...south, ...cyrillic]) {
    const before = known.get(text);
    const northern = north.includes(text) && !south.includes(text);
    known.set(text, {
      text,
      rows: [...new Set([...(before?.rows ?? []), row])],
      bySystem: northern && (before?.bySystem ?? true),
      keepsRiul: (northern && text.startsWith('r')) || /^[라-맇р]/.test(text),
    });
  }
});

/** The family name of this spelling, folded and without apostrophes; undefined if it is none that we know. */
export const familyOf = (text: string): Family | undefined => known.get(text);

export const sameFamily = (a: Family, b: Family): boolean => a.rows.some((row) => b.rows.includes(row));

/** How it is written in Hangul: `['리']`. */
export const hangulOf = (family: Family): string[] => family.rows.map((row) => rows[row]?.[0]?.[0] ?? '');

/** All spellings of one family name, for tests. */
export const spellingsOf = (hangul: string): { latin: string[]; cyrillic: string[]; hangul: string[]; hanja: string[] } => {
  const row = rows.find(([names]) => names?.includes(hangul)) ?? [];
  return { hangul: row[0] ?? [], hanja: row[1] ?? [], latin: [...(row[2] ?? []), ...(row[3] ?? [])], cyrillic: row[4] ?? [] };
};

export const familyNames: readonly string[] = rows.map(([hangul]) => hangul?.[0] ?? '');
