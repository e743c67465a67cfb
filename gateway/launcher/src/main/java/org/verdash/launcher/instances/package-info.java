/** The house's own apps: the page of saved instances and the one that compares two of them. */
@NullMarked
package org.verdash.launcher.instances;

import org.jspecify.annotations.NullMarked;
