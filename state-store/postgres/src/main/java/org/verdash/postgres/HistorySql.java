package org.verdash.postgres;

/** What is said to the database about the history of instances. */
final class HistorySql {
  /** Revision $2 can be read: it was there and is not folded, has a name, or is the empty one. */
  private static final String READABLE =
      """
      ($2 BETWEEN 0 AND i.revision AND ($2 = 0 OR $2 >= i.folded
        OR EXISTS (SELECT FROM revision_name n WHERE n.instance_id = i.id AND n.revision = $2)))
      """;

  /** What each property was at revision $2 of instance $1, also those that were taken away. */
  private static final String THEN =
      """
      SELECT c.key, c.value FROM change c JOIN (
        SELECT key, max(revision) AS revision FROM change
        WHERE instance_id = $1 AND revision <= $2 GROUP BY key
      ) l ON l.key = c.key AND l.revision = c.revision
      WHERE c.instance_id = $1
      """;

  /** A row without revision when there are none; below $2 (0 for all), at most $3. */
  static final String ENTRIES =
      """
      SELECT i.id, r.revision, r.at, r.author, r.keys, n.name
      FROM instance i LEFT JOIN LATERAL (
        SELECT c.revision, min(c.at) AS at, min(c.author) AS author,
          array_agg(c.key ORDER BY c.key) AS keys
        FROM change c
        WHERE c.instance_id = i.id AND ($2 = 0 OR c.revision < $2)
          AND (c.revision >= i.folded OR EXISTS (
            SELECT FROM revision_name f
            WHERE f.instance_id = i.id AND f.revision = c.revision))
        GROUP BY c.revision ORDER BY c.revision DESC LIMIT $3
      ) r ON true
      LEFT JOIN revision_name n ON n.instance_id = i.id AND n.revision = r.revision
      WHERE i.id = $1 AND i.deleted_at IS NULL ORDER BY r.revision DESC
      """;

  /** One row per value as it was; a row without key when there were none. */
  static final String READ_AT =
      """
      SELECT %s, %s AS readable, t.key, t.value::text AS value
      FROM instance i LEFT JOIN (%s) t ON t.value IS NOT NULL
      WHERE i.id = $1 AND i.deleted_at IS NULL ORDER BY t.key
      """
          .formatted(Sql.COLUMNS, READABLE, THEN);

  static final String NAME =
      """
      WITH i AS (
        SELECT id, revision, folded FROM instance WHERE id = $1 AND deleted_at IS NULL FOR UPDATE
      ), there AS (
        SELECT id FROM i WHERE $2 > 0 AND %s
      ), named AS (
        INSERT INTO revision_name AS n (instance_id, revision, name, author)
        SELECT id, $2, $3, $4 FROM there WHERE $3 <> ''
        ON CONFLICT (instance_id, revision)
        DO UPDATE SET name = excluded.name, author = excluded.author, at = now()
      ), gone AS (
        DELETE FROM revision_name n USING there
        WHERE n.instance_id = there.id AND n.revision = $2 AND $3 = ''
      ), noted AS (
        INSERT INTO audit (instance_id, done_by, what, detail)
        SELECT id, $4, 'named', concat('revision ', $2, ' ', $3) FROM there
      )
      SELECT EXISTS (SELECT FROM there) AS readable FROM i
      """
          .formatted(READABLE);

  /** The row of the instance, for this transaction alone. */
  static final String LOCK =
      """
      SELECT %s, %s AS readable, (
        SELECT c.revision FROM change c WHERE c.instance_id = i.id AND c.call_id = $3
        ORDER BY c.call_id, c.key LIMIT 1
      ) AS saved
      FROM instance i WHERE i.id = $1 AND i.deleted_at IS NULL FOR UPDATE OF i
      """
          .formatted(Sql.COLUMNS, READABLE);

  /**
   * Makes the values of instance $1 what they were at revision $2, as a new revision by call $3 of
   * author $4; under the lock. Answers the revision that there is now.
   */
  static final String RESTORE =
      """
      WITH t AS (%s), difference AS (
        SELECT coalesce(t.key, v.key) AS key, t.value
        FROM t FULL JOIN (SELECT key, value FROM value WHERE instance_id = $1) v ON v.key = t.key
        WHERE t.value IS DISTINCT FROM v.value
      ), moved AS (
        UPDATE instance i SET revision = i.revision + 1, changed_at = now()
        WHERE i.id = $1 AND EXISTS (SELECT FROM difference)
        RETURNING i.id, i.revision
      ), logged AS (
        INSERT INTO change (instance_id, revision, key, call_id, author, value)
        SELECT m.id, m.revision, d.key, $3, $4, d.value FROM difference d, moved m
      ), stored AS (
        INSERT INTO value AS v (instance_id, key, value, revision)
        SELECT m.id, d.key, d.value, m.revision FROM difference d, moved m
        WHERE d.value IS NOT NULL
        ON CONFLICT (instance_id, key)
        DO UPDATE SET value = excluded.value, revision = excluded.revision
      ), gone AS (
        DELETE FROM value v USING difference d
        WHERE v.instance_id = $1 AND v.key = d.key AND d.value IS NULL
      )
      SELECT coalesce((SELECT revision FROM moved), (SELECT revision FROM instance WHERE id = $1))
        AS revision
      """
          .formatted(THEN);

  private HistorySql() {}
}
