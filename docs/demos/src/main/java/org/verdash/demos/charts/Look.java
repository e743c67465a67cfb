package org.verdash.demos.charts;

import org.verdash.figure.Template;

/** The house's own templates. */
@SuppressWarnings("ImmutableEnumChecker") // a template does not change
enum Look {
  PAGE("As the page", Template.HOUSE),
  LIGHT("Light", Template.LIGHT),
  DARK("Dark", Template.DARK);

  private final String label;
  private final Template template;

  Look(String label, Template template) {
    this.label = label;
    this.template = template;
  }

  String label() {
    return label;
  }

  Template template() {
    return template;
  }
}
