/** A first step as the home shows it, in the reader's language. */
export interface ShownFirstStep {
  readonly name: string;
  readonly label: string;
  /** Where it is done; undefined while another step comes first. */
  readonly href: string | undefined;
  readonly isDone: boolean;
}

/** Kept for each centre apart, by its path: who has hidden the steps in one may want them in another. */
export const hiddenStepsCookie = 'tandem-first-steps';
