package org.verdash.launcher.watch;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** What the log lines of a process of ours look like. */
public final class LogLines {

  private static final String SETTINGS = "logback.configurationFile";
  private static final String TEXT = "org/verdash/launcher/logback.xml";
  private static final String JSON = "/org/verdash/launcher/logback-json.xml";

  private LogLines() {}

  /**
   * Writes lines for people, unless whoever started the process has log settings of their own. To
   * be called before anything is logged.
   */
  public static void text() {
    if (System.getProperty(SETTINGS) == null) {
      System.setProperty(SETTINGS, TEXT);
    }
  }

  /**
   * Writes one JSON object per line from now on, unless whoever started the process has log
   * settings of their own.
   */
  public static void json() {
    boolean ours = TEXT.equals(System.getProperty(SETTINGS));
    if (ours && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.reset();
      JoranConfigurator settings = new JoranConfigurator();
      settings.setContext(context);
      try {
        settings.doConfigure(Objects.requireNonNull(LogLines.class.getResource(JSON)));
      } catch (JoranException e) {
        throw new IllegalStateException("The log cannot be written as JSON", e);
      }
    }
  }
}
