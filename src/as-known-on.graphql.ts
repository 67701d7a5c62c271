import { DirectiveLocation, GraphQLDirective, GraphQLInt, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { BadInput } from './errors.js';
import { quote } from './ids.js';
import { isDay } from './time.js';

/** `query @asKnownOn(at: "2026-08-14T09:30:00Z") { … }`: what the record said then. */

/** Milliseconds, as entries of the ledger have them; a finer one is of the millisecond it falls in. */
const Moment = new GraphQLScalarType<string, string>({
  name: 'Moment',
  description:
    'An instant after RFC 3339 with its offset, `2026-08-14T09:30:00Z` or `2026-08-14T11:30:00.250+02:00`; or a day, `2026-08-14`, which stands for its end in UTC.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => String(value),
  parseValue: moment,
  parseLiteral: (node) => moment(node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : node.kind, node),
});

/** ISO 8601, UTC. */
function moment(value: unknown, at?: ValueNode): string {
  if (typeof value === 'string' && isDay(value)) return `${value}T23:59:59.999Z`;
  const [, day = ''] = (typeof value === 'string' && instant.exec(value)) || [];
  if (isDay(day)) return new Date(value as string).toISOString();
  throw new BadInput(
    `A moment looks like "2026-08-14T09:30:00Z", with Z or an offset, or like "2026-08-14", but got ${quote(String(value))}.`,
    at,
  );
}

const instant = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

export const asKnownOn = new GraphQLDirective({
  name: 'asKnownOn',
  description:
    'Answers the whole question from the record as it stood after an entry of its ledger: the last one kept at or before a moment, or the one of a number. The answer says which in `extensions.asKnownOn`. Exactly one of the two is given.',
  locations: [DirectiveLocation.QUERY],
  args: {
    at: { type: Moment, description: 'A moment that has passed. Before the first entry the record is empty.' },
    entry: { type: GraphQLInt, description: 'The number of an entry that is kept; 0: the empty record before the first.' },
  },
});
