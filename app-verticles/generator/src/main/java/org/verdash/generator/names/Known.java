package org.verdash.generator.names;

import java.util.Map;

/** Types that generated classes may name without saying where they are. */
public final class Known {
  /** Full name by simple name. */
  public static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("List", "java.util.List"),
          Map.entry("Map", "java.util.Map"),
          Map.entry("Duration", "java.time.Duration"),
          Map.entry("LocalDate", "java.time.LocalDate"),
          Map.entry("DayOfWeek", "java.time.DayOfWeek"),
          Map.entry("Nullable", "org.jspecify.annotations.Nullable"),
          Map.entry("Generated", "javax.annotation.processing.Generated"),
          Map.entry("Component", "org.verdash.app.Component"),
          Map.entry("ComponentId", "org.verdash.app.ComponentId"),
          Map.entry("Json", "org.verdash.app.Json"),
          Map.entry("Prop", "org.verdash.app.Prop"),
          Map.entry("Type", "org.verdash.app.Type"),
          Map.entry("UploadedFile", "org.verdash.app.UploadedFile"),
          Map.entry("Attributed", "org.verdash.component.Attributed"),
          Map.entry("Children", "org.verdash.component.Children"),
          Map.entry("Element", "org.verdash.component.Element"),
          Map.entry("Keyword", "org.verdash.component.Keyword"),
          Map.entry("MainProp", "org.verdash.component.MainProp"),
          Map.entry("PlainTypes", "org.verdash.component.PlainTypes"),
          Map.entry("Shape", "org.verdash.component.Shape"),
          Map.entry("Styled", "org.verdash.component.Styled"));

  private Known() {}
}
