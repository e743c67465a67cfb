/** Recorded traffic of Dash, for tests to replay. */
@NullMarked
package org.verdash.runtime.golden;

import org.jspecify.annotations.NullMarked;
