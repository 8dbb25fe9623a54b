import type { DemoAccount } from '@tandem/server';

/** Six invented people, one for each role, for trying. They exist only where demo data was asked for. */
export const demoPassword = 'tandem-essai-2026';

export const demoAccounts: readonly DemoAccount[] = [
  { email: 'coordination@demo.example', password: demoPassword, name: 'Marie Maquette', role: 'coordinator' },
  { email: 'formation@demo.example', password: demoPassword, name: 'Nour Exemple', role: 'trainer' },
  { email: 'social@demo.example', password: demoPassword, name: 'Bram Maket', role: 'social-worker' },
  { email: 'administration@demo.example', password: demoPassword, name: 'Ada Modèle', role: 'administrator' },
  { email: 'prestataire@demo.example', password: demoPassword, name: 'Paul Échantillon', role: 'external-provider' },
  { email: 'controle@demo.example', password: demoPassword, name: 'Inge Proefstuk', role: 'auditor' },
];
