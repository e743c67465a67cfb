package org.verdash.app;

import java.util.Base64;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * A file that a person has chosen with {@code dcc.Upload}, as {@code Upload.file("id")} reads it: a
 * short one is in the call, a long one waits in the house. {@link Context#open} reads both.
 * Immutable.
 */
public final class UploadedFile implements JsonValue {
  /** How a page sends a file: as a data URL, or as the place where the house keeps it. */
  public static final Type<UploadedFile> TYPE = Type.of("file", UploadedFile::read);

  private static final String DATA = "data:";
  private static final String KEPT = "verdash-file:";

  private final String text;

  private UploadedFile(String text) {
    this.text = text;
  }

  /** A file with these bytes, for tests; does not fail. */
  public static UploadedFile of(String type, byte[] bytes) {
    return new UploadedFile(DATA + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
  }

  private static UploadedFile read(Object json) {
    if (json instanceof String text && (isData(text) || isKept(text))) {
      return new UploadedFile(text);
    }
    throw new IllegalArgumentException("is no file: neither a data URL nor kept here");
  }

  private static boolean isData(String text) {
    int comma = text.indexOf(',');
    return text.startsWith(DATA) && comma > 0 && text.startsWith(";base64", comma - 7);
  }

  private static boolean isKept(String text) {
    return text.startsWith(KEPT) && text.indexOf(';') > KEPT.length();
  }

  /** Its media type, as the browser guessed it from the name; may be empty. */
  public String type() {
    return isKept(text)
        ? text.substring(text.indexOf(';') + 1)
        : text.substring(DATA.length(), text.indexOf(";base64,"));
  }

  /** By which the house knows the file; empty when its bytes came with the call. */
  public String keptAs() {
    return isKept(text) ? text.substring(KEPT.length(), text.indexOf(';')) : "";
  }

  /**
   * The bytes that came with the call.
   *
   * @throws IllegalStateException when the file waits in the house
   * @throws IllegalArgumentException when they are no base64
   */
  public byte[] bytes() {
    if (isKept(text)) {
      throw new IllegalStateException("the file waits in the house: Context.open reads it");
    }
    return Base64.getDecoder().decode(text.substring(text.indexOf(',') + 1));
  }

  @Override
  public void write(JsonWriter out) {
    out.text(text);
  }
}
