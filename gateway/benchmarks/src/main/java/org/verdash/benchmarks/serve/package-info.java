/** The processes that are measured. */
@NullMarked
package org.verdash.benchmarks.serve;

import org.jspecify.annotations.NullMarked;
