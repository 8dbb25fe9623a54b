/** What `tandem()` of `@tandem/vite` makes of the composition. Refer to it with `/// <reference types="@tandem/vite/virtual" />`. */
declare module 'virtual:tandem/admin' {
  import type { Locale } from '@tandem/sdk';
  import type { AdminModule } from '@tandem/sdk/admin';

  /** A module that is installed on the server, with the parts of it that the admin loads when they are needed. */
  export interface InstalledModule {
    readonly id: string;
    readonly package: string;
    /** Its screens and panels; a module may have texts only. */
    readonly admin: (() => Promise<{ readonly default: AdminModule }>) | undefined;
    readonly messages: {
      readonly [L in Locale]: () => Promise<{ readonly default: Readonly<Record<string, string>> }>;
    };
  }

  export const modules: readonly InstalledModule[];
}
