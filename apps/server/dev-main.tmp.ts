
import * as server from '/work/main/packages/server/src/index.ts';
import composition from '/work/main/apps/server/tandem.config.ts';
import { adminInDevelopment } from '/work/main/packages/vite/src/index.ts';
import { demoAccounts } from '/work/main/apps/server/src/demo/accounts.ts';
const settings = server.readSettings(process.env, process.cwd());
const opened = await server.open(settings, composition, (e, r) => console.error(r, e));
await server.serve(settings, opened, { admin: await adminInDevelopment(new URL("file:///work/main/apps/admin/")), demo: demoAccounts });
console.log('up');
