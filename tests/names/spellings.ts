/** Korean syllables as four systems write them, each by a table of its own: what the name engine knows is not asked. */
const initials = {
  hangul: [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'],
  north: 'k kk n t tt r m p pp s ss - j jj ch kh th ph h'.split(' '),
  south: 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' '),
  reischauer: "k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h".split(' '),
  kontsevich: 'к кк н т тт р м п пп с сс - ч чч чх кх тх пх х'.split(' '),
};
const vowels = {
  north: 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' '),
  south: 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' '),
  reischauer: 'a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i'.split(' '),
  kontsevich: 'а э я йя о е ё йе о ва вэ ве ё у во ве ви ю ы ый и'.split(' '),
};
const finals = {
  north: '- k n l m p ng'.split(' '),
  south: '- k n l m p ng'.split(' '),
  reischauer: '- k n l m p ng'.split(' '),
  kontsevich: '- к н ль м п н'.split(' '),
};
/** Unicode's numbers of those finals: none, ㄱ, ㄴ, ㄹ, ㅁ, ㅂ, ㅇ. */
const finalNumbers = [0, 1, 4, 8, 16, 17, 21];

export const systems = ['north', 'south', 'reischauer', 'kontsevich'] as const;

/** A syllable by the numbers of its parts: 19 initials, 21 vowels, 7 finals. */
export type Numbers = [initial: number, vowel: number, final: number];

export const inHangul = ([initial, vowel, final]: Numbers): string =>
  String.fromCodePoint(0xac00 + initial * 588 + vowel * 28 + (finalNumbers[final] ?? 0));

export const spelled = ([initial, vowel, final]: Numbers, system: (typeof systems)[number]): string =>
  [initials[system][initial], vowels[system][vowel], finals[system][final]].join('').replace(/-/g, '');
