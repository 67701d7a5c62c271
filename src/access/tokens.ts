import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { NotKnown } from '../errors.js';
import { quote } from '../ids.js';
import { roles, type Viewer, withoutToken } from './rights.js';

/** What is known of those who sign tokens: one secret, or public keys. */
export type Signers = { secret: string } | { keys: JSONWebKeySet };

export interface TokenRules {
  signers: Signers;
  /** Who must have made a token, and whom it must be meant for; null: no matter. */
  issuer: string | null;
  audience: string | null;
  /** Whether who comes without a token is a reader. */
  anonymous: boolean;
}

/** With `none` a token would speak for itself, and with a secret's algorithm a public key would be one. */
const algorithms = {
  secret: ['HS256'],
  keys: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
};

/** Clocks differ by so many seconds. */
const tolerance = 5;

const claims = z.object({
  sub: z.string().regex(/^[^\p{Cc}]{1,200}$/u),
  role: z.enum(roles),
});

/** Who asks, by a request's `authorization`: never somebody else, and nobody is taken for anonymous whose token is wrong. */
export type Recognise = (authorization: string | null) => Promise<Viewer>;

export function recogniser(rules: TokenRules): Recognise {
  const verify = verifierOf(rules);
  return async (authorization) => {
    if (!authorization) {
      if (rules.anonymous) return withoutToken;
      throw new NotKnown('TOKEN_NEEDED', 'This service answers those whom it knows: send "Authorization: Bearer …" with a token.');
    }
    const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
    if (!token) throw invalid('needed "Bearer …" with a JSON Web Token');
    const parsed = claims.safeParse(await verify(token));
    if (!parsed.success) throw invalid(`its claim \`${String(parsed.error.issues[0]?.path[0])}\` is missing or none that is known`);
    return { by: parsed.data.sub, as: parsed.data.role };
  };
}

function verifierOf({ signers, issuer, audience }: TokenRules): (token: string) => Promise<JWTPayload> {
  const options = {
    algorithms: algorithms['secret' in signers ? 'secret' : 'keys'],
    requiredClaims: ['exp'],
    clockTolerance: tolerance,
    ...(issuer === null ? {} : { issuer }),
    ...(audience === null ? {} : { audience }),
  };
  const verify =
    'secret' in signers
      ? (() => {
          const secret = new TextEncoder().encode(signers.secret);
          return (token: string) => jwtVerify(token, secret, options);
        })()
      : (() => {
          const keys = createLocalJWKSet(signers.keys);
          return (token: string) => jwtVerify(token, keys, options);
        })();
  return async (token) => {
    try {
      const { payload } = await verify(token);
      if (Number.isSafeInteger(payload.exp)) return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new NotKnown('TOKEN_EXPIRED', `The token has expired. Get a new one.`);
      throw invalid(whyNot(error));
    }
    throw invalid('its claim `exp` is no whole number of seconds');
  };
}

/** In words that help an honest client and tell others nothing of the keys. */
function whyNot(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed) return `its claim \`${error.claim}\` is missing or not the one that is needed`;
  if (error instanceof errors.JOSEAlgNotAllowed) return 'it is not signed by an algorithm that is taken here';
  if (error instanceof errors.JWKSMultipleMatchingKeys) return 'several keys may have signed it: its head must name one (`kid`)';
  return 'it is not signed by a key that is known here';
}

const invalid = (why: string): NotKnown => new NotKnown('TOKEN_INVALID', `The token is not taken: ${why}.`);

const jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** @returns what is wrong with a set of public keys; undefined: nothing */
export function whatIsWrongWith(text: string): string | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return `it is no JSON (${(error as Error).message})`;
  }
  const { success, data } = jwks.safeParse(parsed);
  if (!success) return 'it is no JSON Web Key Set such as {"keys": [{"kty": "OKP", …}]}';
  const secret = data.keys.find((key) => key.kty === 'oct' || 'd' in key);
  return secret && `its key ${quote(String(secret.kid ?? secret.kty))} is secret, and only public ones belong there`;
}
