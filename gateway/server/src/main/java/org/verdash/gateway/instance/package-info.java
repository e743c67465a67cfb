/** Finds saved instances by their public path, and says who may see them. */
@NullMarked
package org.verdash.gateway.instance;

import org.jspecify.annotations.NullMarked;
