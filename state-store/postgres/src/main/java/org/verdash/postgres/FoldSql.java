package org.verdash.postgres;

/** What is said to the database to forget old revisions. */
final class FoldSql {
  /**
   * The next instances after the id $1, at most $3, and of each the newest revision that is older
   * than $2 microseconds when there is something to fold.
   */
  static final String DUE =
      """
      SELECT s.id, CASE
        WHEN (
          SELECT c.at FROM change c WHERE c.instance_id = s.id AND c.revision > s.folded
          ORDER BY c.revision LIMIT 1
        ) < s.old THEN (
          SELECT max(c.revision) FROM change c WHERE c.instance_id = s.id AND c.at < s.old)
        END AS point
      FROM (
        SELECT id, folded, now() - $2::bigint * interval '1 microsecond' AS old
        FROM instance WHERE id > $1 ORDER BY id LIMIT $3
      ) s ORDER BY s.id
      """;

  /** From now on nobody reads what is below, nor gives it a name. */
  static final String POINT = "UPDATE instance SET folded = $2 WHERE id = $1 AND folded < $2";

  /**
   * Forgets, of instance $1, at most $3 rows that no revision needs which can be read: one that a
   * later row up to the point $2 replaces, with no named revision between them.
   */
  static final String FORGET =
      """
      DELETE FROM change WHERE ctid IN (
        SELECT c.ctid FROM (
          SELECT ctid, revision, lead(revision) OVER (PARTITION BY key ORDER BY revision) AS next
          FROM change WHERE instance_id = $1 AND revision <= $2
        ) c
        WHERE c.next IS NOT NULL AND NOT EXISTS (
          SELECT FROM revision_name n
          WHERE n.instance_id = $1 AND n.revision >= c.revision AND n.revision < c.next)
        LIMIT $3
      )
      """;

  private FoldSql() {}
}
