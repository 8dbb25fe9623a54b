import { conform } from '@tandem/testkit';
import { projectsServer } from '../src/server/index.ts';

conform(projectsServer, {
  async fixtures({ as }) {
    const { core } = as('administrator');
    const plugin = 'conformance';
    const [known] = await core.project.list();
    const project = known?.slug ?? (await core.project.install({ plugin, reason: plugin })).slug;
    const { id } = await as('coordinator').projects.contact.add({ project, name: 'Camille Exemple' });
    return { project, id };
  },
});
