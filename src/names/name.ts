/** What is known of one whose name is compared, and how a comparison answers. Days are ISO texts; what is not known is left out or null. */
export interface Named {
  names: readonly NameText[];
  /** Titles of offices, as printed: "Minister of Foreign Trade". */
  roles?: readonly string[] | null | undefined;
  /** Ids or names of the bodies in which they act. */
  organizations?: readonly string[] | null | undefined;
  /** When all this is attested. */
  on?: Days | null | undefined;
  /** Ids or names of the states for which they act. */
  states?: readonly string[] | null | undefined;
}

export interface NameText {
  text: string;
  /** ISO 15924; the text shows it anyway. */
  script?: string | null | undefined;
  /** ISO 639: `ko`, `zh` and `ru` decide how a name is read that could be read in several ways. */
  language?: string | null | undefined;
  familyNameFirst?: boolean | null | undefined;
  kind?: 'NAME' | 'OFFICIAL' | 'ALIAS' | 'WEAK_ALIAS' | 'PREVIOUS' | null | undefined;
}

export interface Days {
  earliest?: string | null | undefined;
  latest?: string | null | undefined;
}

/**
 * LIKELY: the name fits, and so does an office or a body, at a time that fits; such two may be joined.
 * POSSIBLE: the name fits, and nothing else tells; a person has to look.
 * UNLIKELY: something speaks against it. CONTRADICTED: a part of the name that both tell differs.
 */
export type Verdict = 'LIKELY' | 'POSSIBLE' | 'UNLIKELY' | 'CONTRADICTED';

export type Part = 'FAMILY_NAME' | 'GIVEN_NAME' | 'PATRONYMIC' | 'WHOLE' | 'OFFICE' | 'ORGANIZATION' | 'TIME' | 'STATE';

export interface Reason {
  rule: Rule;
  part: Part;
  left: string;
  right: string;
  /** Above 0 it speaks for one and the same, below 0 against. */
  weight: number;
  /** One line for a person. */
  text: string;
}

export interface Match {
  /** From 0 to 1; no probability, but two scores can be compared. */
  score: number;
  verdict: Verdict;
  reasons: Reason[];
}

/** By what two parts were compared. */
export type Rule =
  | 'SAME_SPELLING'
  | 'SAME_SOUND'
  | 'SAME_FAMILY_NAME'
  | 'INITIAL_SOUND_RULE'
  | 'AD_HOC_SPELLING'
  | 'TRANSLITERATION'
  | 'NAME_VARIANT'
  | 'INITIAL'
  | 'PART_OF_IT'
  | 'NOT_TOLD'
  | 'TYPING_SLIP'
  | 'ONE_SOUND_APART'
  | 'CASE_ENDING'
  | 'WORD_ORDER'
  | 'WEAK_ALIAS'
  | 'FEMININE_FORM'
  | 'DIFFERENT'
  | 'SAME_WORDS'
  | 'ACRONYM'
  | 'SAME_OFFICE'
  | 'LIKE_OFFICE'
  | 'OTHER_OFFICE'
  | 'SAME_ORGANIZATION'
  | 'WIDE_ORGANIZATION'
  | 'SAME_TIME'
  | 'NEAR_TIME'
  | 'FAR_TIME'
  | 'SAME_STATE'
  | 'OTHER_STATE';
