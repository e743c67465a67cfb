package org.verdash.html;

import java.util.List;
import org.verdash.app.Component;
import org.verdash.component.Children;

/**
 * An HTML element that holds others.
 *
 * @param <E> the element itself
 */
public abstract class HtmlContainer<E extends HtmlContainer<E>> extends HtmlElement<E> {
  HtmlContainer(String typeName) {
    super(typeName);
  }

  /** What it holds, in place of what it held. */
  public E children(Component... children) {
    return put("children", Children.of(children));
  }

  /** What it holds, in place of what it held; the list is copied. */
  public E children(List<? extends Component> children) {
    return put("children", Children.of(children));
  }

  /** The text it holds, in place of what it held. */
  public E children(String text) {
    return put("children", text);
  }
}
