/** Runs an app as a verticle that speaks Dash over the event bus. */
@NullMarked
package org.verdash.runtime;

import org.jspecify.annotations.NullMarked;
