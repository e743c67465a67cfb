package org.verdash.state;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The slug that the name of an instance asks for. */
public final class NameSlug {
  private static final int MOST = 63;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private NameSlug() {}

  /**
   * The slug, such as {@code grosse-2} for "Größe 2"; empty when no letter or digit of the name can
   * stand in one. Does not fail.
   */
  public static String of(String name) {
    String spelled = name.toLowerCase(Locale.ROOT).replace("ß", "ss");
    String letters =
        MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD)).replaceAll("");
    String slug = EDGES.matcher(OTHERS.matcher(letters).replaceAll("-")).replaceAll("");
    return slug.length() <= MOST ? slug : EDGES.matcher(slug.substring(0, MOST)).replaceAll("");
  }
}
