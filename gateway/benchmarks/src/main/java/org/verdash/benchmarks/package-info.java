/** Measures the whole house beside plain baselines in the same run. */
@NullMarked
package org.verdash.benchmarks;

import org.jspecify.annotations.NullMarked;
