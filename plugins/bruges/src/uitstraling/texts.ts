import { providerTexts } from '../shared/course.ts';
import { textsWith } from '../shared/texts.ts';
import { trainingTexts } from '../shared/training.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };

/** The texts of this project, and the ways to name them. */
export const { messages, points, say } = textsWith('uitstraling', { fr, nl, en }, [
  'organisation',
  'workshops.title',
  'block.information',
  'block.educational',
  ...providerTexts,
  ...trainingTexts,
]);
