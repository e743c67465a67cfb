package org.verdash.postgres;

/** What is said to the database about rights, people and deeds. */
final class RightsSql {
  private static final String ACCESS =
      """
      SELECT i.*, g.id AS grant_id, g.instance_id, g.kind, g.whom, g.may, g.ends_at, g.given_by,
        g.given_at
      FROM instance i LEFT JOIN instance_grant g ON g.instance_id = i.id
      WHERE
      """;

  private static final String IN_ORDER = " ORDER BY g.given_at, g.id";

  static final String ACCESS_BY_KEY =
      ACCESS + "i.app = $1 AND i.slug = $2 AND i.deleted_at IS NULL" + IN_ORDER;
  static final String ACCESS_BY_ID = ACCESS + "i.id = $1" + IN_ORDER;

  /** A grant in words: {@code edit to user anna}. */
  private static final String TOLD =
      """
      trim(concat(may, ' to ', kind, ' ', whom,
        to_char(ends_at AT TIME ZONE 'UTC', '" until "YYYY-MM-DD"T"HH24:MI:SS"Z"')))\
      """;

  /**
   * The instance's row is locked first, as everybody does who writes about it. No row when there is
   * no such instance, or nothing new in the grant, or its rights have changed since it was decided
   * that somebody may give it.
   */
  static final String GIVE =
      """
      WITH there AS (
        SELECT id FROM instance WHERE id = $2 AND deleted_at IS NULL
          AND ($8::bigint IS NULL OR rights_version = $8) FOR UPDATE
      ), given AS (
        INSERT INTO instance_grant AS g (id, instance_id, kind, whom, may, ends_at, given_by)
        SELECT $1, there.id, $3, $4, $5, $6, $7 FROM there
        WHERE NOT EXISTS (SELECT FROM instance_grant known WHERE known.id = $1)
        ON CONFLICT (instance_id, kind, whom) WHERE kind <> 'link'
        DO UPDATE SET may = excluded.may, ends_at = excluded.ends_at,
          given_by = excluded.given_by, given_at = excluded.given_at
        WHERE (g.may, g.ends_at) IS DISTINCT FROM (excluded.may, excluded.ends_at)
        RETURNING *
      ), raised AS (
        UPDATE instance i SET rights_version = i.rights_version + 1
        FROM given WHERE i.id = given.instance_id
      ), noted AS (
        INSERT INTO audit (instance_id, done_by, what, detail)
        SELECT instance_id, given_by, 'granted',
      """
          + TOLD
          + """
           FROM given
          )
          SELECT id AS grant_id, instance_id, kind, whom, may, ends_at, given_by, given_at FROM given
          """;

  /** The grant that stood in the way of a new one because it says the same. */
  static final String SAME =
      """
      SELECT g.id AS grant_id, g.instance_id, g.kind, g.whom, g.may, g.ends_at, g.given_by,
        g.given_at
      FROM instance_grant g JOIN instance i ON i.id = g.instance_id
      WHERE g.instance_id = $2 AND i.deleted_at IS NULL
        AND (g.id = $1 OR (g.kind = $3 AND g.kind <> 'link' AND g.whom = $4
          AND ($5::bigint IS NULL OR i.rights_version = $5)))
      """;

  static final String IS_THERE = "SELECT FROM instance WHERE id = $1 AND deleted_at IS NULL";

  static final String REVOKE =
      """
      WITH there AS (
        SELECT id FROM instance WHERE id = $1 FOR UPDATE
      ), gone AS (
        DELETE FROM instance_grant g USING there
        WHERE g.id = $2 AND g.instance_id = there.id RETURNING g.*
      ), raised AS (
        UPDATE instance i SET rights_version = i.rights_version + 1
        FROM gone WHERE i.id = gone.instance_id
      ), noted AS (
        INSERT INTO audit (instance_id, done_by, what, detail)
        SELECT instance_id, $3, 'revoked',
      """
          + TOLD
          + """
           FROM gone
          )
          SELECT id FROM gone
          """;

  /** In order of the ids, as saves lock them. */
  static final String HAND_OVER =
      """
      WITH theirs AS (
        SELECT id FROM instance WHERE owner = $1::text AND $1::text <> $2::text
        ORDER BY id FOR UPDATE
      ), moved AS (
        UPDATE instance i SET owner = $2, rights_version = i.rights_version + 1
        FROM theirs WHERE i.id = theirs.id RETURNING i.id
      ), noted AS (
        INSERT INTO audit (instance_id, done_by, what, detail)
        SELECT id, $3, 'handed-over', $1 || ' to ' || $2 FROM moved
      )
      SELECT count(*) AS instances FROM moved
      """;

  static final String NOTE_PERSON =
      """
      INSERT INTO person (subject, name, mail, roles, found_by) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (subject) DO UPDATE SET name = excluded.name, mail = excluded.mail,
        roles = excluded.roles, found_by = excluded.found_by, seen_at = excluded.seen_at
      """;

  static final String FIND_PEOPLE =
      """
      SELECT subject, name, mail, roles FROM person WHERE strpos(found_by, $1) > 0
      ORDER BY name, subject LIMIT $2
      """;

  static final String FIND_ROLES =
      """
      SELECT role FROM (
        SELECT unnest(roles) AS role FROM person
        UNION SELECT whom FROM instance_grant WHERE kind = 'role'
      ) every WHERE strpos(lower(role), $1) > 0 ORDER BY role COLLATE "C" LIMIT $2
      """;

  static final String NOTE =
      "INSERT INTO audit (instance_id, done_by, what, detail) VALUES ($1, $2, $3, $4)";

  static final String AUDIT =
      """
      SELECT number, instance_id, at, done_by, what, detail FROM audit
      WHERE instance_id = $1 AND ($2::bigint = 0 OR number < $2) ORDER BY number DESC LIMIT $3
      """;

  private RightsSql() {}
}
