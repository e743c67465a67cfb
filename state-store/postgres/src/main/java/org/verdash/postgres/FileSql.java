package org.verdash.postgres;

/** What is said to the database about files. */
final class FileSql {
  static final String BEGIN =
      """
      INSERT INTO file (id, app, owner, name, type, quota, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, now() + $7::bigint * interval '1 microsecond')
      ON CONFLICT (id) DO NOTHING
      """;

  /**
   * Adds a part at the file's end when the owner's files still fit. The count is that of the
   * moment, so uploads at the same time may pass the quota by a part each.
   */
  static final String APPEND =
      """
      WITH grown AS (
        UPDATE file SET bytes = bytes + length($3::bytea)
        WHERE id = $1 AND bytes = $2 AND NOT finished AND expires_at > now()
          AND length($3::bytea) <= quota - (
            SELECT coalesce(sum(other.bytes), 0) FROM file other
            WHERE other.owner = file.owner AND other.expires_at > now())
        RETURNING id
      )
      INSERT INTO file_part (file_id, start, bytes) SELECT id, $2, $3 FROM grown
      """;

  /** Why nothing was added. */
  static final String STATE =
      "SELECT bytes, finished FROM file WHERE id = $1 AND expires_at > now()";

  private static final String COLUMNS = "id, app, owner, name, type, bytes, expires_at";

  static final String FINISH =
      "UPDATE file SET finished = true WHERE id = $1 AND expires_at > now() RETURNING " + COLUMNS;

  static final String FIND =
      "SELECT " + COLUMNS + " FROM file WHERE id = $1 AND finished AND expires_at > now()";

  /** What is left of the part that holds the offset; no bytes at the end, no row without a file. */
  static final String READ =
      """
      SELECT coalesce(substring(part.bytes FROM ($2 - part.start)::int + 1), ''::bytea) AS bytes
      FROM file LEFT JOIN LATERAL (
        SELECT start, bytes FROM file_part
        WHERE file_id = file.id AND start <= $2 ORDER BY start DESC LIMIT 1
      ) part ON $2 < file.bytes
      WHERE file.id = $1 AND file.finished AND file.expires_at > now()
      """;

  static final String FORGET = "DELETE FROM file WHERE id = $1";

  static final String SWEEP = "DELETE FROM file WHERE expires_at < now()";

  private FileSql() {}
}
