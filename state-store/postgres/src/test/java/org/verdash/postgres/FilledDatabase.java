package org.verdash.postgres;

import java.sql.SQLException;
import java.util.List;

/**
 * Makes very many instances with ten revisions each, by SQL: every twentieth is of one person, each
 * tenth is shared with a person, another tenth with a role.
 */
final class FilledDatabase {
  /** Who has every twentieth instance. */
  static final String HEAVY = "heavy";

  /** Indexes are made when all rows are there, which takes a fraction of the time. */
  private static final List<String> STEPS =
      List.of(
          "SET search_path = verdash",
          "SET synchronous_commit = off",
          """
          CREATE TEMPORARY TABLE later AS
          SELECT indexname, indexdef FROM pg_indexes
          WHERE tablename IN ('instance', 'change') AND indexname NOT IN (
            SELECT conname FROM pg_constraint)
          """,
          """
          DO $$ DECLARE made record; BEGIN
            FOR made IN SELECT * FROM later LOOP
              EXECUTE 'DROP INDEX ' || made.indexname;
            END LOOP;
          END $$
          """,
          """
          INSERT INTO instance
            (id, app, slug, owner, schema_version, revision, created_at, name, changed_at)
          SELECT md5('i' || k)::uuid, 'app-' || k % 20, 'slug-' || k,
            CASE WHEN k % 20 = 0 THEN 'heavy' ELSE 'user-' || k % 2011 END, 1, 10,
            now() - k * interval '25 seconds', 'Number ' || k || ' of region ' || k % 977,
            now() - k::bigint * 7919 % %1$d * interval '20 seconds'
          FROM generate_series(1, %1$d) k
          """,
          """
          INSERT INTO value (instance_id, key, value, revision)
          SELECT i.id, 'field-' || p || '.value', to_jsonb('somebody wrote ' || p), 5 + p
          FROM (SELECT id FROM instance ORDER BY id) i, generate_series(1, 5) p
          """,
          """
          INSERT INTO change (instance_id, revision, key, call_id, author, value)
          SELECT i.id, r, 'field-' || 1 + (r - 1) % 5 || '.value', 'call-' || r, i.owner,
            to_jsonb('somebody wrote ' || r)
          FROM (SELECT id, owner FROM instance ORDER BY id) i, generate_series(1, 10) r
          """,
          """
          INSERT INTO instance_grant (id, instance_id, kind, whom, may, given_by)
          SELECT md5('g' || k)::uuid, md5('i' || k)::uuid,
            CASE WHEN k % 10 = 1 THEN 'user' ELSE 'role' END,
            CASE WHEN k % 10 = 1 THEN 'user-' || k * 31 % 2011 ELSE 'team-' || k % 1000 END,
            'edit', 'x'
          FROM generate_series(1, %1$d) k WHERE k % 10 IN (1, 2)
          """,
          """
          INSERT INTO star (subject, instance_id)
          SELECT owner, id FROM instance WHERE slug LIKE '%%3'
          """,
          """
          DO $$ DECLARE made record; BEGIN
            FOR made IN SELECT * FROM later LOOP
              EXECUTE made.indexdef;
            END LOOP;
          END $$
          """,
          "ANALYZE");

  private FilledDatabase() {}

  /** Fills a database that is migrated and empty. */
  static void fill(DatabaseConfig database, int instances) throws SQLException {
    String all = String.join(";", STEPS);
    Ask.sql(database, all.replace("%1$d", Integer.toString(instances)).replace("%%", "%"));
  }

  /** The id of the instance with that number, from 1. */
  static String id(DatabaseConfig database, int number) throws SQLException {
    return Ask.sql(database, "SELECT md5('i" + number + "')::uuid");
  }
}
