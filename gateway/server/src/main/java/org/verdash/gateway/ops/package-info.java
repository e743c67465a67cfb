/** How operators and their programs watch a node: health and metrics. */
@NullMarked
package org.verdash.gateway.ops;

import org.jspecify.annotations.NullMarked;
