import { Forbidden } from '../errors.js';

/** Who may do what: one table, and the questions that are asked of it. */

export const roles = ['reader', 'contributor', 'editor'] as const;
export type Role = (typeof roles)[number];

/** `anybody`: whoever asks a service that knows no tokens. One that does takes who comes without a token for a reader, or for nobody. */
type As = 'anybody' | Role;

/** `own`: where nothing is replaced or taken away but what they made themselves. */
type Extent = 'any' | 'own';

export const rights = {
  read: /*               */ { anybody: 'any', reader: 'any', contributor: 'any', editor: 'any' },
  readDecisions: /*      */ { anybody: 'any', contributor: 'any', editor: 'any' },
  askInCypher: /*        */ { anybody: 'any', contributor: 'any', editor: 'any' },
  importDossier: /*      */ { contributor: 'own', editor: 'any' },
  removeArticle: /*      */ { contributor: 'own', editor: 'any' },
  judgeUnsure: /*        */ { contributor: 'own', editor: 'any' },
  judge: /*              */ { editor: 'any' },
  takeBackJudgement: /*  */ { contributor: 'own', editor: 'any' },
  rankStatement: /*      */ { editor: 'any' },
  takeBackRanking: /*    */ { editor: 'any' },
  retractArticle: /*     */ { editor: 'any' },
  takeBackRetraction: /* */ { editor: 'any' },
} satisfies Record<string, Partial<Record<As, Extent>>>;
export type Act = keyof typeof rights;

/** Types of nodes that say who decided what, and what it takes to read them, wherever they are met. */
const guarded: Partial<Record<string, Act>> = {
  Judgement: 'readDecisions',
  Ranking: 'readDecisions',
  Retraction: 'readDecisions',
  JournalEntry: 'readDecisions',
};

/** Who asks. */
export interface Viewer {
  /** The token's `sub`; null: nobody said. */
  by: string | null;
  as: As;
}

export const anybody: Viewer = { by: null, as: 'anybody' };
export const withoutToken: Viewer = { by: null, as: 'reader' };

/** How far they may do it; undefined: not at all. */
export const extentOf = ({ as }: Viewer, act: Act): Extent | undefined => (rights[act] as Partial<Record<As, Extent>>)[as];

/** The least role that may do it. */
export const roleFor = (act: Act): Role => roles.find((role) => role in rights[act]) as Role;

/** What it takes to read nodes of a type. */
export const actToRead = (type: string): Act => guarded[type] ?? 'read';

/** @throws Forbidden if nodes of this type are not for them, whether there are any or not */
export function checkMayRead(viewer: Viewer, type: string): void {
  const act = actToRead(type);
  if (extentOf(viewer, act)) return;
  throw new Forbidden(`A ${type} says who decided what: to read it takes a token with the role ${roleFor(act)}, but ${cameWith(viewer)}.`);
}

/** What they came with, as a sentence goes on. */
export const cameWith = ({ by, as }: Viewer): string => (by === null ? 'none came' : `that of ${by} says ${as}`);
