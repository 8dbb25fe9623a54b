/** Two events of archived people that the workshops could not handle: tried in vain, as a fault that is mended by now left them. */
export const failedWork = `
create temporary table gone as
  select e.tenant_id, e.person_id, gen_random_uuid() as event_id
  from collective_workshop.enrolment e join people.person p on p.tenant_id = e.tenant_id and p.id = e.person_id
  where e.ended_on is null and p.status = 'active' order by e.person_id limit 2;
update people.person p set status = 'archived' from gone where p.tenant_id = gone.tenant_id and p.id = gone.person_id;
insert into kernel_store.outbox_event (tenant_id, id, at, module, event, actor, payload)
  select tenant_id, event_id, now(), 'people', 'person.archived',
    (select actor from kernel_store.audit_entry a where a.tenant_id = gone.tenant_id limit 1),
    jsonb_build_object('personId', person_id) from gone;
insert into kernel_system.task
  (tenant_id, id, handler, event_id, due_at, created_at, lease_seconds, attempts, error, reference, dead_at)
  select tenant_id, event_id, 'collective-workshop/people.person.archived', event_id, now(), now(), 60, 8, 'TypeError',
    'K7Q2-' || left(event_id::text, 4), now() from gone;
drop table gone;`;
