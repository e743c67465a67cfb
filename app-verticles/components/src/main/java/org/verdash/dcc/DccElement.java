package org.verdash.dcc;

import org.verdash.component.Styled;

/**
 * What the core components have in common.
 *
 * @param <S> the builder itself
 */
public abstract class DccElement<S extends DccElement<S>> extends Styled<S> {
  static final String NAMESPACE = "dash_core_components";

  DccElement(String typeName, boolean container) {
    super(NAMESPACE, typeName, container);
  }
}
