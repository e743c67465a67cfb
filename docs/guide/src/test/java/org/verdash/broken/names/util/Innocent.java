package org.verdash.broken.names.util;

/** In a package whose name says nothing. */
record Innocent(String name) {}
