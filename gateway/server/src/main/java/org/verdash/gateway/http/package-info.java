/** The HTTP server, its limits, headers and problem answers. */
@NullMarked
package org.verdash.gateway.http;

import org.jspecify.annotations.NullMarked;
