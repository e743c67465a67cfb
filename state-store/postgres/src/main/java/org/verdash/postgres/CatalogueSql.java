package org.verdash.postgres;

import org.verdash.state.InstanceQuery.Scope;

/** What is said to the database about instances as people order them. */
final class CatalogueSql {
  private static final String LIVE = "i.deleted_at IS NULL";
  private static final String ANY = "true";
  private static final String NEWEST = "i.created_at";
  private static final String CHANGED = "i.changed_at";

  /** A grant of who asks that has not ended. */
  private static final String HELD =
      """
      (g.kind = 'user' AND g.whom = $1 OR g.kind = 'role' AND g.whom = ANY ($7::text[]))
        AND (g.ends_at IS NULL OR g.ends_at > now())
      """;

  private static final String GIVEN =
      "i.id IN (SELECT g.instance_id FROM instance_grant g WHERE " + HELD + ")";

  /**
   * Of many of one's own those that changed last are found by the day of that; the time itself
   * stands in no index, since every save would have to write there. $4 is where a page begins.
   */
  private static final String BY_DAY =
      "i.changed_on <= (($4::timestamptz) AT TIME ZONE 'UTC')::date";

  /** The author is the last parameter of these, behind what is set. */
  static final String RENAME =
      update("name = $2", LIVE, "$3, 'renamed', i.name", "b.name <> i.name");

  static final String POLICY =
      update(
          "save_policy = $2",
          LIVE,
          "$3, 'policy', i.save_policy",
          "b.save_policy <> i.save_policy");

  static final String ADOPT =
      update(
          "schema_version = $2",
          LIVE,
          "$3, 'adopted', 'schema version ' || i.schema_version",
          "b.schema_version <> i.schema_version");

  static final String REMOVE =
      update(
          "deleted_at = coalesce(i.deleted_at, now())",
          ANY,
          "$2, 'removed', ''",
          "b.deleted_at IS NULL");

  static final String BRING_BACK =
      update("deleted_at = NULL", ANY, "$2, 'brought-back', ''", "b.deleted_at IS NOT NULL");

  /** Under another slug, since its own is taken. */
  static final String BRING_BACK_AS =
      update(
          "deleted_at = NULL, slug = $2",
          ANY,
          "$3, 'brought-back', 'as ' || i.slug",
          "b.deleted_at IS NOT NULL");

  static final String STAR =
      """
      WITH there AS (SELECT id FROM instance WHERE id = $1 AND deleted_at IS NULL),
      starred AS (
        INSERT INTO star (subject, instance_id) SELECT $2, id FROM there WHERE $3
        ON CONFLICT DO NOTHING
      ), gone AS (
        DELETE FROM star s USING there WHERE s.instance_id = there.id AND s.subject = $2 AND NOT $3
      )
      SELECT id FROM there
      """;

  /** Deleted for longer than $1 microseconds; at most $2 at once. */
  static final String PURGE =
      """
      WITH gone AS (
        DELETE FROM instance WHERE id IN (
          SELECT id FROM instance
          WHERE deleted_at < now() - $1::bigint * interval '1 microsecond'
          ORDER BY deleted_at LIMIT $2 FOR UPDATE SKIP LOCKED)
        RETURNING id
      ),
      values_gone AS (DELETE FROM value USING gone WHERE value.instance_id = gone.id),
      changes_gone AS (DELETE FROM change USING gone WHERE change.instance_id = gone.id)
      SELECT id FROM gone
      """;

  private CatalogueSql() {}

  /**
   * Some of the instances; each kind of question has a statement of its own, whose plan can be
   * kept.
   *
   * @param byApp whether those of one app are wanted
   * @param byText whether those with a text are wanted
   */
  record Listing(Scope scope, boolean byApp, boolean byText) {
    /**
     * A page: $1 who asks, $2 app or empty, $3 searched text in lower case, $4 and $5 time and id
     * of the last one before, $6 how many, $7 roles of who asks.
     */
    String sql() {
      return switch (scope) {
        case MINE -> list("i.owner = $1 AND i.deleted_at IS NULL", NEWEST);
        case SHARED -> list("i.owner <> $1 AND i.deleted_at IS NULL AND " + GIVEN, NEWEST);
        case RECENT -> recent();
        // Few have a star, and those are looked up.
        case STARRED ->
            list(
                "i.deleted_at IS NULL AND (i.owner = $1 OR "
                    + GIVEN
                    + ") AND i.id IN (SELECT s.instance_id FROM star s WHERE s.subject = $1)",
                NEWEST);
        case DELETED -> list("i.owner = $1 AND i.deleted_at IS NOT NULL", "i.deleted_at");
        case ALL -> list("i.deleted_at IS NULL", NEWEST);
      };
    }

    private String list(String wanted, String sorted) {
      return told("instance", " WHERE " + filtered(wanted, sorted), sorted);
    }

    /** One's own and what was shared, each in the order of its change. */
    private String recent() {
      String own = filtered("i.owner = $1 AND i.deleted_at IS NULL AND " + BY_DAY, CHANGED);
      String shared = filtered("i.owner <> $1 AND i.deleted_at IS NULL AND " + GIVEN, CHANGED);
      String last =
          """
          (
            (SELECT i.* FROM instance i WHERE %s
              ORDER BY i.changed_on DESC, i.changed_at DESC, i.id DESC LIMIT $6)
            UNION ALL
            (SELECT i.* FROM instance i WHERE %s ORDER BY i.changed_at DESC, i.id DESC LIMIT $6)
          )
          """
              .formatted(own, shared);
      return told(last, "", CHANGED);
    }

    private String filtered(String wanted, String sorted) {
      String app = byApp ? "i.app = $2" : "$2 = ''";
      String text =
          byText ? "(strpos(lower(i.name), $3) > 0 OR strpos(i.slug, $3) > 0)" : "$3 = ''";
      String after = "(" + sorted + ", i.id) < ($4::timestamptz, $5::uuid)";
      return String.join(" AND ", wanted, app, text, after);
    }

    private String told(String from, String where, String sorted) {
      return """
      SELECT %1$s, %3$s AS sorted,
        CASE WHEN i.owner = $1 OR '%5$s' <> '' THEN 'manage' ELSE coalesce(
          (SELECT (ARRAY['view', 'interact', 'edit', 'manage'])[
              max(array_position(ARRAY['view', 'interact', 'edit', 'manage'], g.may))]
            FROM instance_grant g WHERE g.instance_id = i.id AND %6$s), '') END AS granted,
        EXISTS (SELECT FROM star s WHERE s.subject = $1 AND s.instance_id = i.id) AS starred
      FROM %2$s i%4$s
      ORDER BY %3$s DESC, i.id DESC LIMIT $6
      """
          .formatted(Sql.COLUMNS, from, sorted, where, scope == Scope.ALL ? "manage" : "", HELD);
    }
  }

  /**
   * Changes one instance and notes who did.
   *
   * @param deed author, what it was and its detail
   * @param news whether it changed anything, from {@code b} before to {@code i} now
   */
  private static String update(String set, String which, String deed, String news) {
    return """
    WITH b AS (
      SELECT * FROM instance WHERE id = $1 FOR UPDATE
    ), i AS (
      UPDATE instance i SET %s FROM b WHERE i.id = b.id AND %s RETURNING %s
    ), noted AS (
      INSERT INTO audit (instance_id, done_by, what, detail)
      SELECT i.id, %s FROM b, i WHERE %s
    )
    SELECT * FROM i
    """
        .formatted(set, which, Sql.COLUMNS, deed, news);
  }
}
