/** What titles of offices and names of bodies are made of. English, with the usual words of Russian and Korean titles. */

/** Words that tell nothing apart. */
export const idle = new Set(
  `of the for and to in on at de la du des a an its with between affairs matters s people peoples democratic republic federation federal national state
  former acting then ex new outgoing late supreme по и в на при от о с за со дел делам его the`.split(/\s+/),
);

/** What an office is, whatever it is for. */
export const ranks = new Set(
  `minister vice first premier president chair secretary ambassador consul governor mayor director head chief commander general marshal admiral
  colonel member deputy envoy representative spokesman speaker king adviser commissioner under assistant councillor attache charge`.split(
    /\s+/,
  ),
);

/** Offices that are seldom in one hand with another of them. */
export const sole = new Set(['minister', 'premier', 'governor', 'ambassador', 'consul', 'mayor', 'king']);

/** At the top of a state: these need no field. */
export const supreme = new Set(['premier', 'president', 'king']);

/** Who stands at the head of a body is the only one to do so, however large it is. */
export const heads = new Set(['chair', 'president', 'premier', 'speaker', 'head', 'chief', 'commander', 'king']);

/** Bodies of many thousands, in which two of one name can well be; as stems. */
export const wide = new Set('army party parlia assemb govern duma council congre milita force navy police securi'.split(' '));

/** What many are, even in one body; as stems. */
export const occupations = new Set(
  'offici office diplomat report journa businessman politician scholar expert profes resear doctor soldie worker engine lawmak legisl analyst student senior person'.split(
    ' ',
  ),
);

/** One word for words of one meaning; several words first. Matched on whole words, in this order. */
export const phrases: [string[], string[]][] = (
  [
    ['prime minister', 'premier'],
    ['head of government', 'premier'],
    ['head of state', 'president'],
    ['foreign affairs', 'foreign'],
    ['external affairs', 'foreign'],
    ['armed forces', 'defence'],
    ['far eastern', 'far east'],
    ['vice premier', 'vice premier'],
    ['secretary general', 'secretary'],
    ['general secretary', 'secretary'],
    ['consul general', 'consul'],
    ['director general', 'director'],
    ['attorney general', 'attorney'],
    ['general staff', 'staff'],
    ['secretary of state', 'minister foreign'],
    ['secretary of defense', 'minister defence'],
    ['иностранных дел', 'foreign'],
    ['дальнего востока', 'far east'],
    ['внешней торговли', 'foreign trade'],
    ['внутренних дел', 'interior'],
    ['премьер министр', 'premier'],
    ['премьер министра', 'premier'],
    ['председатель правительства', 'premier'],
    ['председателя правительства', 'premier'],
  ] as const
).map(([from, to]) => [from.split(' '), to.split(' ')]);

/** Single words. What ends in `-` stands for all that begin so. */
export const synonyms: [string, string][] = `
ministry=minister min=minister ministerial=minister deputy=vice dep=vice chairman=chair chairwoman=chair chairperson=chair pm=premier pres=president amb=ambassador embassy=ambassador
consulate=consul consular=consul gen=general governorship=governor gov=governor sec=secretary defense=defence commerce=trade commercial=trade economy=economic economics=economic
centre=center govt=government gov't=government cabinet=government dept=department comm=committee cttee=committee intl=international int'l=international internal=interior natl=national univ=university inst=institute
corp=corporation co=company admin=administration dir=director cmdr=commander lieutenant=general governmental=government intergovernmental=inter trading=trade agricultural=agriculture industrial=industry
financial=finance educational=education cultural=culture scientific=science technological=technology tech=technology nuclear=atomic atomic=atomic oblast=of region=of krai=of kray=of province=of prov=of provincial=of territory=of aide=adviser counselor=councillor counsellor=councillor city=city municipal=city
министр-=minister министерств-=minister заместител-=vice зам=vice вице-=vice председател-=chair посол=ambassador посла=ambassador послом=ambassador посольств-=ambassador президент-=president премьер-=premier
губернатор-=governor секретар-=secretary генерал-=general директор-=director глав-=head руководител-=head развити-=development торговл-=trade оборон-=defence экономи-=economic финанс-=finance
транспорт-=transport культур-=culture образовани-=education сельск-=agriculture комитет-=committee парти-=party правительств-=government перв-=first помощник-=adviser представител-=representative советник-=adviser област-=of кра-=of
외무성=foreign_minister 외무상=foreign_minister 외교부장관=foreign_minister 외교부=foreign_minister 외교장관=foreign_minister 무역상=trade_minister 무역성=trade_minister 대외무역상=foreign_trade_minister 대외경제상=external_economic_minister
총리=premier 내각총리=premier 부총리=vice_premier 대통령=president 국방부장관=defence_minister 인민무력상=defence_minister 통일부장관=unification_minister 위원장=chair 부위원장=vice_chair 대사=ambassador 상임위원장=presidium_chair
`
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split('=') as [string, string]);
