package org.verdash.postgres;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table as it stands in an export.
 *
 * @param name its name
 * @param columns the columns that are exported; those of later releases are added
 * @param conflict what an import does with a row that is there: what runs now may have claimed its
 *     prefix before the import
 */
record Table(String name, List<String> columns, String conflict) {
  private static final String VALUE = "value";

  /**
   * Says of a row of the log that its property was taken away: in a line of JSON, that and a
   * property that is null look the same. Exports of earlier releases have none taken away.
   */
  private static final String TAKEN = "taken";

  static final List<Table> ALL =
      List.of(
          new Table(
              "app",
              List.of("name", "prefix", "version", "digest", "descriptor", "claimed_at"),
              "ON CONFLICT DO NOTHING"),
          new Table(
              "instance",
              List.of(
                  "id",
                  "app",
                  "slug",
                  "owner",
                  "schema_version",
                  "revision",
                  "created_at",
                  "name",
                  "save_policy",
                  "changed_at",
                  "rights_version",
                  "folded",
                  "deleted_at"),
              ""),
          new Table("value", List.of("instance_id", "key", "value", "revision"), ""),
          new Table(
              "change",
              List.of("instance_id", "revision", "key", "call_id", "author", "value", "at", TAKEN),
              ""),
          new Table(
              "revision_name", List.of("instance_id", "revision", "name", "author", "at"), ""),
          new Table("star", List.of("subject", "instance_id"), ""),
          new Table("revocation", List.of("sequence", "token_id", "expires_at"), ""),
          new Table(
              "instance_grant",
              List.of(
                  "id", "instance_id", "kind", "whom", "may", "ends_at", "given_by", "given_at"),
              ""),
          new Table(
              "audit",
              List.of("number", "instance_id", "at", "done_by", "what", "detail"),
              "ON CONFLICT DO NOTHING"),
          new Table(
              "person",
              List.of("subject", "name", "mail", "roles", "found_by", "seen_at"),
              "ON CONFLICT DO NOTHING"));

  static Optional<Table> named(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** Every row as one line of JSON. */
  String export() {
    return "SELECT row_to_json(t)::text AS line FROM (SELECT "
        + columns.stream().map(Table::told).collect(Collectors.joining(", "))
        + " FROM "
        + name
        + ") t";
  }

  private static String told(String column) {
    return column.equals(TAKEN) ? VALUE + " IS NULL AS " + TAKEN : column;
  }

  /** Rows from a JSON array, with those columns that the file has; the others get their default. */
  String load(List<String> present) {
    List<String> own = present.stream().filter(column -> !column.equals(TAKEN)).toList();
    return "INSERT INTO "
        + name
        + " ("
        + String.join(", ", own)
        + ") SELECT "
        + own.stream().map(Table::read).collect(Collectors.joining(", "))
        + " FROM jsonb_array_elements($1::text::jsonb) AS e(json), jsonb_populate_record(NULL::"
        + name
        + ", e.json) AS r "
        + conflict;
  }

  // A null in the JSON of a value is the value itself.
  private static String read(String column) {
    return column.equals(VALUE)
        ? "CASE WHEN (e.json->>'taken')::boolean THEN NULL ELSE coalesce(r.value, 'null') END"
        : "r." + column;
  }
}
