/** Typed plotly figures for the graph component. */
@NullMarked
package org.verdash.figure;

import org.jspecify.annotations.NullMarked;
