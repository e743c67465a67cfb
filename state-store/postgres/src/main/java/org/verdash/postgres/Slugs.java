package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.util.concurrent.ThreadLocalRandom;

/** Slugs for instances that were given none, or one that is taken. */
final class Slugs {
  /** Without letters that look like others. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 10;

  /** Of the wanted slug, so that a number fits. */
  private static final int MOST_STEM = 57;

  private static final int MOST_DOUBLED = 10;

  private Slugs() {}

  private static int drawn(int tries) {
    return tries == 0 ? 0 : ThreadLocalRandom.current().nextInt(1 << Math.min(tries, MOST_DOUBLED));
  }

  /** Short, easy to read out, not to be guessed. */
  static String next() {
    SecureRandom random = new SecureRandom();
    StringBuilder slug = new StringBuilder(LENGTH);
    for (int letter = 0; letter < LENGTH; letter++) {
      slug.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return slug.toString();
  }

  /**
   * One like the slug that was free a moment ago; for an empty one, any.
   *
   * @param tries how often one was taken before it could be used: with each, one of twice as many
   *     is drawn, so that a crowd that wants the same does not try one number after the other
   */
  static Future<String> free(SqlClient client, String app, String slug, int tries) {
    if (slug.isEmpty()) {
      return Future.succeededFuture(next());
    }
    String stem = slug.substring(0, Math.min(slug.length(), MOST_STEM));
    return client
        .preparedQuery(Sql.FREE_SLUG)
        .execute(Tuple.of(app, stem, drawn(tries)))
        .map(rows -> rows.size() == 0 ? next() : rows.iterator().next().getString("slug"));
  }
}
