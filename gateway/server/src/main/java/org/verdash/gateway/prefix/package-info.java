/** Knows which app is mounted under which path. */
@NullMarked
package org.verdash.gateway.prefix;

import org.jspecify.annotations.NullMarked;
