import neo4j from 'neo4j-driver';
import type { Variables } from './operations.js';

/** The Neo4j below the contenders, asked by the benchmark itself. */
export interface Database {
  rows: (text: string, parameters?: Variables) => Promise<Variables[]>;
  /** Ends what somebody gave up waiting for: it would keep the database busy, and spoil what is measured next. */
  becomeQuiet: () => Promise<void>;
  version: () => Promise<string>;
  empty: () => Promise<void>;
  close: () => Promise<void>;
}

const left = `SHOW TRANSACTIONS YIELD transactionId, elapsedTime, currentQuery
  WHERE elapsedTime > duration('PT1S') AND NOT currentQuery STARTS WITH 'SHOW' RETURN collect(transactionId) AS ids`;

export function databaseAt(uri: string): Database {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  const rows = async (text: string, parameters: Variables = {}): Promise<Variables[]> => {
    const { records } = await driver.executeQuery(text, parameters, { database: 'neo4j' });
    return records.map((record) => record.toObject());
  };
  return {
    rows,
    becomeQuiet: async () => {
      for (let quiet = false; !quiet; ) {
        const [{ ids }] = (await rows(left)) as [{ ids: string[] }];
        if (ids.length > 0) await rows('TERMINATE TRANSACTIONS $ids', { ids });
        quiet = ids.length === 0;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    },
    version: async () => String((await rows('CALL dbms.components() YIELD versions RETURN versions[0] AS version'))[0]?.version),
    empty: async () => {
      const session = driver.session({ database: 'neo4j' });
      await session.run('MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS').finally(() => session.close());
    },
    close: () => driver.close(),
  };
}
