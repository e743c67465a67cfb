/** How fast a layout becomes JSON. */
@NullMarked
package org.verdash.benchmarks.json;

import org.jspecify.annotations.NullMarked;
