import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument as isRequired,
} from 'graphql';

/** Questions that nobody thought of: written by a generator over the schema itself, the same ones for the same seed. */

/** A small generator of numbers in [0, 1): the same ones for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Material {
  schema: GraphQLSchema;
  /** Ids that there are, and some that there are not. */
  ids: readonly string[];
  days: readonly string[];
  words: readonly string[];
}

/** What answers from elsewhere than the graph's own texts, or is asked with a whole dossier. */
const left = ['question', 'questions', 'journal', 'previewDossier', '__schema', '__type'];

export function randomQuestion({ schema, ids, days, words }: Material, random: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const chance = (likely: number): boolean => random() < likely;
  let alias = 0;

  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !left.includes(name));
  const fields = Array.from({ length: chance(0.3) ? 1 + Math.floor(random() * 3) : 1 }, () => field(pick(roots), 0));
  return `{ ${fields.join(' ')} }`;

  function field(one: GraphQLField<unknown, unknown>, depth: number): string {
    const args = argumentsOf(one);
    const type = getNamedType(one.type);
    const name = args === '' && !/s$/.test(one.name) ? one.name : `x${alias++}: ${one.name}`;
    return `${name}${args}${isLeafType(type) ? '' : ` ${selection(type as GraphQLObjectType | GraphQLInterfaceType, depth + 1)}`}`;
  }

  function selection(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
    const all = Object.values(type.getFields());
    const leaves = all.filter((one) => isLeafType(getNamedType(one.type)));
    const branches = all.filter((one) => !isLeafType(getNamedType(one.type)));
    const chosen: string[] = ['__typename'];
    for (const leaf of leaves) if (chance(0.35)) chosen.push(field(leaf, depth));
    const isPage = type.name.endsWith('Connection') || type.name.endsWith('Edge');
    const wanted = isPage ? 1 : depth > 5 ? 0 : depth === 1 ? 3 : 1;
    for (let n = 0; n < wanted; n++) if (branches.length > 0) chosen.push(field(pick(branches), isPage ? depth - 1 : depth));
    if (isInterfaceType(type) && chance(0.5)) {
      const concrete = pick(schema.getPossibleTypes(type));
      chosen.push(`... on ${concrete.name} ${selection(concrete, depth + 1)}`);
    }
    return `{ ${chosen.join(' ')} }`;
  }

  function argumentsOf({ name, args }: GraphQLField<unknown, unknown>): string {
    const isPage = args.some((argument) => argument.name === 'last');
    const written = isPage ? [`${chance(0.3) ? 'last' : 'first'}: ${Math.floor(random() * 6)}`] : [];
    for (const argument of args) {
      if (isPage && ['first', 'last', 'after', 'before'].includes(argument.name)) continue;
      if (isRequired(argument) || chance(0.4)) written.push(`${argument.name}: ${value(argument.type, name, argument.name)}`);
    }
    return written.length > 0 ? `(${written.join(', ')})` : '';
  }

  function value(type: GraphQLInputType, field: string, name: string): string {
    if (isNonNullType(type)) return value(type.ofType, field, name);
    if (isListType(type))
      return `[${Array.from({ length: 1 + Math.floor(random() * 3) }, () => value(type.ofType, field, name)).join(', ')}]`;
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const given = Object.values(type.getFields()).filter(() => chance(0.25));
      return `{${given.map((one) => `${one.name}: ${value(one.type, field, one.name)}`).join(', ')}}`;
    }
    switch (type.name) {
      case 'Int':
        return String(Math.floor(random() * 5));
      case 'Boolean':
        return String(chance(0.5));
      case 'Date':
        return JSON.stringify(pick(days));
      case 'ID':
        return JSON.stringify(pick(idsFor(name === 'id' ? field : name)));
      default:
        return JSON.stringify(pick(words));
    }
  }

  /** Mostly ids of the kinds that are meant, so that few questions are about nothing. */
  function idsFor(meant: string): readonly string[] {
    const prefixes = kinds[meant];
    const fitting = prefixes ? ids.filter((id) => prefixes.some((prefix) => id.startsWith(`${prefix}:`))) : ids;
    return fitting.length > 0 && chance(0.95) ? fitting : ids;
  }
}

/** The same question with other values of the same kinds in it. */
export function varied(question: string, { ids, days, words }: Material, random: () => number): string {
  const another = (value: string): string => {
    const kind = value.slice(0, value.indexOf(':') + 1);
    const alike = [days, words].find((one) => one.includes(value)) ?? ids.filter((id) => id.startsWith(kind));
    return alike[Math.floor(random() * alike.length)] ?? value;
  };
  return question.replace(/"[^"]*"/g, (text) => JSON.stringify(another(JSON.parse(text))));
}

const actors = ['person', 'organization', 'state', 'group'];
const events = ['visit', 'meeting', 'ceremony', 'signing', 'donation', 'inauguration', 'works', 'games', 'event'];
const kinds: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    [
      'person',
      'organization',
      'state',
      'group',
      'role',
      'place',
      'visit',
      'meeting',
      'agreement',
      'observation',
      'article',
      'statement',
    ].map((kind) => [kind, [kind]]),
  ),
  passage: ['passage'],
  event: events,
  participant: actors,
  party: actors,
  body: actors,
  countedBy: actors,
  accordingTo: actors,
  publisher: ['organization'],
  side: ['state'],
  represents: ['state'],
  within: ['place'],
};
