/** Reads plotly.js's description of its figures and writes the Java types of figures from it. */
@NullMarked
package org.verdash.schema;

import org.jspecify.annotations.NullMarked;
