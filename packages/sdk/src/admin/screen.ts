import type { Component, Snippet } from 'svelte';
import type { Shape } from '../contract.ts';
import type { FormSchema } from '../dialect/schema.ts';
import type { Locale } from '../locale.ts';
import type { Out } from '../schema.ts';
import type { SlotParams } from '../slot.ts';
import type { ScreenCommand } from './command.ts';
import type { ModuleClient } from './module-client.ts';
import type { PrintedDocument } from './printed-document.ts';
import type { PrintedProject, ProjectAround } from './project-around.ts';
import type { OwnSlots } from './slots.ts';

/** ICU values of a message. */
export type MessageValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;
/** Words of a message, in the reader's language. */
export type Translate<Key extends string = string> = (key: Key, values?: MessageValues) => string;

/** Writes dates, times and numbers as the reader's language does. Dates are `YYYY-MM-DD`, times `09:00`, instants ISO with Z. */
export interface Format {
  readonly locale: Locale;
  /** A date, `YYYY-MM-DD`. */
  date(date: string, style?: 'long' | 'medium' | 'short' | 'weekday'): string;
  /** A time of day, `09:00`. */
  time(time: string): string;
  /** An instant, ISO with Z, as date and time at the centre. */
  instant(instant: string): string;
  /** A length of time, in minutes. */
  minutes(minutes: number): string;
  /** A number. */
  number(value: number): string;
}

/** What a screen can ask of the admin around it. */
export interface Shell {
  /** The address of a screen of this module (of this instance, for a module of a project). */
  href(path: string, search?: Readonly<Record<string, string | undefined>>): string;
  /** Goes to another page of the admin. */
  goto(href: string, options?: { readonly replace?: boolean; readonly keepFocus?: boolean }): Promise<void>;
  /** Reads the screen's data again from the server. */
  refresh(): Promise<void>;
  /** Says something for ten seconds, with an action such as undo. Texts are already translated. */
  toast(text: string, action?: { readonly label: string; run(): void | Promise<void> }): void;
  /**
   * Says what was done and offers to take it back, by a button and by Ctrl or Cmd Z outside of fields: for ten seconds, not counting while one
   * points at it. What `undo` throws is told to the person. In the place of a question before, for all that can be taken back.
   *
   * @param about of many things that are done one after the other, such as marks: what they are about. A later one takes the place of the
   * one before.
   */
  undoable(text: string, undo: () => void | Promise<void>, about?: string): void;
  /**
   * The same for what was put into the trash (`toTrash`): taking it back brings it from there, and the screen's data is read again.
   *
   * @param trashed the id under which it lies there.
   */
  removed(text: string, trashed: string): void;
  /** A text of the platform (`core`), such as the text of a problem. */
  readonly core: Translate;
  /** Guards leaving the page while something is unsaved. */
  unsaved(isUnsaved: () => boolean): void;
}

/** What the component of a panel is given. It shows what its `prepare` read: pages of many panels are not sent the configuration of each. */
export interface PanelProps<
  S extends Shape,
  Api extends object,
  Data = undefined,
  Params extends SlotParams = SlotParams,
> {
  readonly api: ModuleClient<Api>;
  /** The instance, for modules with `instances: 'project'`; else the empty string. */
  readonly moduleId: string;
  readonly t: Translate<S['message']>;
  /** Whether the reader holds a permission of this module, here. */
  readonly can: (permission: S['permission']) => boolean;
  readonly data: Data;
  readonly params: Params;
  readonly search: Readonly<Record<string, string>>;
  readonly format: Format;
  readonly shell: Shell;
  /** The project that the page is about, on the pages of a project. */
  readonly project?: ProjectAround | undefined;
  /** Draws the panels that other modules have for a place of this screen: `{@render slot('person')}`. */
  readonly slot: Snippet<[name: keyof S['slots'] & string]>;
}

/** What the component of a screen is given. */
export interface ScreenProps<
  S extends Shape,
  Api extends object,
  Data = undefined,
  Params extends SlotParams = SlotParams,
> extends PanelProps<S, Api, Data, Params> {
  readonly config: Out<S['config']>;
}

/** What `prepare` has in hand. */
export interface Preparation<Api extends object, Params extends SlotParams = SlotParams> {
  readonly api: ModuleClient<Api>;
  readonly moduleId: string;
  readonly params: Params;
  readonly search: Readonly<Record<string, string>>;
}

/** What `prepareAcross` has in hand: the instances whose panels stand on the page. */
export interface PreparationAcross<Api extends object, Params extends SlotParams = SlotParams> {
  readonly api: ModuleClient<Api>;
  readonly moduleIds: readonly string[];
  readonly params: Params;
}

/** What a screen and a panel have in common. `Params`: what the address, or the page around the panel, says. */
interface Part<S extends Shape, Api extends object, Data, Params extends SlotParams, Props extends object> {
  readonly title: S['message'];
  readonly permission: S['permission'];
  /** Reads what the screen shows first, on the server, so that the page comes complete. */
  prepare?(at: Preparation<Api, Params>): Promise<Data>;
  /** Brings the component, when it is first shown. */
  load(): Promise<{ readonly default: Component<Props> }>;
}

/** What a screen's own title is written from: what it shows, and the reader's language. */
export interface Titling<S extends Shape, Data> {
  readonly data: Data;
  readonly t: Translate<S['message']>;
  readonly format: Format;
}

/** What is about one thing carries its name: a file its person's, a group its own. */
interface Titled<S extends Shape, Data> {
  /**
   * The title of the page, in the reader's language, from what `prepare` read: for the browser's tab, the breadcrumb, and the breadcrumbs of the
   * screens below that read the same with the same `prepare`. Without it, or when it gives nothing, the page is called `title`.
   */
  readonly titleOf?: (shown: Titling<S, Data>) => string | undefined;
}

/** A screen of a module. */
export interface Screen<S extends Shape, Api extends object, Data>
  extends Part<S, Api, Data, SlotParams, ScreenProps<S, Api, Data>>, Titled<S, Data> {
  /** A place in the navigation; without it the screen is reached from other screens. */
  readonly nav?: { readonly icon: string; readonly order: number; readonly shortcut?: string };
  /** `focus`: no navigation but a way back, for work on a tablet in a group. */
  readonly layout?: 'page' | 'focus';
  /** What one can do from it, by a name of its own: the palette offers it, and keys do it. */
  readonly commands?: Readonly<Record<string, ScreenCommand<S, Api, Data>>>;
  /** The places for panels that this screen draws with `slot`, each with what it tells them. */
  readonly slots?: OwnSlots<S, { readonly params: SlotParams; readonly data: Data }>;
}

/** What a module shows on another page. `Around`: what that page gives beside, such as its project. */
export interface Panel<
  S extends Shape,
  Api extends object,
  Data,
  Params extends SlotParams,
  Around = unknown,
> extends Part<S, Api, Data, Params, PanelProps<S, Api, Data, Params> & Around> {
  /**
   * In the place of `prepare`, for a module of a project: reads what all its panels on a page show in one call, by the id of the instance.
   * A page with twenty of them is then as fast as one with a single one. When it fails each panel is read for itself, so that one that
   * cannot be read takes no other along.
   */
  prepareAcross?(at: PreparationAcross<Api, Params>): Promise<Readonly<Record<string, Data>>>;
}

/** What the component of a project's screen is given: the project comes with it. */
export type ProjectScreenProps<S extends Shape, Api extends object, Data = undefined> = ScreenProps<S, Api, Data> & {
  readonly project: ProjectAround;
};

/** What a printed document is made from. */
export interface Printing<S extends Shape, Data> {
  readonly project: PrintedProject;
  readonly data: Data;
  /** The language of the document, which need not be the reader's. */
  readonly locale: Locale;
  readonly t: Translate<S['message']>;
  readonly format: Format;
  /** How the modules of the project are configured, by their kind. A kind whose form cannot be read is not among them. */
  readonly forms: Readonly<Record<string, PrintedForm>>;
}

/** The form of a kind of module, as a document needs it to tell in words how one is configured. */
export interface PrintedForm {
  readonly schema: FormSchema;
  /** The texts of the kind, in the language of the document: the schema's titles, units and values are keys of them. */
  readonly t: Translate;
}

/** What a module of the centre has for every project: its programme, its sheet, its evaluation. */
export type ProjectScreen<S extends Shape, Api extends object, Data> = ProjectScreenHead<S, Api, Data> &
  (DrawnScreen<S, Api, Data> | PrintedScreen<S, Data>);

interface ProjectScreenHead<S extends Shape, Api extends object, Data> extends Titled<S, Data> {
  readonly title: S['message'];
  readonly permission: S['permission'];
  /** A place among the project's tabs; without it the screen is reached from others. */
  readonly tab?: { readonly order: number };
  /** Reads what the screen shows first, on the server. `params.project` is the project's slug. */
  prepare?(at: Preparation<Api>): Promise<Data>;
}

/** Drawn by a component of the module, which is brought when it is first shown. */
interface DrawnScreen<S extends Shape, Api extends object, Data> {
  load(): Promise<{ readonly default: Component<ProjectScreenProps<S, Api, Data>> }>;
  readonly document?: never;
}

/** A document: the admin draws it, prints it, and gives it as a PDF file that can be read aloud, in any of the languages. */
interface PrintedScreen<S extends Shape, Data> {
  readonly load?: never;
  document(printing: Printing<S, Data>): PrintedDocument;
}
