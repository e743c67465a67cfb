/** Fifty years of countries' lives: charts that answer clicks. */
@NullMarked
package org.verdash.demos.gapminder;

import org.jspecify.annotations.NullMarked;
