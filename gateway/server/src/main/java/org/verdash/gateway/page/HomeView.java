package org.verdash.gateway.page;

import java.util.List;

/**
 * What the gallery shows. Immutable.
 *
 * @param user name of the person; empty when nobody is signed in
 * @param apps what this person may open, in the order shown
 * @param served whether the house serves any app, to whomever
 * @param instances path of the page of saved instances; empty when this person has none
 */
public record HomeView(String user, List<Card> apps, boolean served, String instances) {
  public HomeView {
    apps = List.copyOf(apps);
  }

  /**
   * One app.
   *
   * @param name name of the app; a picture is chosen by it when the app brings none
   * @param title title of the app
   * @param description one sentence; empty without one
   * @param href path of the app
   * @param picture path of its picture; empty without one
   * @param sources its source files
   */
  public record Card(
      String name,
      String title,
      String description,
      String href,
      String picture,
      List<Source> sources) {
    public Card {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A source file that can be read below its app.
   *
   * @param label what it is called, such as {@code Java source}
   * @param href path that answers with the text
   */
  public record Source(String label, String href) {}
}
