/** Sends requests in a closed loop and times the answers. */
@NullMarked
package org.verdash.benchmarks.load;

import org.jspecify.annotations.NullMarked;
