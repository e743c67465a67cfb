package org.verdash.postgres;

import java.util.List;
import java.util.Optional;

/**
 * A table as it stands in an export.
 *
 * @param name its name
 * @param columns the columns that are exported; those of later releases are added
 * @param conflict what an import does with a row that is there: what runs now may have claimed its
 *     prefix before the import
 */
record Table(String name, List<String> columns, String conflict) {
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
              List.of("instance_id", "revision", "key", "call_id", "author", "value", "at"),
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
        + String.join(", ", columns)
        + " FROM "
        + name
        + ") t";
  }

  /** Rows from a JSON array, with those columns that the file has; the others get their default. */
  String load(List<String> present) {
    String listed = String.join(", ", present);
    return "INSERT INTO "
        + name
        + " ("
        + listed
        + ") SELECT "
        + listed
        + " FROM jsonb_populate_recordset(NULL::"
        + name
        + ", $1::text::jsonb) "
        + conflict;
  }
}
