/** An app of several pages with a filter that runs in the browser. */
@NullMarked
package org.verdash.demos.countries;

import org.jspecify.annotations.NullMarked;
