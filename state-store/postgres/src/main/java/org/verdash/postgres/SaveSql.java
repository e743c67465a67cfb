package org.verdash.postgres;

/** How changes are saved. */
final class SaveSql {
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

  private SaveSql() {}
}
