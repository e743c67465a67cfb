package org.verdash.broken.street.app;

/** Something only an app verticle should know. */
public record Page(String title) {}
