package org.verdash.broken.unmarked;

/** In a package that does not say what may be null. */
record Unmarked(String name) {}
