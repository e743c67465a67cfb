/** Dash's wire protocol: requests and replies of callbacks, dependencies, output ids. */
@NullMarked
package org.verdash.runtime.protocol;

import org.jspecify.annotations.NullMarked;
