package org.verdash.broken.parent.gateway;

/** The porch. */
public record Porch(String name) {}
