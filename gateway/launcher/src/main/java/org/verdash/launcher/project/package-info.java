/** The project that a new app begins with. */
@NullMarked
package org.verdash.launcher.project;

import org.jspecify.annotations.NullMarked;
