/** The command line and the house that it builds: which rooms run on this node. */
@NullMarked
package org.verdash.launcher;

import org.jspecify.annotations.NullMarked;
