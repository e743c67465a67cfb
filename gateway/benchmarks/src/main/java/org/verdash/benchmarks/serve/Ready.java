package org.verdash.benchmarks.serve;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The line by which a process says that it serves. */
final class Ready {
  static final String START = "ready ";

  private Ready() {}

  /** Says so, and ends the process when whoever started it has gone. */
  static void at(String address) throws IOException {
    String line = START + address + '\n';
    try {
      new FileOutputStream(FileDescriptor.out).write(line.getBytes(StandardCharsets.US_ASCII));
      System.in.transferTo(OutputStream.nullOutputStream());
    } finally {
      // Nobody reads what it says, or its input has ended: nobody is left who would end it.
      System.exit(0);
    }
  }
}
