/** Verdash nodes as processes of their own, to be asked, stopped and killed. */
@NullMarked
package org.verdash.e2e.node;

import org.jspecify.annotations.NullMarked;
