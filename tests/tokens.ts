import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Role } from '../src/access/rights.js';
import type { Access } from '../src/knowledge-base.js';

/** Tokens as some other service would sign them, and what a service must know to take them. */

const secret = 'a secret of more than thirty-two bytes, for tests';

export const access: Access = { signers: { secret }, issuer: null, audience: null, anonymous: true, changesPerMinute: 1_000 };

interface Claims extends Omit<JWTPayload, 'exp'> {
  exp?: number | undefined;
  role?: Role | string | undefined;
}

/** Of somebody, for an hour. */
export const tokenOf = (sub: string, role: Role | string | undefined, more: Claims = {}, signedBy = secret): Promise<string> =>
  new SignJWT({ exp: Math.floor(Date.now() / 1_000) + 3_600, sub, role, ...more } as JWTPayload)
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(signedBy));

/** A pair of keys, the public one in a set, and a way to sign with the other. */
export async function keyPair(alg: 'ES256' | 'RS256' | 'EdDSA', kid: string) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg };
  const sign = (claims: Claims): Promise<string> =>
    new SignJWT({ exp: Math.floor(Date.now() / 1_000) + 3_600, ...claims } as JWTPayload).setProtectedHeader({ alg, kid }).sign(privateKey);
  return { jwk, sign, secret: await exportJWK(privateKey) };
}
