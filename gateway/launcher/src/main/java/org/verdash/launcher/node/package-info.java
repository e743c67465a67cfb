/** One process as a member of a cluster, or alone: its Vert.x, its neighbours and its key. */
@NullMarked
package org.verdash.launcher.node;

import org.jspecify.annotations.NullMarked;
