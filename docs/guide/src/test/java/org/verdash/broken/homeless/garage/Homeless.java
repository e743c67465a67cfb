package org.verdash.broken.homeless.garage;

/** In a package that no room owns. */
record Homeless(String name) {}
