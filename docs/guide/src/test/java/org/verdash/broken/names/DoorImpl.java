package org.verdash.broken.names;

/** Named for not being the interface. */
record DoorImpl(int port) {}
