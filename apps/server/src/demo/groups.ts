import {
  type collectiveWorkshop,
  minutesBetween,
  usualMinutes,
  type WorkshopConfiguration,
} from '@tandem/collective-workshop';
import { type Centre, instantOf } from '@tandem/kernel';
import type { ShapeOf } from '@tandem/sdk';
import type { Opened } from '@tandem/server';
import type { DemoGroup } from './centre.ts';
import { type GroupPlan, planGroup } from './group-plan.ts';

type WorkshopTables = ShapeOf<typeof collectiveWorkshop>['tables'];

/** Where a group is put, by whom, and who is in it. */
interface GroupPlace {
  readonly centre: Centre;
  readonly projectId: string;
  readonly revision: number;
  readonly module: { readonly id: string; readonly config: Pick<WorkshopConfiguration, 'lateMinutes'> };
  /** Accounts: who plans and enrols, and who keeps the lists. */
  readonly coordinator: string;
  readonly trainer: string;
  /** Ids of the people, in the order of the group. */
  readonly people: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Writes a group with its sessions, its people and who was there, each kind of row in one statement. Returns how many sessions. */
export async function fillGroup(opened: Opened, place: GroupPlace, group: DemoGroup): Promise<number> {
  const { database } = opened;
  const plan = planGroup(group, place.people, place.today);
  const rows = rowsOf(opened, place, group, plan);
  const setUp = { tenantId: place.centre.id, actor: place.coordinator, purpose: 'seed', mode: 'write' } as const;
  await database.tenant(setUp, async () => {
    const db = database.queries<WorkshopTables>();
    await db.insertInto('collective_workshop.edition').values(rows.edition).execute();
    await db.insertInto('collective_workshop.enrolment').values(rows.enrolments).execute();
    await db.insertInto('collective_workshop.session').values(rows.sessions).execute();
    if (rows.marks.length === 0) return;
    await db
      .insertInto('collective_workshop.attendance_entry')
      .values(rows.marks.map(({ entry_id: id, ...mark }) => ({ id, ...mark })))
      .execute();
    await db.insertInto('collective_workshop.attendance').values(rows.marks).execute();
  });
  return plan.sessions.length;
}

/** The rows, as the procedures of the module would write them. */
function rowsOf({ kernel }: Opened, place: GroupPlace, group: DemoGroup, plan: GroupPlan) {
  const { centre, module, revision, coordinator, trainer } = place;
  const { newId } = kernel;
  const at = instantOf(kernel.clock);
  const planned = { module_id: module.id, created_at: at, created_by: coordinator };
  const editionId = newId();
  const edition = {
    ...planned,
    id: editionId,
    project_id: place.projectId,
    revision,
    title: group.title,
    variant: group.variant ?? null,
    starts_on: plan.startsOn,
    ends_on: plan.endsOn,
    ...(plan.isOver && { closed_at: at, closed_by: coordinator }),
    updated_at: at,
    updated_by: coordinator,
  };
  const enrolments = plan.enrolments.map(({ personId, enrolledOn, end }) => ({
    id: newId(),
    module_id: module.id,
    edition_id: editionId,
    person_id: personId,
    revision,
    enrolled_on: enrolledOn,
    enrolled_at: at,
    enrolled_by: coordinator,
    ended_on: end?.on ?? null,
    end_reason: end?.reason ?? null,
    ended_at: end ? at : null,
    ended_by: end ? coordinator : null,
  }));
  const basis = {
    sessionMinutes: minutesBetween(group.startsAt, group.endsAt),
    lateMinutes: module.config.lateMinutes,
  };
  const sessions = plan.sessions.map((session) => ({ id: newId(), ...session }));
  return {
    edition,
    enrolments,
    sessions: sessions.map(({ id, date, theme, isClosed }) => ({
      ...planned,
      id,
      edition_id: editionId,
      on_date: date,
      starts_at: group.startsAt,
      ends_at: group.endsAt,
      time_zone: centre.timeZone,
      place: group.place,
      theme,
      state: isClosed ? 'held' : 'planned',
      closed_at: isClosed ? at : null,
      closed_by: isClosed ? trainer : null,
      updated_at: at,
      updated_by: isClosed ? trainer : coordinator,
    })),
    marks: sessions.flatMap(({ id, noted }) =>
      noted.map(({ personId, mark, excuse }) => ({
        entry_id: newId(),
        session_id: id,
        person_id: personId,
        mark,
        minutes: usualMinutes(mark, basis),
        excuse,
        recorded_at: at,
        recorded_by: trainer,
      })),
    ),
  };
}
