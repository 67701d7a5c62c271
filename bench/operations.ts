import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * What is asked, a folder for each operation: `service.graphql` for the service, `interfaces.graphql` for both forms of the peer unless
 * `concrete.graphql` has one of its own, `floor.cypher` for the floor, and `draw.cypher`, whose rows are the variables to ask with.
 */
export interface Operation {
  name: string;
  /** The first comment of `service.graphql`. */
  title: string;
  /** Fields whose lists the question does not order, after `# any order:`. */
  anyOrder: string[];
  service: string;
  interfaces: string;
  concrete: string;
  floor: string;
  draw: string;
}

const folder = new URL('./operations/', import.meta.url);

export function readOperations(only: readonly string[] = []): Operation[] {
  const names = readdirSync(folder).filter((name) => only.length === 0 || only.some((one) => name.startsWith(one)));
  return names.sort().map((name) => {
    const file = (of: string): URL => new URL(`${name}/${of}`, folder);
    const text = (of: string): string => readFileSync(file(of), 'utf8');
    const service = text('service.graphql');
    const interfaces = text('interfaces.graphql');
    return {
      name,
      title: /^# (.+)/.exec(service)?.[1] ?? name,
      anyOrder: /^# any order: (.+)/m.exec(service)?.[1]?.split(', ') ?? [],
      service,
      interfaces,
      concrete: existsSync(file('concrete.graphql')) ? text('concrete.graphql') : interfaces,
      floor: text('floor.cypher'),
      draw: text('draw.cypher'),
    };
  });
}

export type Variables = Record<string, unknown>;

/** As many as are asked for, evenly spread over all rows. A map `{base64: text}` or `{base64url: text}` is given encoded, as cursors are. */
export function variablesOf(rows: readonly Variables[], most: number): Variables[] {
  const count = Math.min(most, rows.length);
  return Array.from({ length: count }, (_, n) => {
    const row = rows[Math.floor((n * rows.length) / count)] as Variables;
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, encoded(value)]));
  });
}

function encoded(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const [encoding, text] = Object.entries(value)[0] ?? [];
  return encoding === 'base64' || encoding === 'base64url' ? Buffer.from(String(text)).toString(encoding) : value;
}
