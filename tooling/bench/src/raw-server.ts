import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The raw limit: the same rows through bare node:http and a prepared statement, by a login that no row-level security binds. Run as a
 * process of its own; prints `listening` when it is.
 */
const [, , url, port] = process.argv;
if (!url || !port) throw new Error('raw-server <url> <port>');
for (const type of [1082, 1114, 1184]) pg.types.setTypeParser(type, (text) => text);
const pool = new pg.Pool({ connectionString: url, max: 10 });

const list = {
  name: 'list',
  text: `select id, first_name, last_name, first_name_key, last_name_key, birth_date, birth_date_certainty, languages, status
    from people.person where tenant_id = $1 and status = 'active' order by last_name_key, first_name_key, id limit 51`,
};
const create = {
  name: 'create',
  text: `insert into people.person (tenant_id, id, first_name, last_name, first_name_key, last_name_key, birth_date, birth_date_certainty, gender, languages,
      status, version, created_at, created_by, updated_at, updated_by, updated_by_name)
    values ($1, gen_random_uuid(), $2, $3, lower($2), lower($3), $4, 'known', 'unknown', '{}', 'active', 1, now(), 'raw', now(), 'raw', 'raw') returning id`,
};

createServer((request, response) => {
  const answer = (rows: unknown): void => {
    const body = JSON.stringify(rows);
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      .end(body);
  };
  const fail = (error: unknown): void => void response.writeHead(500).end(String(error));
  const tenant = request.headers['x-tenant'];
  if (request.method === 'GET') {
    pool.query({ ...list, values: [tenant] }).then(({ rows }) => answer(rows), fail);
    return;
  }
  let text = '';
  request
    .setEncoding('utf8')
    .on('data', (piece: string) => (text += piece))
    .on('end', () => {
      const { firstName, lastName, birth } = JSON.parse(text) as {
        firstName: string;
        lastName: string;
        birth: { date: string };
      };
      pool
        .query({ ...create, values: [tenant, firstName, lastName, birth.date] })
        .then(({ rows }) => answer(rows[0]), fail);
    });
}).listen(Number(port), '127.0.0.1', () => console.log('listening'));
