package org.verdash.broken.street.launcher;

/** Something at the right end of the street. */
public record Door(int port) {}
