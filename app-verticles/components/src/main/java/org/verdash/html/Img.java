package org.verdash.html;

/** A picture, {@code <img>}; made by {@link Html#img}. */
public final class Img extends HtmlElement<Img> {
  Img() {
    super("Img");
  }

  /** Address of the picture. */
  public Img src(String value) {
    return put("src", value);
  }

  /** What it shows, for those who do not see it; empty for decoration. */
  public Img alt(String value) {
    return put("alt", value);
  }

  /** Width in pixels. */
  public Img width(int value) {
    return put("width", value);
  }

  /** Height in pixels. */
  public Img height(int value) {
    return put("height", value);
  }

  /** Addresses for several resolutions. */
  public Img srcSet(String value) {
    return put("srcSet", value);
  }

  /** Widths for several windows. */
  public Img sizes(String value) {
    return put("sizes", value);
  }
}
