export * from './collective-workshop.ts';
export * from './individual-follow-up.ts';
export * from './isp-preparation.ts';
export * from './kind.ts';
export * from './outing.ts';
export * from './project-realisation.ts';
export * from './volunteering-placement.ts';
