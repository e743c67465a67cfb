/** How a node is watched: metrics and log lines. */
@NullMarked
package org.verdash.launcher.watch;

import org.jspecify.annotations.NullMarked;
