package org.verdash.broken.street.contract;

import org.verdash.broken.street.launcher.Door;

/** A message that knows who starts the house. */
record KnowsTheDoor(Door door) {}
