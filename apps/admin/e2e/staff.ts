import type { Role } from '@tandem/sdk';
import { expect, test as base, visit } from '@tandem/tooling-browser';
import type { Browser, BrowserContextOptions, Page } from '@tandem/tooling-browser';

export { expect } from '@tandem/tooling-browser';

/** Who works in the demo centre of Brussels, by role, and who coordinates others, as the sign-in page offers them. */
export const staff = {
  coordinator: { name: 'Marie Maquette', email: 'coordination@demo.example' },
  trainer: { name: 'Nour Exemple', email: 'formation@demo.example' },
  'social-worker': { name: 'Bram Maket', email: 'social@demo.example' },
  'external-provider': { name: 'Paul Échantillon', email: 'prestataire@demo.example' },
  administrator: { name: 'Ada Modèle', email: 'administration@demo.example' },
  auditor: { name: 'Inge Proefstuk', email: 'controle@demo.example' },
  'coordinator of Antwerp': { name: 'Lotte Voorbeeld', email: 'coordinatie.antwerpen@demo.example' },
  'coordinator of Charleroi': { name: 'Sofia Échantillon', email: 'coordination.charleroi@demo.example' },
  'coordinator of Bruges': { name: 'Hilde Voorbeeld', email: 'coordinatie.brugge@demo.example' },
} as const satisfies {
  readonly [R in Role | `${Role} of ${string}`]?: { readonly name: string; readonly email: string };
};

export type Colleague = keyof typeof staff;

/** The password of all demo accounts, which the server prints when it starts. */
export const password = 'tandem-essai-2026';

type SignedIn = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;

interface Fixtures {
  /** A browser of one's own in which this colleague is signed in, with an empty page. */
  as(colleague: Colleague, options?: BrowserContextOptions): Promise<Page>;
}

interface WorkerFixtures {
  /** The cookies of a signed-in colleague. Everybody signs in once: checking a password is slow on purpose. */
  signedIn(colleague: Colleague): Promise<SignedIn>;
}

/** Signs in through the page, and comes out on the centre's home, which speaks the centre's first language. */
export async function signIn(page: Page, colleague: Colleague): Promise<void> {
  await visit(page, '/sign-in');
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(staff[colleague].email);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { name: /^(Projets|Projecten)$/, level: 2 }).last()).toBeVisible();
}

/** `test` with the staff of the demo centre at hand. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  signedIn: [
    async ({ browser, tandem }, use) => {
      const kept = new Map<Colleague, Promise<SignedIn>>();
      const atTheDoor = async (colleague: Colleague) => {
        const context = await browser.newContext({ baseURL: tandem.url, locale: 'fr-BE' });
        await signIn(await context.newPage(), colleague);
        const cookies = await context.storageState();
        await context.close();
        return cookies;
      };
      await use((colleague) => {
        const signedIn = kept.get(colleague) ?? atTheDoor(colleague);
        kept.set(colleague, signedIn);
        return signedIn;
      });
    },
    { scope: 'worker' },
  ],
  as: async ({ browser, signedIn, watchConsole }, use) => {
    const opened: Page[] = [];
    await use(async (colleague, options = {}) => {
      const context = await browser.newContext({ storageState: await signedIn(colleague), ...options });
      watchConsole(context);
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});
