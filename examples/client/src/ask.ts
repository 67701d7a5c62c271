import type { TypedDocumentString } from './gql/graphql.js';

const address = process.env.RAPPORT_URL ?? 'http://127.0.0.1:4000/graphql';

/** Sends a document by its text or, to a service that trusts this program's manifest, by its hash. */
const sent = <Result, Variables>(document: TypedDocumentString<Result, Variables>) =>
  process.env.RAPPORT_TRUSTED === '1' ? { documentId: document.__meta__?.hash } : { query: document.toString() };

interface Reply<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** The typed answer; an error of the service is thrown with its sentence. */
export async function ask<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ ...sent(document), variables }),
  });
  const { data, errors } = (await response.json()) as Reply<Result>;
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('\n') ?? `The service answered ${response.status}.`);
  return data;
}
