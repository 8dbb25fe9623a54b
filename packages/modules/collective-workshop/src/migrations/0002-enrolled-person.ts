import { migration } from '@tandem/sdk/server';

/** Whoever is enrolled is somebody: people offers its table of persons as a reference. */
export const enrolledPerson = migration(
  '0002-enrolled-person',
  `
alter table collective_workshop.enrolment
  add constraint enrolment_of_person foreign key (tenant_id, person_id) references people.person (tenant_id, id);
`,
);
