/** Serves bundles and assets by content hash. */
@NullMarked
package org.verdash.gateway.assets;

import org.jspecify.annotations.NullMarked;
