/** Charts of every kind on real data, each with the code that makes it. */
@NullMarked
package org.verdash.demos.charts;

import org.jspecify.annotations.NullMarked;
