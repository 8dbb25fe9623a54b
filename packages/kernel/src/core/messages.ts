import en from '@tandem/sdk/messages/en.json' with { type: 'json' };
import fr from '@tandem/sdk/messages/fr.json' with { type: 'json' };
import nl from '@tandem/sdk/messages/nl.json' with { type: 'json' };

/** The texts of the platform itself, which the SDK brings. */
export const coreMessages = { fr, nl, en };
