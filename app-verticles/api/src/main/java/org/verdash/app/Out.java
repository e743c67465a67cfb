package org.verdash.app;

/**
 * Something that a callback sets.
 *
 * @param <T> type of the value
 */
public sealed interface Out<T> permits Prop {}
