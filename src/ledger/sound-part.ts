import { type Issue, shapedOf } from './dossier-issues.js';
import type { Dossier } from './dossier-shape.js';
import { standInFor } from './stand-ins.js';

/** What of a dossier has the shape it needs, so that the rest of it is looked at too. */
interface SoundPart {
  dossier: Dossier;
  /** The path, in the dossier as it is written, of what stands at a path of the sound part. */
  written: (path: readonly PropertyKey[]) => PropertyKey[];
}

type Container = Record<string, unknown> | unknown[];

/** Takes away the least that is not sound, until the rest is; undefined if nothing is left. */
export function soundPart(values: unknown): SoundPart | undefined {
  if (!isContainer(values) || Array.isArray(values)) return undefined;
  const rest = structuredClone(values);
  if (!isContainer(rest.article) || Array.isArray(rest.article)) rest.article = {};
  const indexes = new WeakMap<unknown[], number[]>();
  // Each round goes up by a level at most, and a dossier is not as deep as this.
  for (let round = 0; round < 20; round++) {
    const shaped = shapedOf(rest);
    if ('dossier' in shaped) return { dossier: shaped.dossier, written: (path) => writtenPath(rest, path, indexes) };
    takeAway(rest, shaped.issues, indexes);
  }
  return undefined;
}

function takeAway(rest: Container, issues: readonly Issue[], indexes: WeakMap<unknown[], number[]>): void {
  const wrong = new Map<Container, Map<string, unknown>>();
  for (const { path } of issues) {
    const { container, key, standIn } = unsound(rest, path);
    wrong.set(container, (wrong.get(container) ?? new Map()).set(key, standIn));
  }
  for (const [container, keys] of wrong) {
    if (Array.isArray(container)) keepItems(container, (index) => !keys.has(String(index)), indexes);
    else
      for (const [key, standIn] of keys) {
        if (standIn === undefined) delete container[key];
        else container[key] = standIn;
      }
  }
}

function keepItems(list: unknown[], isKept: (index: number) => boolean, indexes: WeakMap<unknown[], number[]>): void {
  const kept = [...list.keys()].filter(isKept);
  const before = indexes.get(list);
  indexes.set(
    list,
    kept.map((index) => before?.[index] ?? index),
  );
  list.splice(0, list.length, ...kept.map((index) => list[index]));
}

/** What to take away for something wrong at a path: itself, or what lacks it; and what is put in its place, if it must be there. */
function unsound(rest: Container, path: readonly PropertyKey[]): { container: Container; key: string; standIn: unknown } {
  let found = { container: rest, key: String(path[0]), standIn: standInFor(path.slice(0, 1)) };
  let node: unknown = rest;
  for (const [depth, key] of path.entries()) {
    if (!isContainer(node)) break;
    const standIn = standInFor(path.slice(0, depth + 1));
    if (Object.hasOwn(node, key) || standIn !== undefined) found = { container: node, key: String(key), standIn };
    node = (node as Record<PropertyKey, unknown>)[key];
  }
  return found;
}

function writtenPath(rest: Container, path: readonly PropertyKey[], indexes: WeakMap<unknown[], number[]>): PropertyKey[] {
  let node: unknown = rest;
  return path.map((key) => {
    const here = node;
    node = isContainer(here) ? (here as Record<PropertyKey, unknown>)[key] : undefined;
    return Array.isArray(here) ? (indexes.get(here)?.[Number(key)] ?? key) : key;
  });
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
