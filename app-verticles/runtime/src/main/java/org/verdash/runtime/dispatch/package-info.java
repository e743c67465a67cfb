/** Runs callbacks on an app's own bounded pool of platform threads. */
@NullMarked
package org.verdash.runtime.dispatch;

import org.jspecify.annotations.NullMarked;
