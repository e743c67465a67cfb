/** Callbacks without HTTP, beside what cannot be saved. */
@NullMarked
package org.verdash.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
