/** Who flies where in the United States: a graph out of a component package of bundles only. */
@NullMarked
package org.verdash.demos.flights;

import org.jspecify.annotations.NullMarked;
