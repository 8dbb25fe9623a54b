import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../src/auth/network.ts';
import { addressOf } from '../src/http/address.ts';

describe('What an address is counted by', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('Where a request comes from', () => {
  const request = (forwarded?: string): IncomingMessage => {
    const socket = new Socket();
    Object.defineProperty(socket, 'remoteAddress', { value: '192.0.2.1' });
    const made = new IncomingMessage(socket);
    if (forwarded !== undefined) made.headers['x-forwarded-for'] = forwarded;
    return made;
  };

  test('is where the connection comes from: nobody is believed to come from elsewhere', () => {
    expect(addressOf(request('203.0.113.9'), false)).toBe('192.0.2.1');
  });

  test('is behind our proxy what the proxy wrote last, and not what a client wrote before', () => {
    expect(addressOf(request('198.51.100.66, 203.0.113.9'), true)).toBe('203.0.113.9');
  });

  test('is the proxy when it says nothing', () => {
    expect(addressOf(request(), true)).toBe('192.0.2.1');
    expect(addressOf(request(''), true)).toBe('192.0.2.1');
  });
});
