/**
 * The testkit stands on the kernel, so the kernel cannot name it among its dependencies: they would be built in a circle.
 * Its tests take it from beside it, here and nowhere else.
 */
export * from '../../testkit/src/index.ts';
