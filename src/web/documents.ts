import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { z } from 'zod';
import type { Context } from '../context.js';
import { Unusable } from '../errors.js';

/** Documents that clients were built with, by their SHA-256: what the build of a client writes, `{"<sha256>": "query …"}`. */
export type Documents = ReadonlyMap<string, string>;

const manifest = z.record(z.string().regex(/^(sha256:)?[0-9a-f]{64}$/), z.string());
const bare = (id: string): string => id.replace(/^sha256:/, '');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** @throws Unusable naming the file that is no manifest */
export async function readManifests(files: readonly string[]): Promise<Documents> {
  const documents = new Map<string, string>();
  for (const file of files) {
    for (const [id, text] of Object.entries(await readManifest(file))) {
      if (hashOf(text) !== bare(id))
        throw new Unusable(`The manifest ${file} (RAPPORT_DOCUMENTS) has another text than it says under ${id}.`);
      documents.set(bare(id), text);
    }
  }
  return documents;
}

async function readManifest(file: string): Promise<Record<string, string>> {
  try {
    return manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const what = error instanceof z.ZodError ? 'it is no map of SHA-256 hashes to documents' : (error as Error).message;
    throw new Unusable(`The manifest ${file} (RAPPORT_DOCUMENTS) cannot be read: ${what}.`);
  }
}

/**
 * What is asked for, with a trusted document in place of its id, `documentId: "sha256:…"` or `extensions.persistedQuery.sha256Hash`.
 * @param only whether a text that is none of them is refused
 * @throws GraphQLError for the client
 */
export function withDocument(params: Asked, documents: Documents, only: boolean): Asked {
  const id = idOf(params);
  if (id !== undefined && !params.query) {
    const query = documents.get(bare(id));
    if (query === undefined)
      throw refused('DOCUMENT_NOT_FOUND', `No trusted document has the id ${JSON.stringify(id)}. Is its manifest in RAPPORT_DOCUMENTS?`);
    const { operationName, variables, extensions } = params;
    return {
      query,
      ...(operationName ? { operationName } : {}),
      ...(variables ? { variables } : {}),
      ...(extensions ? { extensions } : {}),
    };
  }
  if (only && typeof params.query === 'string' && !documents.has(hashOf(params.query)))
    throw refused('DOCUMENT_NOT_TRUSTED', 'This service answers trusted documents alone, and this is none of them. Ask by the id of one.');
  return params;
}

export const trustDocuments = (documents: Documents, only: boolean): Plugin<Context> => ({
  onParams: ({ params, setParams }) => setParams(withDocument(params, documents, only)),
});

export type Asked = GraphQLParams & { documentId?: unknown };

function idOf(params: Asked): string | undefined {
  const persisted = params.extensions?.persistedQuery as { sha256Hash?: unknown } | undefined;
  const id = params.documentId ?? persisted?.sha256Hash;
  return typeof id === 'string' ? id : undefined;
}

const refused = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { spec: true, status: 400 } } });
