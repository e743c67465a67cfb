package org.verdash.benchmarks.serve;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The line by which a process says that it serves. */
final class Ready {
  static final String START = "ready ";

  private Ready() {}

  static void at(String address) throws IOException {
    String line = START + address + '\n';
    new FileOutputStream(FileDescriptor.out).write(line.getBytes(StandardCharsets.US_ASCII));
  }
}
