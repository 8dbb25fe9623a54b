import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Vault } from '@tandem/sdk/server';

const version = 1;
const ivLength = 12;
const tagLength = 16;
const bodyStart = 1 + ivLength + tagLength;
/** Fewest characters of a secret. */
const shortest = 32;
/** Vaults kept at hand: a host serves some hundreds of centres, not an endless number. */
const mostKept = 10_000;

/**
 * Keys of one centre and module, derived from the installation's secret, so that bytes copied to another centre open
 * nowhere.
 *
 * @throws Error when the secret is too short to keep one.
 */
export function vaults(secret: string): (tenantId: string, module: string) => Vault {
  if (secret.length < shortest) {
    throw new Error(`The secret has ${secret.length} characters. Set TANDEM_SECRET to at least ${shortest}.`);
  }
  const kept = new Map<string, Vault>();
  return (tenantId, module) => {
    const name = `${tenantId}/${module}`;
    const vault = kept.get(name) ?? makeVault(secret, name);
    if (kept.size >= mostKept) kept.clear();
    kept.set(name, vault);
    return vault;
  };
}

function makeVault(secret: string, name: string): Vault {
  const key = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `tandem/${use}/${name}`, 32));
  const sealing = key('seal');
  const hashing = key('fingerprint');
  return {
    seal: (plain) => seal(sealing, plain),
    open: (sealed) => open(sealing, Buffer.from(sealed)),
    fingerprint: (plain) => createHmac('sha256', hashing).update(plain).digest(),
  };
}

/** Version, initialisation vector, tag, then the text under AES-256-GCM. */
function seal(key: Buffer, plain: string): Uint8Array {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), body]);
}

function open(key: Buffer, bytes: Buffer): string {
  if (bytes[0] !== version) {
    throw new Error('A sealed value is of a version this server does not know. Start the newer server that wrote it.');
  }
  try {
    const iv = bytes.subarray(1, 1 + ivLength);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
    decipher.setAuthTag(bytes.subarray(1 + ivLength, bodyStart));
    return Buffer.concat([decipher.update(bytes.subarray(bodyStart)), decipher.final()]).toString('utf8');
  } catch (cause) {
    const remedy = 'Check that TANDEM_SECRET is the one it was sealed under.';
    throw new Error(`A sealed value does not open here: it was changed, or sealed elsewhere. ${remedy}`, { cause });
  }
}
