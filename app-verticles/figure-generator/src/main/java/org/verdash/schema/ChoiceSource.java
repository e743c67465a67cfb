package org.verdash.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.verdash.schema.Catalog.Choice;
import org.verdash.schema.Constants.Constant;

/** Writes enums. */
final class ChoiceSource {
  private ChoiceSource() {}

  /** The enum without package and imports. */
  static String of(Choice choice, String indent) {
    List<Constant> constants = Constants.of(choice.attribute());
    return Javadoc.of(indent, "What {@code " + choice.attribute().name() + "} of a figure may be.")
        + indent
        + "public enum "
        + choice.name()
        + " implements Choice {\n"
        + constants.stream()
            .map(constant -> constant(constant, indent + "  "))
            .collect(Collectors.joining(",\n"))
        + ";\n"
        + """

          private final String json;

          %s(String json) {
            this.json = json;
          }

          @Override
          public String json() {
            return json;
          }
        }
        """
            .formatted(choice.name())
            .indent(indent.length());
  }

  private static String constant(Constant constant, String indent) {
    String json = constant.json().replace("\\", "\\\\").replace("\"", "\\\"");
    String told = constant.told().isEmpty() ? "an empty text" : Javadoc.text(constant.told());
    String comment = Javadoc.of(indent, "Plotly's <code>" + told + "</code>.");
    return comment + indent + constant.name() + "(\"" + json + "\")";
  }
}
