/** Forwards the requests of Dash pages to app verticles. */
@NullMarked
package org.verdash.gateway.dash;

import org.jspecify.annotations.NullMarked;
