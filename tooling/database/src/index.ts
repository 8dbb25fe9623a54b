export { MissingPostgres } from './binaries.ts';
export { startTestServer } from './start-test-server.ts';
export type { TestServer, TestServerSettings } from './start-test-server.ts';
