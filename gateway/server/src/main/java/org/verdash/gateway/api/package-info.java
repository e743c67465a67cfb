/** The platform's own JSON interface, below {@code /api}. */
@NullMarked
package org.verdash.gateway.api;

import org.jspecify.annotations.NullMarked;
