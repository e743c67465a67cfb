/** How fast the whole house is, beside baselines of the same run; not part of the product. */
@NullMarked
package org.verdash.benchmarks;

import org.jspecify.annotations.NullMarked;
