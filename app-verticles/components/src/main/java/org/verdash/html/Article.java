package org.verdash.html;

/** An article, {@code <article>}; made by {@link Html#article}. */
public final class Article extends HtmlContainer<Article> {
  Article() {
    super("Article");
  }
}
