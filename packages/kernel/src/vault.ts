import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Vault } from '@tandem/sdk/server';

const version = 1;
const ivLength = 12;
const tagLength = 16;

/** Keys of one centre and module, derived from the installation's secret, so that bytes copied to another centre open nowhere. */
export function vaults(secret: string): (tenantId: string, module: string) => Vault {
  const known = new Map<string, Vault>();
  return (tenantId, module) => {
    const name = `${tenantId}/${module}`;
    const vault = known.get(name) ?? makeVault(secret, name);
    // Bounded: a host serves some hundreds of centres, not an endless number.
    if (known.size > 10_000) known.clear();
    known.set(name, vault);
    return vault;
  };
}

function makeVault(secret: string, name: string): Vault {
  const key = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `tandem/${use}/${name}`, 32));
  const sealing = key('seal');
  const hashing = key('fingerprint');
  return {
    seal(plain) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== version)
        throw new Error(
          'A sealed value is of a version this server does not know. Start the newer server that wrote it.',
        );
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(1, 1 + ivLength), {
        authTagLength: tagLength,
      });
      decipher.setAuthTag(bytes.subarray(1 + ivLength, 1 + ivLength + tagLength));
      return Buffer.concat([decipher.update(bytes.subarray(1 + ivLength + tagLength)), decipher.final()]).toString(
        'utf8',
      );
    },
    fingerprint: (plain) => createHmac('sha256', hashing).update(plain).digest(),
  };
}
