import { refusalIn } from '@tandem/client';
import { connect } from './connect.js';
import { effectiveConfiguration, projectLines } from './projects.js';
import { publish, writeDraft } from './publish.js';

const tandem = connect(process.env);

for (const line of await projectLines(tandem)) console.log(line);

const { revision, config } = await effectiveConfiguration(tandem, 'moveup', 'workshops');
const places = Number(config['places']);
console.log(`revision ${revision} has ${places} places in a workshop`);

const change = { project: 'moveup', part: 'workshops', path: '/places', from: places, to: places + 1 };
const version = await writeDraft(tandem, change);
console.log(`draft ${version} is written`);

await writeDraft(tandem, { ...change, to: places + 2 }).catch((error: Error) => console.log(error.message));

const reason = 'One more chair in the room';
console.log(await publish(tandem, 'moveup', version, reason));
console.log(await publish(tandem, 'moveup', version, reason));

try {
  await tandem.api.core.project.install.mutate({ plugin: 'moveup', reason });
} catch (error) {
  // The message names the scope that the token lacks.
  console.log(refusalIn(error), (error as Error).message);
}
