package org.verdash.postgres;

/** What is said to the database. Every statement that writes is one transaction. */
final class Sql {
  static final String PING = "SELECT 1";

  /** Changes no row when the app is noted at another prefix. */
  static final String CLAIM =
      """
      INSERT INTO app (name, prefix, version, digest, descriptor) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (name) DO UPDATE SET version = excluded.version, digest = excluded.digest,
        descriptor = excluded.descriptor, claimed_at = now()
      WHERE app.prefix = excluded.prefix
      """;

  static final String RELEASE = "DELETE FROM app WHERE name = $1";

  static final String APPS =
      "SELECT name, prefix, version, digest, descriptor FROM app ORDER BY name";

  static final String HOLDER = "SELECT name FROM app WHERE prefix = $1";
  static final String PREFIX = "SELECT prefix FROM app WHERE name = $1";

  private static final String INSTANCE =
      "SELECT id, app, slug, owner, schema_version, revision, created_at FROM instance ";

  static final String FIND_BY_ID = INSTANCE + "WHERE id = $1";
  static final String FIND_BY_KEY = INSTANCE + "WHERE app = $1 AND slug = $2";
  static final String INSTANCES =
      INSTANCE + "WHERE app = $1 AND owner = $2 ORDER BY created_at DESC, id";

  /** An instance and what it starts with; no row when its id is there already. */
  static final String CREATE =
      """
      WITH made AS (
        INSERT INTO instance (id, app, slug, owner, schema_version, revision)
        VALUES ($1, $2, $3, $4, $5, CASE WHEN cardinality($6::text[]) > 0 THEN 1 ELSE 0 END)
        ON CONFLICT (id) DO NOTHING
        RETURNING id, app, slug, owner, schema_version, revision, created_at
      ), property AS (
        SELECT made.id, p.key, p.value::jsonb AS value
        FROM made, unnest($6::text[], $7::text[]) AS p(key, value)
      ), stored AS (
        INSERT INTO value (instance_id, key, value, revision) SELECT id, key, value, 1 FROM property
      ), logged AS (
        INSERT INTO change (instance_id, revision, key, call_id, author, value)
        SELECT id, 1, key, $8, $4, value FROM property
      )
      SELECT * FROM made
      """;

  /** The row first, since its lock is what the others are written under. */
  static final String DELETE =
      """
      WITH gone AS (DELETE FROM instance WHERE id = $1 RETURNING id),
      values_gone AS (DELETE FROM value USING gone WHERE value.instance_id = gone.id),
      changes_gone AS (DELETE FROM change USING gone WHERE change.instance_id = gone.id)
      SELECT id FROM gone
      """;

  /** One row per value, all of one moment; a row without key for an instance without values. */
  static final String READ =
      """
      SELECT i.id, i.app, i.slug, i.owner, i.schema_version, i.revision, i.created_at,
        v.key, v.value::text AS value
      FROM instance i LEFT JOIN value v ON v.instance_id = i.id
      WHERE i.id = $1 ORDER BY v.key
      """;

  /**
   * Saves the changes of a batch in their order: $1 to $3 say each change's instance, call and
   * author, $4 to $6 each property's change (its place from 1), key and value. Instances are locked
   * in order of their ids, so that two batches never wait for each other. A call that is in the log
   * is answered from it. Of several changes of one property the last is stored, and each is logged.
   * Answers each change whose instance exists by its place.
   */
  static final String SAVE =
      """
      WITH asked AS (
        SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])
          WITH ORDINALITY AS a(instance_id, call_id, author, place)
      ), locked AS (
        SELECT id, revision FROM instance WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE
      ), known AS (
        SELECT a.place, min(c.revision) AS revision
        FROM asked a JOIN change c ON c.instance_id = a.instance_id AND c.call_id = a.call_id
        GROUP BY a.place
      ), fresh AS (
        SELECT a.place, a.instance_id, a.call_id, a.author,
          l.revision + row_number() OVER (PARTITION BY a.instance_id ORDER BY a.place) AS revision
        FROM asked a JOIN locked l ON l.id = a.instance_id
        WHERE NOT EXISTS (SELECT FROM known k WHERE k.place = a.place)
      ), property AS (
        SELECT f.instance_id, f.revision, f.call_id, f.author, p.key, p.value::jsonb AS value
        FROM unnest($4::bigint[], $5::text[], $6::text[]) AS p(place, key, value)
        JOIN fresh f ON f.place = p.place
      ), logged AS (
        INSERT INTO change (instance_id, revision, key, call_id, author, value)
        SELECT instance_id, revision, key, call_id, author, value FROM property
      ), last AS (
        SELECT DISTINCT ON (instance_id, key) instance_id, key, value, revision
        FROM property ORDER BY instance_id, key, revision DESC
      ), stored AS (
        INSERT INTO value AS v (instance_id, key, value, revision)
        SELECT instance_id, key, value, revision FROM last
        ON CONFLICT (instance_id, key)
        DO UPDATE SET value = excluded.value, revision = excluded.revision
      ), moved AS (
        UPDATE instance i SET revision = f.revision
        FROM (SELECT instance_id, max(revision) AS revision FROM fresh GROUP BY instance_id) f
        WHERE i.id = f.instance_id
      )
      SELECT place, revision, true AS repeated FROM known
      UNION ALL SELECT place, revision, false FROM fresh
      """;

  static final String FIND_SAVED =
      "SELECT min(revision) AS revision FROM change WHERE instance_id = $1 AND call_id = $2";

  static final String REVOKE =
      """
      WITH next AS (
        UPDATE counter SET last = last + 1
        WHERE name = 'revocation' AND NOT EXISTS (SELECT FROM revocation WHERE token_id = $1)
        RETURNING last
      )
      INSERT INTO revocation (sequence, token_id, expires_at) SELECT last, $1, $2 FROM next
      ON CONFLICT (token_id) DO NOTHING
      """;

  static final String REVOCATIONS =
      """
      SELECT sequence, token_id, expires_at FROM revocation
      WHERE sequence > $1 AND expires_at > now() ORDER BY sequence LIMIT 5000
      """;

  static final String COUNT_ATTEMPT =
      """
      INSERT INTO attempt AS a (key, count, ends_at)
      VALUES ($1, 1, now() + $2::bigint * interval '1 microsecond')
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN a.ends_at <= now() THEN 1 ELSE a.count + 1 END,
        ends_at = CASE WHEN a.ends_at <= now() THEN excluded.ends_at ELSE a.ends_at END
      RETURNING count, (extract(epoch FROM ends_at - now()) * 1000000)::bigint AS left_micros
      """;

  static final String TAKE_BACK_ATTEMPT =
      "UPDATE attempt SET count = count - 1 WHERE key = $1 AND count > 0 AND ends_at > now()";

  static final String READ_ATTEMPTS =
      """
      SELECT count, (extract(epoch FROM ends_at - now()) * 1000000)::bigint AS left_micros
      FROM attempt WHERE key = $1 AND ends_at > now()
      """;

  static final String FORGET_ATTEMPTS = "DELETE FROM attempt WHERE key = $1";

  static final String SWEEP_ATTEMPTS = "DELETE FROM attempt WHERE ends_at < now()";

  static final String SWEEP_REVOCATIONS =
      "DELETE FROM revocation WHERE expires_at < now() - interval '1 day'";

  private Sql() {}
}
