import { records } from '@tandem/sdk';
import type { CollectiveWorkshopTables } from './tables.gen.ts';

const keys = { tenant_id: 'key', id: 'key', module_id: 'key' } as const;
const written = { created_at: 'plain', created_by: 'key', updated_at: 'plain', updated_by: 'key' } as const;
/** Who came, and when, is about the person; why they were excused may be about their health. */
const noted = {
  mark: 'personal',
  minutes: 'personal',
  excuse: 'sensitive',
  recorded_at: 'plain',
  recorded_by: 'key',
} as const;

/** What each column of this module holds, for export, erasure and the audit of reads. */
export const workshopRecords = records<CollectiveWorkshopTables>({
  'collective_workshop.edition': {
    label: 'record.edition',
    retention: 'project',
    columns: {
      ...keys,
      ...written,
      project_id: 'key',
      title: 'plain',
      variant: 'plain',
      starts_on: 'plain',
      ends_on: 'plain',
      places: 'plain',
      revision: 'plain',
      closed_at: 'plain',
      closed_by: 'key',
    },
  },
  'collective_workshop.session': {
    label: 'record.session',
    retention: 'project',
    columns: {
      ...keys,
      ...written,
      edition_id: 'key',
      on_date: 'plain',
      starts_at: 'plain',
      ends_at: 'plain',
      time_zone: 'plain',
      place: 'plain',
      theme: 'plain',
      state: 'plain',
      closed_at: 'plain',
      closed_by: 'key',
    },
  },
  'collective_workshop.session_content': {
    label: 'record.session-content',
    retention: 'project',
    columns: {
      tenant_id: 'key',
      session_id: 'key',
      list: 'plain',
      item: 'plain',
      noted_at: 'plain',
      noted_by: 'key',
    },
  },
  'collective_workshop.enrolment': {
    label: 'record.enrolment',
    retention: 'project',
    columns: {
      ...keys,
      edition_id: 'key',
      person_id: 'key',
      revision: 'plain',
      enrolled_on: 'personal',
      enrolled_at: 'plain',
      enrolled_by: 'key',
      ended_on: 'personal',
      end_reason: 'sensitive',
      ended_at: 'plain',
      ended_by: 'key',
    },
  },
  'collective_workshop.attendance': {
    label: 'record.attendance',
    retention: 'project',
    columns: { tenant_id: 'key', session_id: 'key', person_id: 'key', entry_id: 'key', ...noted },
  },
  'collective_workshop.attendance_entry': {
    label: 'record.attendance-entry',
    retention: 'project',
    columns: {
      tenant_id: 'key',
      id: 'key',
      session_id: 'key',
      person_id: 'key',
      ...noted,
      previous_id: 'key',
      tap_id: 'key',
      device_id: 'key',
      tapped_at: 'plain',
    },
  },
});
