package org.verdash.broken.serialisation;

import java.io.ObjectInputStream;

/** Turns bytes into arbitrary objects. */
record Thaws(ObjectInputStream bytes) {}
