/// <reference types="@tandem/vite/virtual" />
import type { UnavailableModule } from '#lib/modules/unavailable-module.ts';
import type { OfferedCommand } from '#lib/commands/offered-command.ts';
import type { ScreenPlace } from '#lib/modules/screen-place.ts';
import type { Crumb } from '#lib/shell/crumb.ts';
import type { TandemOnRequest } from '#lib/server/tandem-on-request.ts';
import type { Preferences } from '#lib/preferences.ts';

declare global {
  namespace App {
    interface Error {
      status: number;
      message: string;
      /** Number under which the server's log has the cause. */
      reference?: string;
      /** The module that does not serve, with why and what repairs it. */
      unavailable?: UnavailableModule;
    }
    interface Locals {
      tandem: TandemOnRequest;
      preferences: Preferences;
      /** `Set-Cookie` headers that sign-in made, to be sent as they are. */
      readonly cookies: string[];
    }
    interface PageData {
      /** Where the page stands, from the project down; the last is its title. */
      crumbs?: readonly Crumb[];
      /** What one can do from here, beside going elsewhere: the palette offers it, and its keys do it. */
      commands?: readonly OfferedCommand[];
      /** The screen of a module that stands on the page. */
      place?: ScreenPlace;
      /** `focus`: no navigation but a way back, for work on a tablet in a group. */
      layout?: 'page' | 'focus';
      /** Of a document: how each module of the project is set up, by its slug. */
      configurations?: Readonly<Record<string, unknown>>;
    }
  }
}
