import { openDatabase } from '@tandem/db';
import { createKernel } from '@tandem/kernel';
import { diaryServer } from './fixture-diary.ts';
import { notesServer } from './fixture-notes.ts';
import { moveup, projectsServer } from './fixture-project.ts';
import { workshopServer } from './fixture-workshop.ts';

/** A process of its own for a test to kill: it works, says each event it is about to finish, and hangs in the one it is told to. */
const [database, hangAt] = process.argv.slice(2);
const opened = await openDatabase(database?.startsWith('postgres') === true ? { url: database } : { folder: database });
let handled = 0;
const kernel = await createKernel({
  database: opened,
  composition: {
    modules: [
      projectsServer,
      notesServer,
      workshopServer,
      diaryServer({
        note: async (scope) => {
          handled += 1;
          if (handled !== Number(hangAt)) return;
          // Half of the work, written and not committed.
          await scope.transaction((tx) =>
            tx
              .insertInto('try_diary.line')
              .values({ id: scope.newId(), text: 'half' } as never)
              .execute(),
          );
          process.stdout.write('hanging\n');
          await new Promise(() => undefined);
        },
      }),
    ],
    projects: [moveup],
  },
  secret: 'a secret of at least thirty-two characters',
});
kernel.worker().start();
