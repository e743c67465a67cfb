package org.verdash.postgres;

/** How changes are saved. */
final class SaveSql {
  /**
   * Saves the changes of a batch in their order: $1 to $3 say each change's instance, call and
   * author, $7 the version of the rights it was made under or null, $4 to $6 each property's change
   * (its place from 1), key and value. Instances are locked in order of their ids, so that two
   * batches never wait for each other. A call that is in the log is answered from it. A value equal
   * to the one before it is no change, and a call without any makes no revision. Of several changes
   * of one property the last is stored, and each is logged. Answers each change whose instance is
   * there by its place; one made under other rights than there are now without a revision.
   *
   * <p>The statement sees what was committed when it began. When an instance has moved on since,
   * while its lock was waited for, the values to compare with are read anew, which only a lock of
   * theirs does; one that came meanwhile counts as changed. The log cannot be read anew, so a call
   * that changes nothing then is answered as unsure: it may stand in the log.
   *
   * <p>The log's rows of a call, all of one revision, are asked for in the order of the index that
   * has them by call: where most instances have few revisions, the planner would else go through
   * all revisions of one that has many.
   */
  static final String SAVE =
      """
      WITH asked AS (
        SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $7::bigint[])
          WITH ORDINALITY AS a(instance_id, call_id, author, rights, place)
      ), locked AS (
        SELECT id, revision, rights_version, deleted_at IS NULL AS there FROM instance
        WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE
      ), known AS (
        SELECT a.place, k.revision
        FROM asked a JOIN locked l ON l.id = a.instance_id AND l.there
        CROSS JOIN LATERAL (
          SELECT c.revision FROM change c
          WHERE c.instance_id = a.instance_id AND c.call_id = a.call_id
          ORDER BY c.call_id, c.key LIMIT 1
        ) k
      ), fresh AS (
        SELECT a.place, a.instance_id, a.call_id, a.author, l.revision,
          seen.revision <> l.revision AS stale,
          coalesce(a.rights = l.rights_version, true) AS allowed
        FROM asked a JOIN locked l ON l.id = a.instance_id AND l.there
        JOIN instance seen ON seen.id = l.id
        WHERE NOT EXISTS (SELECT FROM known k WHERE k.place = a.place)
      ), property AS (
        SELECT f.place, f.instance_id, f.stale, p.key, p.value::jsonb AS value
        FROM unnest($4::bigint[], $5::text[], $6::text[]) AS p(place, key, value)
        JOIN fresh f ON f.place = p.place AND f.allowed
      ), newest AS (
        SELECT v.instance_id, v.key, v.value
        FROM property p JOIN value v ON v.instance_id = p.instance_id AND v.key = p.key
        WHERE p.stale FOR UPDATE OF v
      ), compared AS (
        SELECT p.place, p.instance_id, p.key, p.value,
          CASE
            WHEN lag(p.place) OVER line IS NOT NULL THEN lag(p.value) OVER line
            WHEN p.stale THEN (
              SELECT n.value FROM newest n
              WHERE n.instance_id = p.instance_id AND n.key = p.key LIMIT 1)
            ELSE v.value
          END AS before
        FROM property p
        LEFT JOIN value v ON NOT p.stale AND v.instance_id = p.instance_id AND v.key = p.key
        WINDOW line AS (PARTITION BY p.instance_id, p.key ORDER BY p.place)
      ), changed AS (
        SELECT place, instance_id, key, value FROM compared WHERE value IS DISTINCT FROM before
      ), numbered AS (
        SELECT f.place, f.instance_id, f.call_id, f.author, f.stale,
          c.place IS NOT NULL AS moves,
          f.revision + count(c.place) OVER (PARTITION BY f.instance_id ORDER BY f.place)
            AS revision
        FROM fresh f LEFT JOIN (SELECT DISTINCT place FROM changed) c ON c.place = f.place
        WHERE f.allowed
      ), logged AS (
        INSERT INTO change (instance_id, revision, key, call_id, author, value)
        SELECT n.instance_id, n.revision, c.key, n.call_id, n.author, c.value
        FROM changed c JOIN numbered n ON n.place = c.place
      ), last AS (
        SELECT DISTINCT ON (c.instance_id, c.key) c.instance_id, c.key, c.value, n.revision
        FROM changed c JOIN numbered n ON n.place = c.place
        ORDER BY c.instance_id, c.key, c.place DESC
      ), stored AS (
        INSERT INTO value AS v (instance_id, key, value, revision)
        SELECT instance_id, key, value, revision FROM last
        ON CONFLICT (instance_id, key)
        DO UPDATE SET value = excluded.value, revision = excluded.revision
      ), moved AS (
        UPDATE instance i SET revision = m.revision, changed_at = now()
        FROM (
          SELECT instance_id, max(revision) AS revision FROM numbered WHERE moves
          GROUP BY instance_id
        ) m
        WHERE i.id = m.instance_id
      )
      SELECT place, revision, true AS repeated, false AS unsure FROM known
      UNION ALL SELECT place, revision, false, stale AND NOT moves FROM numbered
      UNION ALL SELECT place, NULL, false, false FROM fresh WHERE NOT allowed
      """;

  /**
   * The same, in less time, for a batch in which no instance has two changes: what a change is
   * numbered then hangs on nothing but itself. A value is compared where it is written, which is
   * with the newest one whatever the statement sees.
   */
  static final String SAVE_EACH =
      """
      WITH locked AS (
        SELECT id, revision, rights_version, deleted_at IS NULL AS there FROM instance
        WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE
      ), asked AS (
        SELECT a.place, a.instance_id, a.call_id, a.author, l.revision,
          seen.revision <> l.revision AS stale,
          coalesce(a.rights = l.rights_version, true) AS allowed,
          (
            SELECT c.revision FROM change c
            WHERE c.instance_id = a.instance_id AND c.call_id = a.call_id
            ORDER BY c.call_id, c.key LIMIT 1
          ) AS saved
        FROM unnest($1::uuid[], $2::text[], $3::text[], $7::bigint[])
          WITH ORDINALITY AS a(instance_id, call_id, author, rights, place)
        JOIN locked l ON l.id = a.instance_id AND l.there
        JOIN instance seen ON seen.id = l.id
      ), stored AS (
        INSERT INTO value AS v (instance_id, key, value, revision)
        SELECT a.instance_id, p.key, p.value::jsonb, a.revision + 1
        FROM unnest($4::bigint[], $5::text[], $6::text[]) AS p(place, key, value)
        JOIN asked a ON a.place = p.place
        WHERE a.saved IS NULL AND a.allowed
        ON CONFLICT (instance_id, key)
        DO UPDATE SET value = excluded.value, revision = excluded.revision
          WHERE v.value <> excluded.value
        RETURNING v.instance_id, v.key, v.value, v.revision
      ), logged AS (
        INSERT INTO change (instance_id, revision, key, call_id, author, value)
        SELECT s.instance_id, s.revision, s.key, a.call_id, a.author, s.value
        FROM stored s JOIN asked a ON a.instance_id = s.instance_id
      ), moved AS (
        UPDATE instance i SET revision = s.revision, changed_at = now()
        FROM stored s WHERE i.id = s.instance_id
        RETURNING i.id
      )
      SELECT a.place, a.saved IS NOT NULL AS repeated,
        a.saved IS NULL AND a.allowed AND a.stale AND m.id IS NULL AS unsure,
        CASE
          WHEN a.saved IS NOT NULL THEN a.saved
          WHEN m.id IS NOT NULL THEN a.revision + 1
          WHEN a.allowed THEN a.revision
        END AS revision
      FROM asked a LEFT JOIN moved m ON m.id = a.instance_id
      """;

  private SaveSql() {}
}
