// Without a component, so that a command or a test can read a schema in plain Node.
export { type FormSchema } from '@tandem/sdk/dialect';
