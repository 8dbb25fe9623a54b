import { migration } from '@tandem/sdk/server';

/**
 * Editions, sessions, enrolments and attendance. People and module instances live in other modules' tables: their ids are kept
 * without a foreign key, which only a table that its owner offers for it may be the target of.
 *
 * `module_id` stands on every row that a list starts from, and the foreign keys carry it along, so that a session or an enrolment can
 * never belong to another instance than its edition.
 */
export const workshop = migration(
  '0001-workshop',
  `
create table collective_workshop.edition (
  tenant_id uuid not null,
  id uuid not null,
  module_id uuid not null,
  project_id uuid not null,
  title text not null check (btrim(title) <> '' and length(title) <= 200),
  variant text check (variant in ('schooled', 'unschooled')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  places integer check (places between 1 and 1000),
  revision integer not null check (revision > 0),
  closed_at timestamptz,
  closed_by text,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  primary key (tenant_id, id),
  unique (tenant_id, id, module_id),
  check ((closed_at is null) = (closed_by is null))
);
comment on column collective_workshop.edition.places is 'null: as many as the configuration of the module says';
comment on column collective_workshop.edition.revision is 'the published configuration under which it was made';
create index edition_by_start on collective_workshop.edition (tenant_id, module_id, starts_on desc, id desc);

create table collective_workshop.session (
  tenant_id uuid not null,
  id uuid not null,
  module_id uuid not null,
  edition_id uuid not null,
  on_date date not null,
  starts_at time not null,
  ends_at time not null check (ends_at > starts_at),
  time_zone text not null,
  place text check (length(place) <= 200),
  theme text check (length(theme) <= 500),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  closed_at timestamptz,
  closed_by text,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, edition_id, module_id) references collective_workshop.edition (tenant_id, id, module_id),
  check ((closed_at is null) = (closed_by is null)),
  check (closed_at is null or state = 'held')
);
create unique index session_once on collective_workshop.session (tenant_id, edition_id, on_date, starts_at) where state <> 'cancelled';
create index session_by_date on collective_workshop.session (tenant_id, module_id, on_date, starts_at, id);

create table collective_workshop.enrolment (
  tenant_id uuid not null,
  id uuid not null,
  module_id uuid not null,
  edition_id uuid not null,
  person_id uuid not null,
  revision integer not null check (revision > 0),
  enrolled_on date not null,
  enrolled_at timestamptz not null,
  enrolled_by text not null,
  ended_on date check (ended_on >= enrolled_on),
  end_reason text,
  ended_at timestamptz,
  ended_by text,
  primary key (tenant_id, id),
  foreign key (tenant_id, edition_id, module_id) references collective_workshop.edition (tenant_id, id, module_id),
  check ((ended_on is null) = (ended_at is null) and (ended_on is null) = (ended_by is null) and (ended_on is not null or end_reason is null))
);
comment on column collective_workshop.enrolment.ended_on is 'the day from which the person no longer takes part';
create unique index enrolment_once on collective_workshop.enrolment (tenant_id, edition_id, person_id) where ended_on is null;
create index enrolment_by_edition on collective_workshop.enrolment (tenant_id, edition_id, id);
create index enrolment_by_person on collective_workshop.enrolment (tenant_id, person_id, id);

create table collective_workshop.attendance_entry (
  tenant_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  mark text check (mark in ('present', 'late', 'left-early', 'excused', 'unexcused')),
  minutes integer check (minutes between 0 and 1440),
  excuse text check (excuse in ('social', 'medical', 'other')),
  previous_id uuid,
  tap_id uuid,
  device_id uuid,
  tapped_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (tenant_id, id),
  unique (tenant_id, session_id, person_id, id),
  foreign key (tenant_id, session_id) references collective_workshop.session (tenant_id, id),
  foreign key (tenant_id, session_id, person_id, previous_id) references collective_workshop.attendance_entry (tenant_id, session_id, person_id, id),
  check ((mark is null) = (minutes is null)),
  check (excuse is null or mark = 'excused')
);
comment on table collective_workshop.attendance_entry is 'every tap, one row, never changed: who noted what, and when. The ids sort in the order of the server';
comment on column collective_workshop.attendance_entry.mark is 'null: the mark was taken back';
comment on column collective_workshop.attendance_entry.previous_id is 'the entry that was current for whoever tapped; two entries on the same one are a difference that a person settles';
comment on column collective_workshop.attendance_entry.tap_id is 'given by the device, so that sending a tap again notes it once';
comment on column collective_workshop.attendance_entry.tapped_at is 'by the clock of the device, when it tells';
create unique index attendance_entry_tap on collective_workshop.attendance_entry (tenant_id, tap_id) where tap_id is not null;

create table collective_workshop.attendance (
  tenant_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  mark text not null check (mark in ('present', 'late', 'left-early', 'excused', 'unexcused')),
  minutes integer not null check (minutes between 0 and 1440),
  excuse text check (excuse in ('social', 'medical', 'other')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (tenant_id, session_id, person_id),
  foreign key (tenant_id, session_id) references collective_workshop.session (tenant_id, id),
  foreign key (tenant_id, session_id, person_id, entry_id) references collective_workshop.attendance_entry (tenant_id, session_id, person_id, id),
  check (excuse is null or mark = 'excused')
);
comment on table collective_workshop.attendance is 'what holds now, one row for each person with a mark; it repeats its entry so that lists and reports read one table';
create index attendance_by_person on collective_workshop.attendance (tenant_id, person_id, session_id);

-- A correction is a new row: nobody who is served changes or removes an old one.
grant select, insert on collective_workshop.attendance_entry to tandem_request;
`,
);
