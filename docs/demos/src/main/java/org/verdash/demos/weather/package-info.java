/** Four years of Seattle's weather: the shortest whole app, and a little more. */
@NullMarked
package org.verdash.demos.weather;

import org.jspecify.annotations.NullMarked;
