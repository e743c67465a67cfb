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

  /** What {@link Rows#instance} reads, of the table i. */
  static final String COLUMNS =
      "i.id, i.app, i.slug, i.owner, i.schema_version, i.revision, i.created_at, i.name,"
          + " i.save_policy, i.changed_at, i.rights_version, i.deleted_at";

  private static final String INSTANCE = "SELECT " + COLUMNS + " FROM instance i WHERE ";

  /** Deleted or not: who creates again under an id is answered. */
  static final String CREATED = INSTANCE + "i.id = $1";

  static final String FIND_BY_ID = INSTANCE + "i.id = $1 AND i.deleted_at IS NULL";
  static final String FIND_BY_KEY =
      INSTANCE + "i.app = $1 AND i.slug = $2 AND i.deleted_at IS NULL";
  static final String INSTANCES =
      INSTANCE
          + "i.app = $1 AND i.owner = $2 AND i.deleted_at IS NULL"
          + " ORDER BY i.created_at DESC, i.id DESC";

  /**
   * Of {@code $2-2}, {@code $2-3} and so on that are free, the one behind the first $3; no row when
   * there is none.
   */
  static final String FREE_SLUG =
      """
      SELECT $2::text || '-' || n AS slug FROM generate_series(2, 9999) n
      WHERE NOT EXISTS (
        SELECT FROM instance i
        WHERE i.app = $1 AND i.slug = $2::text || '-' || n AND i.deleted_at IS NULL)
      ORDER BY n LIMIT 1 OFFSET $3
      """;

  /** An instance and what it starts with; no row when its id is there already. */
  static final String CREATE =
      """
      WITH made AS (
        INSERT INTO instance AS i (id, app, slug, owner, schema_version, name, save_policy, revision)
        VALUES ($1, $2, $3, $4, $5, $9, $10,
          CASE WHEN cardinality($6::text[]) > 0 THEN 1 ELSE 0 END)
        ON CONFLICT (id) DO NOTHING
        RETURNING %s
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
      """
          .formatted(COLUMNS);

  /** The row first, since its lock is what the others are written under. */
  static final String DELETE =
      """
      WITH gone AS (DELETE FROM instance WHERE id = $1 RETURNING id),
      values_gone AS (DELETE FROM value USING gone WHERE value.instance_id = gone.id),
      changes_gone AS (DELETE FROM change USING gone WHERE change.instance_id = gone.id)
      SELECT id FROM gone
      """;

  /**
   * One row, all of one moment: an instance of many values would be told once for each. They are
   * not looked at when revision $2, made at $3, is still the last; both are null for who has seen
   * none.
   */
  static final String READ =
      """
      SELECT i.*, v.keys, v.jsons
      FROM (
        SELECT %s, ($2::bigint, $3::timestamptz) IS DISTINCT FROM (i.revision, i.changed_at) AS news
        FROM instance i WHERE i.id = $1 AND i.deleted_at IS NULL
      ) i CROSS JOIN LATERAL (
        SELECT array_agg(key ORDER BY key) AS keys, array_agg(value::text ORDER BY key) AS jsons
        FROM value WHERE i.news AND instance_id = i.id
      ) v
      """
          .formatted(COLUMNS);

  /** Always one row; the order is that of the index by call. */
  static final String FIND_SAVED =
      """
      SELECT (
        SELECT c.revision FROM change c WHERE c.instance_id = $1 AND c.call_id = $2
          AND EXISTS (SELECT FROM instance i WHERE i.id = $1 AND i.deleted_at IS NULL)
        ORDER BY c.call_id, c.key LIMIT 1
      ) AS revision
      """;

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
