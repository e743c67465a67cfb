/** Files between callbacks and people, by way of the state store. */
@NullMarked
package org.verdash.runtime.transfer;

import org.jspecify.annotations.NullMarked;
