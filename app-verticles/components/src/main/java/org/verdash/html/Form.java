package org.verdash.html;

/** A form, {@code <form>}; made by {@link Html#form}. */
public final class Form extends HtmlContainer<Form> {
  Form() {
    super("Form");
  }

  /** Where it is sent. */
  public Form action(String value) {
    return put("action", value);
  }

  /** How it is sent, such as {@code get}. */
  public Form method(String value) {
    return put("method", value);
  }

  /** Whether it is sent unchecked. */
  public Form noValidate(boolean value) {
    return put("noValidate", value);
  }

  /** Whether the browser may fill it, {@code on} or {@code off}. */
  public Form autoComplete(String value) {
    return put("autoComplete", value);
  }
}
