// Generated from the migrations by `tandem types tables`. Do not edit.
import type { ColumnType } from 'kysely';

export interface CollectiveWorkshopTables {
  'collective_workshop.attendance': {
    tenant_id: ColumnType<string, never, never>;
    session_id: string;
    person_id: string;
    entry_id: string;
    mark: string;
    minutes: number;
    excuse: string | null;
    recorded_at: string;
    recorded_by: string;
  };
  'collective_workshop.attendance_entry': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    session_id: string;
    person_id: string;
    mark: string | null;
    minutes: number | null;
    excuse: string | null;
    previous_id: string | null;
    tap_id: string | null;
    device_id: string | null;
    tapped_at: string | null;
    recorded_at: string;
    recorded_by: string;
  };
  'collective_workshop.edition': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    module_id: string;
    project_id: string;
    title: string;
    variant: string | null;
    starts_on: string;
    ends_on: string | null;
    places: number | null;
    revision: number;
    closed_at: string | null;
    closed_by: string | null;
    created_at: string;
    created_by: string;
    updated_at: string;
    updated_by: string;
  };
  'collective_workshop.enrolment': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    module_id: string;
    edition_id: string;
    person_id: string;
    revision: number;
    enrolled_on: string;
    enrolled_at: string;
    enrolled_by: string;
    ended_on: string | null;
    end_reason: string | null;
    ended_at: string | null;
    ended_by: string | null;
  };
  'collective_workshop.session': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    module_id: string;
    edition_id: string;
    on_date: string;
    starts_at: string;
    ends_at: string;
    time_zone: string;
    place: string | null;
    theme: string | null;
    state: string;
    closed_at: string | null;
    closed_by: string | null;
    created_at: string;
    created_by: string;
    updated_at: string;
    updated_by: string;
  };
  'collective_workshop.session_content': {
    tenant_id: ColumnType<string, never, never>;
    session_id: string;
    list: string;
    item: string;
    noted_at: string;
    noted_by: string;
  };
}
