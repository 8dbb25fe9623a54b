import type { HttpBindings } from '@hono/node-server';
import type { Database } from '@tandem/db';
import type { Kernel } from '@tandem/kernel';
import type { Bearer } from '../auth/bearer.ts';
import type { Who } from '../auth/who.ts';
import type { Door } from './door.ts';

/** What the API stands on. */
export interface ApiSettings {
  readonly database: Database;
  readonly kernel: Kernel;
  readonly who: Who;
  readonly bearer: Bearer;
  readonly door: Door;
  /** The address people use; other origins may not change anything. */
  readonly publicUrl: string;
  /** Whether the forwarding header is believed. */
  readonly behindProxy: boolean;
}

/** The request and response of Node, which Hono hands through. */
export interface NodeBindings {
  readonly Bindings: HttpBindings;
}
